import { type Actor, accept, type Decision, isAny, refuse, type Viewer } from '../../kernel/decider.ts'
import type { GroupId, Meeting, PersonId } from '../../kernel/values.ts'
import type { State as People } from '../03-people/rules.ts'
import type { Command } from './commands.ts'
import type { Asks, SeatingEvent, State } from './tables.ts'
import type { WantedEvent } from './wanted.ts'

/** "These are storage formats": an event once written must be read for ever. No group: they no longer ask. */
export type AskEvent = Readonly<{ type: 'chair-asked-for'; meeting: Meeting; person: PersonId; group: GroupId | null }>
export type AskRefusal =
  | 'own-seat-only'
  | 'unknown-person'
  | 'unknown-group'
  | 'other-sitting'
  | 'own-table-only'
  | 'nobody-asks'
type AskCommand = Extract<Command, { type: 'ask-for-chair' }>

/** Each asks for themselves. Neither a locked plan nor who should not sit together says no: that would tell of it. */
export function decideAsk(
  state: State,
  { meeting, person, group }: AskCommand,
  actor: Actor,
  people: People,
): Decision<AskEvent, AskRefusal> {
  if (actor.person !== person || !isAny(actor, 'participant')) return refuse('own-seat-only')
  const known = people.persons[person]
  if (!known) return refuse('unknown-person')
  const table = state[meeting].groups.find((one) => one.group === group)
  if (group !== null && !table) return refuse('unknown-group')
  if (table && table.sitting !== known.sitting[meeting]) return refuse('other-sitting')
  // Whoever sits there already need not ask, and no longer asks elsewhere.
  const wanted = table?.members.includes(person) ? null : group
  return (state.asks[meeting][person] ?? null) === wanted
    ? accept()
    : accept({ type: 'chair-asked-for', meeting, person, group: wanted })
}

/** A chair ends the asking, whoever gave it. Where the tables are dealt anew, nobody asks any more. */
export function evolveAsks(asks: Asks, event: SeatingEvent | AskEvent | WantedEvent): Asks {
  switch (event.type) {
    case 'chair-asked-for':
      return askedAt(asks, event, event.group)
    case 'person-seated':
    case 'seat-given-up':
      return askedAt(asks, event, null)
    case 'groups-formed':
      return Object.keys(asks[event.meeting]).length ? { ...asks, [event.meeting]: {} } : asks
    default:
      return asks
  }
}

type Asking = Readonly<{ meeting: Meeting; person: PersonId }>

function askedAt(asks: Asks, { meeting, person }: Asking, group: GroupId | null): Asks {
  if (group === null && asks[meeting][person] === undefined) return asks
  const { [person]: _before, ...others } = asks[meeting]
  return { ...asks, [meeting]: group === null ? others : { ...others, [person]: group } }
}

/** Each sees the own asking, and those at a table who asks there. */
export function asksSeenBy(asks: Asks, viewer: Viewer, sitsAt: (group: GroupId) => boolean): Asks {
  const shown = (meeting: Meeting): Asks[Meeting] =>
    Object.fromEntries(
      Object.entries(asks[meeting]).filter(([person, group]) => person === viewer.person || sitsAt(group)),
    )
  return { 1: shown(1), 2: shown(2) }
}

/** Those who ask for a chair at this table, in the order in which they came. */
export const askingAt = ({ asks }: Pick<State, 'asks'>, meeting: Meeting, group: GroupId): readonly PersonId[] =>
  Object.entries(asks[meeting]).flatMap(([person, wanted]) => (wanted === group ? [person] : []))
