import type { GroupId, Meeting, PersonId, Sitting } from '../../kernel/values.ts'
import { usualWanted, type Wanted } from './wanted.ts'

/** The groups of four, each with its table (B4, B5); new or the same for meeting 2 (D2). And how they are wanted. */
export type State = Readonly<Record<Meeting, Division> & { wanted: Wanted; asks: Asks }>
export type Division = Readonly<{
  groups: readonly Group[]
  /** The sittings whose plan stands: it is dealt anew only when somebody has unlocked it. */
  locked: readonly Sitting[]
}>
/** A table bears a number of its own in each meeting, whatever the sitting: its sheet is known by it. */
export type Group = Readonly<{ group: GroupId; sitting: Sitting; table: number; members: readonly PersonId[] }>

/**
 * Who sits at another table than the plan says, and asks there for a chair (M6). Nobody changes tables alone: what a
 * table has told and written would lie open to whoever says to sit there. Somebody at the table lets them in, because
 * they see who it is; where nobody has a phone, the one who leads does.
 */
export type Asks = Readonly<Record<Meeting, Readonly<Record<PersonId, GroupId>>>>
export const nobodyAsks: Asks = { 1: {}, 2: {} }

export const initial: State = {
  1: { groups: [], locked: [] },
  2: { groups: [], locked: [] },
  wanted: usualWanted,
  asks: nobodyAsks,
}

/** "These are storage formats": an event once written must be read for ever. */
export type SeatingEvent = Readonly<
  | { type: 'groups-formed'; meeting: Meeting; sitting?: Sitting; groups: readonly FormedGroup[] }
  // `chair`: how many of the table sit before this person; without it the last chair.
  | { type: 'person-seated'; meeting: Meeting; person: PersonId; group: GroupId; chair?: number }
  | { type: 'seat-given-up'; meeting: Meeting; person: PersonId }
  | { type: 'groups-locked'; meeting: Meeting; sitting?: Sitting; isLocked: boolean }
>
export type FormedGroup = Omit<Group, 'sitting'>

/** The groups of one meeting, all its sittings together, in the order of their tables. */
export const groupsOf = (state: State, meeting: Meeting): readonly Group[] => state[meeting].groups

/** The groups that come together at one sitting of a meeting. */
export const groupsAt = (state: State, meeting: Meeting, sitting: Sitting): readonly Group[] =>
  groupsOf(state, meeting).filter((group) => group.sitting === sitting)

/** Does the plan of this sitting stand? */
export const isLocked = (state: State, meeting: Meeting, sitting: Sitting = 1): boolean =>
  state[meeting].locked.includes(sitting)

/** The group in which this person sits in a meeting, or null. */
export const groupOf = (state: State, person: PersonId | null, meeting: Meeting): Group | null =>
  person === null ? null : (indexOf(groupsOf(state, meeting)).ofPerson.get(person) ?? null)

/** Does this person sit in this group (of either meeting)? */
export const isInGroup = (state: State, person: PersonId | null, group: GroupId): boolean =>
  person !== null && groupById(state, group)?.members.includes(person) === true

export const groupById = (state: State, group: GroupId): Group | null =>
  indexOf(groupsOf(state, 1)).byId.get(group) ?? indexOf(groupsOf(state, 2)).byId.get(group) ?? null

type Index = Readonly<{
  ofPerson: ReadonlyMap<PersonId, Group>
  byId: ReadonlyMap<GroupId, Group>
  /** The tables as they are shown to whoever does not sit there. */
  fromOutside: readonly Group[]
}>

/** Where everybody sits, found once for each plan: at every change it is asked for everybody who looks on. */
export function indexOf(groups: readonly Group[]): Index {
  const known = indexes.get(groups)
  if (known) return known
  const index: Index = {
    ofPerson: new Map(groups.flatMap((group) => group.members.map((member) => [member, group] as const))),
    byId: new Map(groups.map((group) => [group.group, group])),
    fromOutside: groups.map((group) => asShown(group, [])),
  }
  indexes.set(groups, index)
  return index
}
const indexes = new WeakMap<readonly Group[], Index>()

/** A table as it is shown, with those of its members who may be seen. */
export const asShown = ({ group, sitting, table }: Group, members: readonly PersonId[]): Group => ({
  group,
  sitting,
  table,
  members,
})
