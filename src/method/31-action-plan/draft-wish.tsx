import { useState } from 'react'
import { Button } from '../../web/parts/button.tsx'
import { LevelMark } from '../../web/parts/level-mark.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useSend } from '../../web/room.tsx'
import { fill, useWords } from '../../web/words.tsx'
import type { Level } from '../22-action-form/levels.ts'
import { MeasureForm } from './measure-form.tsx'
import { Origin } from './origin.tsx'
import { emptyLevels, measuresFor, type Plan, type StandingWish } from './plan.ts'
import { PlanTable } from './plan-table.tsx'
import { SortWish } from './sort-wish.tsx'

type Props = Readonly<{ plan: Plan; wish: StandingWish; mayWrite: boolean; isFirst?: boolean }>

/** A wish on the desk: its words, where it came from, its measures level by level, and what becomes of it. */
export function DraftWish({ plan, wish, mayWrite, isFirst = false }: Props) {
  const t = useWords('actionPlan')
  const form = useWords('actionForm')
  const [isSorting, setSorting] = useState(false)
  const [editing, setEditing] = useState<string | null>(null)
  const [adding, setAdding] = useState<Level | null>(null)
  const measures = measuresFor(plan, wish.wish)
  const empty = emptyLevels(plan, wish.wish)
  const needsMeasures = wish.fate === 'now' || wish.fate === 'at-once'
  const name = wish.text || t.noWords

  return (
    <Sheet level={3} heading={<span className="fl-plan-wish">{name}</span>}>
      <Origin plan={plan} wish={wish} />
      {wish.reason && <p className="fl-small">{fill(t.because, { reason: wish.reason })}</p>}
      <Joined plan={plan} wish={wish} mayWrite={mayWrite} />
      {measures.length > 0 && (
        <PlanTable
          caption={name}
          measures={measures}
          last={{
            heading: mayWrite ? t.change : '',
            of: ({ measure, what }) =>
              mayWrite && (
                <Button
                  variant="text"
                  label={fill(t.changeOf, { what: what ?? '' })}
                  onClick={() => setEditing(measure)}
                >
                  {t.change}
                </Button>
              ),
          }}
          instead={(measure) =>
            editing === measure.measure && (
              <MeasureForm
                wish={measure.wish}
                level={measure.level}
                measure={measure}
                onDone={() => setEditing(null)}
              />
            )
          }
        />
      )}
      {wish.fate === 'now' &&
        measures.length > 0 &&
        empty.map((level) => (
          <p key={level} className="fl-row fl-plan-empty">
            <LevelMark level={level} />
            <span className="fl-soft">{fill(t.nothingOn, { level: form[level] })}</span>
            {mayWrite && (
              <Button
                variant="text"
                label={fill(t.addOn, { level: form[level], wish: name })}
                onClick={() => setAdding(level)}
              >
                {t.add}
              </Button>
            )}
          </p>
        ))}
      {needsMeasures && measures.length === 0 && <p className="fl-soft">{t.noMeasures}</p>}
      {adding !== null && (
        <MeasureForm key={adding} wish={wish.wish} level={adding} measure={null} onDone={() => setAdding(null)} />
      )}
      {mayWrite && (isFirst || isSorting) && (
        <SortWish plan={plan} wish={wish} isMain={isFirst} {...(isFirst ? {} : { onDone: () => setSorting(false) })} />
      )}
      {mayWrite && (
        <div className="fl-row fl-no-print">
          {!isFirst && !isSorting && (
            <Button
              variant="outlined"
              label={fill(wish.fate === null ? t.whatBecomesOf : t.changeAnswerOf, { wish: name })}
              onClick={() => setSorting(true)}
            >
              {wish.fate === null ? t.whatBecomes : t.changeAnswer}
            </Button>
          )}
          {adding === null && (
            <Button
              variant="text"
              label={fill(t.addMeasureTo, { wish: name })}
              onClick={() => setAdding(empty[0] ?? 'group')}
            >
              {t.addMeasure}
            </Button>
          )}
          <Words wish={wish} name={name} hasMeasures={measures.length > 0} />
        </div>
      )}
    </Sheet>
  )
}

/** Those that were joined into it, with their own words and the way back. */
function Joined({ plan, wish, mayWrite }: Omit<Props, 'isFirst'>) {
  const send = useSend()
  const t = useWords('actionPlan')
  if (!wish.joined.length) return null
  return (
    <div>
      <p className="fl-small fl-soft">{t.alsoSaid}</p>
      <ul className="fl-lines">
        {wish.joined.map((other) => {
          const text = plan.wishes[other]?.text || t.noWords
          return (
            <li key={other}>
              <span className="fl-grow">{text}</span>
              {mayWrite && (
                <Button
                  variant="text"
                  label={fill(t.partOf, { wish: text })}
                  onClick={() => void send('actionPlan', { type: 'join-wishes', wish: other, into: null })}
                >
                  {t.part}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Words({ wish, name, hasMeasures }: Readonly<{ wish: StandingWish; name: string; hasMeasures: boolean }>) {
  const send = useSend()
  const t = useWords('actionPlan')
  const [said, setSaid] = useState<string | null>(null)
  const save = async () => {
    if (!said?.trim()) return
    const outcome = await send('actionPlan', { type: 'rewrite-wish', wish: wish.wish, said: said.trim() })
    if (outcome.saved) setSaid(null)
  }
  if (said === null) {
    return (
      <>
        <Button variant="text" label={fill(t.rewriteOf, { wish: name })} onClick={() => setSaid(wish.text ?? '')}>
          {t.rewrite}
        </Button>
        {!hasMeasures && (
          <Button
            variant="text"
            label={fill(t.strikeOutOf, { wish: name })}
            onClick={() => void send('actionPlan', { type: 'strike-out-wish', wish: wish.wish })}
          >
            {t.strikeOut}
          </Button>
        )}
      </>
    )
  }
  return (
    <form
      className="fl-write-line fl-grow"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField label={t.wishLabel} value={said} onChange={setSaid} maxLength={280} />
      <Button type="submit" variant="outlined">
        {t.keep}
      </Button>
      <Button variant="text" onClick={() => setSaid(null)}>
        {t.leave}
      </Button>
    </form>
  )
}
