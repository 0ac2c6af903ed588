import type { GroupId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { freshId } from '../../web/ids.ts'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { PhotoOf } from '../../web/parts/photo-of.tsx'
import { Ring } from '../../web/parts/ring.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useShellWords, useWords } from '../../web/words.tsx'
import { groupById } from '../04-groups/tables.ts'
import { sheetOf, standing } from '../14-wishes/rules.ts'
import { hostAt, isUp, isWalking } from './rules.ts'
import { Slips } from './slips.tsx'
import './screens.css'

/** A sheet of others: what they wish, what matters to us too, and what we ask (C7). */
export function VisitedSheet({ sheet, group }: Readonly<{ sheet: GroupId; group: GroupId | null }>) {
  const { view, me, roles } = useRoom()
  const send = useSend()
  const t = useWords('exhibition')
  const shell = useShellWords()
  const { agenda, exhibition } = view
  const mayLeave = isUp(view.agenda, view.groups, { person: me, roles })
  const wishes = standing(sheetOf(view.wishes, sheet))
  const others = wishes.filter(({ place }) => place === null)
  const mayMark = group !== null && group !== sheet && mayLeave

  const marks = (wish: string, text: string) => {
    const groups = exhibition.matters[wish] ?? []
    const isOurs = group !== null && groups.includes(group)
    const n = groups.filter((one) => one !== group).length
    return (
      <span className="fl-matters">
        {mayMark && (
          <button
            type="button"
            aria-pressed={isOurs}
            aria-label={fill(t.mattersWish, { wish: text })}
            onClick={() =>
              void send('exhibition', { type: 'this-matters-to-us', sheet, wish, group, matters: !isOurs })
            }
          >
            {t.matters}
          </button>
        )}
        {n > 0 && <small>{fill(t.mattersTo, { n })}</small>}
      </span>
    )
  }
  const line = (wish: (typeof wishes)[number]) => (
    <li key={wish.wish}>
      {wish.place !== null && <Ring n={wish.place} />}
      <span className="fl-marker">{wish.text}</span>
      {marks(wish.wish, wish.text ?? '')}
    </li>
  )
  const { photo } = sheetOf(view.wishes, sheet)
  const table = groupById(view.groups, sheet)?.table ?? 0
  // What is typed in says the same as the photo, for those who cannot see it.
  const said = wishes.map(({ text }) => text ?? '').join('. ')
  const altFor = said || fill(shell.photoOfTable, { table })
  const isHosted = hostAt(exhibition, view, sheet) !== null

  return (
    <>
      {isWalking(agenda) && <p className="fl-soft">{isHosted ? t.someoneStands : t.nobodyStands}</p>}
      <Sheet heading={t.heading}>
        {wishes.length === 0 && <p className="fl-soft">{t.emptySheet}</p>}
        <ol className="fl-hangs">{wishes.filter(({ place }) => place !== null).map(line)}</ol>
        {others.length > 0 && (
          <>
            {others.length < wishes.length && <h3 className="fl-hangs-also">{t.also}</h3>}
            <ul className="fl-hangs fl-hangs-more">{others.map(line)}</ul>
          </>
        )}
      </Sheet>
      {photo && <PhotoOf photo={photo} alt={altFor} />}
      {mayLeave && (
        <section className="fl-stack fl-ask">
          <h2>{t.ask}</h2>
          <WriteLine
            label={t.ask}
            placeholder={t.askPlaceholder}
            action={t.send}
            onWrite={(said) => send('exhibition', { type: 'ask-question', sheet, question: freshId(), said })}
          />
          <p className="fl-small fl-soft">{t.askHint}</p>
          <Disclosure summary={t.thought}>
            <WriteLine
              label={t.thought}
              placeholder={t.thoughtPlaceholder}
              action={t.leave}
              onWrite={(said) => send('exhibition', { type: 'leave-thought', sheet, question: freshId(), said })}
            />
          </Disclosure>
        </section>
      )}
      <Slips sheet={sheet} />
    </>
  )
}
