import { useState } from 'react'
import type { GroupId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import type { Step } from '../../method/05-agenda/programme.ts'
import { useShellWords } from '../words.tsx'
import type { Card } from './table-cards.ts'
import { TableDialog } from './table-dialog.tsx'

/** More tables than these do not fit on a screen: those that need somebody first, the rest as a number. */
const mostCards = 24

type Props = Readonly<{ cards: readonly Card[] | null; step: Step; leads: boolean; isPlenary: boolean }>

/** How far has each table come? One sentence each; never a name, never a text, never how long it has been quiet. */
export function Tables({ cards, step, leads, isPlenary }: Props) {
  const t = useShellWords()
  const [chosen, setChosen] = useState<GroupId | null>(null)
  if (cards === null) return null
  if (cards.length === 0) return <p className="fl-soft">{t.cockpitNoTables}</p>
  const shown = cards.length > mostCards ? firstThoseInNeed(cards).slice(0, mostCards) : cards
  const ready = fill(t.cockpitReady, { n: cards.filter(({ is }) => is === 'ready').length, all: cards.length })
  const open = cards.find(({ own }) => own.group === chosen)
  return (
    <section className="fl-cockpit-tables" aria-label={t.cockpitTables}>
      {/* At the sheets it is not the tables that are counted. */}
      <h2>{isPlenary || step === 'exhibition' ? t.cockpitTables : ready}</h2>
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
      {open && (
        <TableDialog own={open.own} says={open.sentence} step={step} leads={leads} onClose={() => setChosen(null)} />
      )}
    </section>
  )
}

const firstThoseInNeed = (cards: readonly Card[]): readonly Card[] =>
  cards.toSorted((one, other) => urgency(other) - urgency(one) || one.table - other.table)

const urgency = ({ call, is }: Card): number => (call !== null ? 2 : is === 'ready' ? 0 : 1)

function TableCard({ card, onOpen }: Readonly<{ card: Card; onOpen: () => void }>) {
  const { table, sentence, places, is, call } = card
  const t = useShellWords()
  return (
    <button
      type="button"
      className="fl-table-card"
      data-calls={call !== null}
      data-ready={is === 'ready'}
      onClick={onOpen}
    >
      <b className="fl-table-name">{fill(t.cockpitTable, { table })}</b>
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
