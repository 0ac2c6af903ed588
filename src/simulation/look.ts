import { type Dice, diceFrom } from '../kernel/dice.ts'
import type { GroupId, Instant, Meeting, PersonId, Role } from '../kernel/values.ts'
import { type Group, groupOf } from '../method/04-groups/tables.ts'
import { currentMeeting } from '../method/05-agenda/progress.ts'
import type { Command, State } from '../process/process.ts'
import type { Workplace } from './people.ts'

/** All that a bot knows: what its own screen shows, who it is, what the clock says, and its dice. */
export type Look = Readonly<{
  view: State
  me: PersonId
  roles: readonly Role[]
  now: Instant
  dice: Dice
  workplace: Workplace
}>

/** What somebody would do next, or null when there is nothing to do but wait. */
export type Habit = (look: Look) => Command | null

/** The first thing that somebody of these habits would do. */
export const firstOf =
  (...habits: readonly Habit[]): Habit =>
  (look) => {
    for (const habit of habits) {
      const command = habit(look)
      if (command) return command
    }
    return null
  }

/** True once in so many throws. */
export const onceIn = (throws: number, { dice }: Look): boolean => dice() * throws < 1

export function oneOf<Item>(items: readonly [Item, ...Item[]] | readonly Item[], { dice }: Look): Item {
  const item = items[Math.floor(dice() * items.length)]
  if (item === undefined) throw new RangeError('nothing to choose from')
  return item
}

/** One that is not yet said at this table; null when all are. */
export function somethingNew(
  all: readonly string[],
  saidBefore: readonly (string | null)[],
  look: Look,
): string | null {
  const rest = all.filter((one) => !saidBefore.includes(one))
  return rest.length ? oneOf(rest, look) : null
}

/** An id that tells nothing of who made it. */
export const freshId = ({ dice }: Look): string =>
  Array.from({ length: 12 }, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(dice() * 26)]).join('')

/** My table in a meeting, by default the one that is held now. */
export const myTable = ({ view, me }: Look, meeting: Meeting = currentMeeting(view.agenda)): Group | null =>
  groupOf(view.groups, me, meeting)

export const isOpen = ({ view }: Look, ...steps: readonly string[]): boolean =>
  view.agenda.open !== null && steps.includes(view.agenda.open.step)

/** Am I the first at my table of those whose turn it could be? For what only one of four should do. */
export const sitsFirst = (look: Look, group: GroupId): boolean => {
  const table = myTable(look)
  return table?.group === group && table.members[0] === look.me
}

/** The same person with the same throws, every time it comes to this. */
export const alwaysMyself = (look: Look, about: string): Look => ({
  ...look,
  dice: diceFrom(numberFrom(look.me + about)),
})

const numberFrom = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
