import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { CompanyId, Meeting, PersonId } from '../../kernel/values.ts'
import type { State as People } from '../03-people/rules.ts'
import type { Command } from './commands.ts'
import { type Table, usualSize, type Wish, wishes } from './engine/question.ts'

/**
 * How the responsible group wants people to be seated (B4): what counts and in which order, the tables of the room,
 * and what is laid down about some. Who is kept apart from whom is nobody else's business.
 */
export type Wanted = Readonly<{
  /** Those that count, the most important first. */
  order: readonly Wish[]
  size: number
  /** As they stand in the room; none: as many as are needed. */
  tables: readonly Table[]
  apart: Companies
  together: Companies
  /** Who sits at which table (its number) whatever else is proposed. */
  held: Readonly<Record<Meeting, Readonly<Record<PersonId, number>>>>
}>
type Companies = Readonly<Record<CompanyId, readonly PersonId[]>>

export const usualWanted: Wanted = {
  order: wishes,
  size: usualSize,
  tables: [],
  apart: {},
  together: {},
  held: { 1: {}, 2: {} },
}

/** More than this is a plan made by hand. */
export const mostCompanies = 200

/** "These are storage formats": an event once written must be read for ever. */
export type WantedEvent = Readonly<
  | { type: 'wishes-ordered'; order: readonly Wish[]; size: number }
  | { type: 'tables-described'; tables: readonly Table[] }
  | { type: 'kept-apart'; company: CompanyId; people: readonly PersonId[] }
  | { type: 'kept-together'; company: CompanyId; people: readonly PersonId[] }
  | { type: 'place-held'; meeting: Meeting; person: PersonId; table: number | null }
>
export type WantedCommand = Extract<
  Command,
  { type: 'order-wishes' | 'describe-tables' | 'keep-apart' | 'keep-together' | 'hold-place' }
>
export type WantedRefusal = 'unknown-person' | 'two-needed' | 'enough-companies'

export function decideWanted(
  wanted: Wanted,
  command: WantedCommand,
  { persons }: People,
): Decision<WantedEvent, WantedRefusal> {
  switch (command.type) {
    case 'order-wishes': {
      const order = [...new Set(command.order)]
      const { size } = command
      return isSame([order, size], [wanted.order, wanted.size])
        ? accept()
        : accept({ type: 'wishes-ordered', order, size })
    }
    case 'describe-tables': {
      const { tables } = command
      return isSame(tables, wanted.tables) ? accept() : accept({ type: 'tables-described', tables })
    }
    case 'keep-apart':
    case 'keep-together': {
      const isApart = command.type === 'keep-apart'
      const all = isApart ? wanted.apart : wanted.together
      const { company } = command
      const people = [...new Set(command.people)]
      if (isSame(people, all[company] ?? [])) return accept()
      if (people.some((person) => !persons[person])) return refuse('unknown-person')
      if (people.length === 1) return refuse('two-needed')
      if (!all[company] && Object.keys(all).length >= mostCompanies) return refuse('enough-companies')
      return accept({ type: isApart ? 'kept-apart' : 'kept-together', company, people })
    }
    case 'hold-place': {
      const { meeting, person, table } = command
      if ((wanted.held[meeting][person] ?? null) === table) return accept()
      return persons[person] ? accept({ type: 'place-held', meeting, person, table }) : refuse('unknown-person')
    }
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

export function evolveWanted(wanted: Wanted, event: WantedEvent): Wanted {
  switch (event.type) {
    case 'wishes-ordered':
      return { ...wanted, order: event.order, size: event.size }
    case 'tables-described':
      return { ...wanted, tables: event.tables }
    case 'kept-apart':
      return { ...wanted, apart: companiesWith(wanted.apart, event.company, event.people) }
    case 'kept-together':
      return { ...wanted, together: companiesWith(wanted.together, event.company, event.people) }
    case 'place-held':
      return heldAt(wanted, event.meeting, event.person, event.table)
  }
}

function companiesWith(companies: Companies, company: CompanyId, people: readonly PersonId[]): Companies {
  const { [company]: _before, ...others } = companies
  return people.length ? { ...others, [company]: people } : others
}

/** Somebody's place is this table from now on, or free. */
export function heldAt(wanted: Wanted, meeting: Meeting, person: PersonId, table: number | null): Wanted {
  const { [person]: _before, ...others } = wanted.held[meeting]
  return { ...wanted, held: { ...wanted.held, [meeting]: table === null ? others : { ...others, [person]: table } } }
}
