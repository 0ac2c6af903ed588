import { useState } from 'react'
import type { GroupId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import type { TableLine } from '../../web/cockpit/table-line.ts'
import { Button } from '../../web/parts/button.tsx'
import { Now } from '../../web/parts/now.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useNow, useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { groupById } from '../04-groups/tables.ts'
import { MinutesLine } from '../16-summary/write-minutes.tsx'
import { reflectionOf } from '../21-reflection/rules.ts'
import { byTheme } from './by-theme.ts'
import type { How } from './commands.ts'
import { inMinutes } from './in-minutes.ts'
import { stillToTell, timeForEach, withTheSame } from './rules.ts'
import type { words } from './words.ts'
import './screens.css'

/** Where a table is in the line of those who tell. */
export const tableLine: TableLine<typeof words> = ({ presentations }, { group }, t) => {
  const { presented, told, order } = presentations
  const how = told[group]
  if (how) return { sentence: how === 'told' ? t.lineTold : t.lineSaid, isReady: true }
  if (presented === group) return { sentence: t.lineNow, isReady: false }
  const n = stillToTell(presentations, order).indexOf(group) + 1
  return { sentence: n === 0 ? '' : fill(t.lineWaits, { n }), isReady: false }
}

export function CockpitPanel() {
  const { view } = useRoom()
  return view.agenda.open?.step === 'what-next' ? <TellWhatNext /> : <Queue />
}

/** Who tells after whom, theme by theme; one tap thanks the one and shows the next (D6). */
function Queue() {
  const { view, roles } = useRoom()
  const send = useSend()
  const t = useWords('presentations')
  const { order, presented, told } = view.presentations
  const waiting = stillToTell(view.presentations, order)
  const [next] = waiting.filter((group) => group !== presented)
  const tableOf = (group: GroupId): number => groupById(view.groups, group)?.table ?? 0
  const leads = roles.includes('facilitator') || roles.includes('scribe')

  const present = (group: GroupId | null) => send('presentations', { type: 'present', group })
  const mark = (group: GroupId, how: How | null) => send('presentations', { type: 'mark-told', group, how })
  const goOn = () => {
    if (presented !== null) void mark(presented, 'told')
    void present(next ?? null)
  }
  const same = presented === null ? [] : withTheSame(view.presentations, presented, view)
  /** The one is thanked, and the other tells what is missing. */
  const add = (group: GroupId) => {
    if (presented !== null) void mark(presented, 'told')
    void present(group)
  }
  const move = (from: number, to: number) => {
    const arranged = [...order]
    const [moved] = arranged.splice(from, 1)
    if (moved === undefined) return
    arranged.splice(to, 0, moved)
    void send('presentations', { type: 'order-presentations', order: arranged })
  }

  const themeOf = new Map(byTheme(view).flatMap(({ theme, groups }) => groups.map((group) => [group, theme] as const)))
  const titleOf = (group: GroupId): string => view.summary.themes[themeOf.get(group) ?? '']?.title ?? t.noTheme
  const goOnSays = () => {
    if (presented === null) return next ? fill(t.showFirst, { n: tableOf(next) }) : null
    if (!next) return fill(t.thankLast, { n: tableOf(presented) })
    return fill(t.doneNext, { n: tableOf(presented), next: tableOf(next) })
  }
  const says = goOnSays()

  return (
    <section className="fl-queue" aria-labelledby="fl-queue">
      <div className="fl-queue-now">
        <h2 id="fl-queue">{t.queue}</h2>
        <TimeLeft waiting={waiting.length} />
        {leads && says !== null && (
          <Button variant="outlined" onClick={goOn}>
            {says}
          </Button>
        )}
      </div>
      {leads && presented !== null && same.length > 0 && (
        <section className="fl-queue-same" aria-label={t.sameTheme}>
          <p>{t.sameTheme}</p>
          <ul>
            {same.map((group) => (
              <li key={group}>
                <Button variant="outlined" onClick={() => void mark(group, 'already-said')}>
                  {fill(t.saidOf, { n: tableOf(group) })}
                </Button>
                <Button variant="text" onClick={() => add(group)}>
                  {fill(t.adds, { n: tableOf(group) })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ol>
        {order.map((group, index) => {
          const n = tableOf(group)
          const how = told[group]
          const before = order[index - 1]
          const isNewTheme = before === undefined || titleOf(before) !== titleOf(group)
          return (
            <li key={group}>
              {isNewTheme && <h3>{titleOf(group)}</h3>}
              <div className="fl-queue-line">
                <p className="fl-grow">
                  <strong>{fill(t.table, { n })}</strong>{' '}
                  <span>{reflectionOf(view.reflection, group).chosen?.text ?? t.noWish}</span>{' '}
                  {presented === group && <Now>{t.onWall}</Now>}
                  {how && <span className="fl-soft">{how === 'told' ? t.hasTold : t.alreadySaid}</span>}
                </p>
                {leads && (
                  <div className="fl-queue-tools">
                    {presented === group ? (
                      <Button variant="text" onClick={() => void present(null)}>
                        {t.takeDown}
                      </Button>
                    ) : (
                      <Button variant="text" onClick={() => void present(group)}>
                        {t.showOnWall}
                      </Button>
                    )}
                    {how ? (
                      <Button variant="text" onClick={() => void mark(group, null)}>
                        {t.notAfterAll}
                      </Button>
                    ) : (
                      <>
                        <Button variant="text" onClick={() => void mark(group, 'told')}>
                          {t.markTold}
                        </Button>
                        <Button variant="text" onClick={() => void mark(group, 'already-said')}>
                          {t.markSaid}
                        </Button>
                      </>
                    )}
                    <Button
                      variant="text"
                      label={fill(t.up, { n })}
                      isDisabled={index === 0}
                      onClick={() => move(index, index - 1)}
                    >
                      ↑
                    </Button>
                    <Button
                      variant="text"
                      label={fill(t.down, { n })}
                      isDisabled={index === order.length - 1}
                      onClick={() => move(index, index + 1)}
                    >
                      ↓
                    </Button>
                  </div>
                )}
              </div>
            </li>
          )
        })}
      </ol>
      <MinutesLine />
    </section>
  )
}

/** How the minutes that are left can be shared among those who are still to tell. */
function TimeLeft({ waiting }: Readonly<{ waiting: number }>) {
  const { view, language } = useRoom()
  const now = useNow()
  const t = useWords('presentations')
  const time = timeForEach(view.agenda, waiting, now)
  if (!time) return null
  const says =
    time.minutes > 0 ? fill(t.timeEach, inMinutes(time.minutes, language)) : fill(t.timeFor, { n: time.fits })
  return <p>{time.fits === 0 ? t.timeIsUp : says}</p>
}

/** The responsible group says when the plan comes and how all stay involved (D7). */
function TellWhatNext() {
  const { view, roles } = useRoom()
  const send = useSend()
  const t = useWords('presentations')
  const { whatNext } = view.presentations
  const { by, how } = view.preparation.followUp
  const [planBy, setPlanBy] = useState(whatNext?.planBy ?? by ?? '')
  const [nextSign, setNextSign] = useState(whatNext?.nextSign ?? '')
  const [whoDoes, setWhoDoes] = useState(whatNext?.whoDoes ?? '')
  const [involvedAgain, setInvolvedAgain] = useState(whatNext?.involvedAgain ?? how ?? '')
  if (!roles.includes('responsible') && !roles.includes('facilitator')) return null

  const promise = {
    planBy: planBy || null,
    nextSign: nextSign || null,
    whoDoes: whoDoes.trim(),
    involvedAgain: involvedAgain.trim(),
  }
  const isShown =
    whatNext?.planBy === promise.planBy &&
    whatNext.nextSign === promise.nextSign &&
    (whatNext.whoDoes ?? '') === promise.whoDoes &&
    whatNext.involvedAgain === promise.involvedAgain
  const tell = () => void send('presentations', { type: 'tell-what-next', ...promise })
  return (
    <form
      className="fl-queue-next"
      aria-label={t.whatNextHeading}
      onSubmit={(event) => {
        event.preventDefault()
        tell()
      }}
    >
      <TextField label={t.planByField} type="date" value={planBy} onChange={setPlanBy} />
      <TextField label={t.nextSignField} hint={t.nextSignHint} type="date" value={nextSign} onChange={setNextSign} />
      <TextField
        label={t.whoDoesField}
        hint={t.whoDoesHint}
        placeholder={t.whoDoesPlaceholder}
        isMultiline
        maxLength={2_000}
        value={whoDoes}
        onChange={setWhoDoes}
      />
      <TextField
        label={t.involvedField}
        placeholder={t.involvedPlaceholder}
        isMultiline
        maxLength={2_000}
        value={involvedAgain}
        onChange={setInvolvedAgain}
      />
      <div className="fl-queue-now">
        <Button variant="outlined" type="submit">
          {t.tell}
        </Button>
        <p role="status">{isShown ? t.isShown : ''}</p>
      </div>
    </form>
  )
}
