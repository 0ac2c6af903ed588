import { useState } from 'react'
import type { GroupId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { type Group, groupsAt } from '../../method/04-groups/rules.ts'
import { meetingOf, type Step } from '../../method/05-agenda/programme.ts'
import type { Need } from '../../method/05-agenda/rules.ts'
import { useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'
import { useIsHere } from './presence.ts'
import { TableDialog } from './table-dialog.tsx'
import { useTableLine } from './table-lines.ts'

/** More tables than these do not fit on a screen: those that need somebody first, the rest as a number. */
const mostCards = 24

type Card = Readonly<{
  own: Group
  sentence: string
  places: readonly (1 | 2 | 3)[] | null
  isReady: boolean
  call: Need | null
}>

type Props = Readonly<{ step: Step; leads: boolean; isPlenary: boolean }>

/** Who needs me? Each table with one sentence; never a name, never a text, never how long it has been quiet. */
export function Tables({ step, leads, isPlenary }: Props) {
  const { view } = useRoom()
  const t = useShellWords()
  const gathering = { meeting: meetingOf(step), sitting: view.agenda.open?.sitting ?? 1 }
  const lineOf = useTableLine(step)
  const isHere = useIsHere(gathering)
  const [chosen, setChosen] = useState<GroupId | null>(null)
  const groups = groupsAt(view.groups, gathering.meeting, gathering.sitting)

  const cards = groups.map((own): Card => {
    const line = lineOf(view, own)
    const isEmpty = own.members.length > 0 && !own.members.some(isHere)
    return {
      own,
      sentence: line ? (isEmpty && !line.isReady ? t.cockpitNobodyHere : line.sentence) : '',
      places: line?.places ?? null,
      isReady: line?.isReady ?? false,
      call: view.agenda.calls[own.group] ?? null,
    }
  })
  const shown = cards.length > mostCards ? firstThoseInNeed(cards).slice(0, mostCards) : cards
  const calling = cards.filter(({ call }) => call !== null)
  const calls = calling.map(({ own, call }) =>
    fill(call === 'time' ? t.cockpitCallsTime : t.cockpitCallsHelp, { table: own.table }),
  )
  const ready = fill(t.cockpitReady, { n: cards.filter(({ isReady }) => isReady).length, all: cards.length })
  const open = groups.find(({ group }) => group === chosen)

  if (groups.length === 0) return <p className="fl-soft">{t.cockpitNoTables}</p>
  return (
    <section className="fl-cockpit-tables" aria-label={t.cockpitTables}>
      <h2 aria-live="polite">{isPlenary ? calls.join(' ') || t.cockpitTables : [...calls, ready].join(' ')}</h2>
      <ul>
        {shown.map((card) => (
          <li key={card.own.group}>
            <TableCard card={card} onOpen={() => setChosen(card.own.group)} />
          </li>
        ))}
      </ul>
      {cards.length > shown.length && (
        <p className="fl-soft">{fill(t.cockpitOtherTables, { n: cards.length - shown.length })}</p>
      )}
      {open && <TableDialog own={open} step={step} leads={leads} onClose={() => setChosen(null)} />}
    </section>
  )
}

const firstThoseInNeed = (cards: readonly Card[]): readonly Card[] =>
  [...cards].sort((one, other) => urgency(other) - urgency(one) || one.own.table - other.own.table)

const urgency = ({ call, isReady }: Card): number => (call !== null ? 2 : isReady ? 0 : 1)

function TableCard({ card, onOpen }: Readonly<{ card: Card; onOpen: () => void }>) {
  const { own, sentence, places, isReady, call } = card
  const t = useShellWords()
  return (
    <button type="button" className="fl-table-card" data-calls={call !== null} data-ready={isReady} onClick={onOpen}>
      <b className="fl-table-name">{fill(t.cockpitTable, { table: own.table })}</b>
      {places && (
        <span className="fl-slots" aria-hidden="true">
          {([1, 2, 3] as const).map((place) => (
            <i key={place} data-full={places.includes(place)}>
              {place}
            </i>
          ))}
        </span>
      )}
      <span className="fl-table-says">
        {sentence} {call !== null && <strong>{call === 'time' ? t.cockpitTimeHere : t.cockpitHelpHere}</strong>}
      </span>
    </button>
  )
}
