import type { PersonId, UnitId } from '../../../kernel/values.ts'
import { grouped } from './grouped.ts'
import { type Avoids, badTalks, seatedInPairs } from './pairs.ts'
import { type Company, largestTable, type Person, type Question, smallestTable, type Wish } from './question.ts'

/** What must be: laid down by the responsible group, or by the method itself. */
export const rules = ['size', 'places', 'apart', 'together', 'placed'] as const
export type Rule = (typeof rules)[number]

/** One thing at one table that is not as it was wished, and those whom it is about. */
export type Finding = Readonly<{
  what: Rule | Wish
  table: number
  people: readonly PersonId[]
  /** The unit of which there are more here than there need be; null where it is about something else. */
  unit: UnitId | null
}>

/** A plan as it lies: the tables with their numbers. */
export type Seating = readonly Readonly<{ table: number; members: readonly PersonId[] }>[]

/** Looks over a plan, by hand or by the engine, and tells table by table what is not as it was wished. */
export function findingsIn(question: Question, seating: Seating): readonly Finding[] {
  const look = lookerFor(question, seating.length)
  return seating.flatMap(({ table, members }) => look(table, members))
}

/** What a change would do: what comes, and what goes. */
export type Change = Readonly<{ worse: readonly Finding[]; better: readonly Finding[] }>

/**
 * What it costs or gains when somebody moves, from a table or from none: answers for each table to which they may go.
 * Only the two tables that a move touches are looked at.
 */
export function changesFor(question: Question, seating: Seating, person: PersonId): (to: number) => Change {
  const look = lookerFor(question, seating.length)
  return (to) => {
    const touched = seating.filter(({ table, members }) => table === to || members.includes(person))
    const before = touched.flatMap(({ table, members }) => look(table, members))
    const after = touched.flatMap(({ table, members }) => {
      const others = members.filter((member) => member !== person)
      return look(table, table === to ? [...others, person] : others)
    })
    return {
      worse: after.filter((one) => !before.some((other) => isSame(one, other))),
      better: before.filter((one) => !after.some((other) => isSame(one, other) || isNearly(one, other))),
    }
  }
}

const isSame = (one: Finding, other: Finding): boolean => JSON.stringify(one) === JSON.stringify(other)
/** Three of a unit instead of four is still the same trouble; it is told once, as it will be. */
const isNearly = (one: Finding, other: Finding): boolean =>
  one.what === other.what &&
  one.table === other.table &&
  one.unit === other.unit &&
  one.people.length <= other.people.length

/** Who should not interview whom: the own manager, and those one is manager of. */
export function ownManager(people: readonly Person[]): Avoids {
  const known = new Map(people.map((one) => [one.person, one]))
  return (one, other) => {
    const [first, second] = [known.get(one), known.get(other)]
    if (!first || !second || first.unit === null) return false
    return first.unit === second.unit && first.isManager !== second.isManager
  }
}

/** Made once for a plan; answers what is found at a table with these people. */
export function lookerFor(
  question: Question,
  tables: number,
): (table: number, members: readonly PersonId[]) => readonly Finding[] {
  const { people, wishes } = question
  const known = new Map(people.map((one) => [one.person, one]))
  const fair = (many: number): number => Math.max(1, Math.ceil(many / Math.max(1, tables)))
  const mostManagers = fair(people.filter(({ isManager }) => isManager).length)
  const unitSizes = new Map<UnitId, number>()
  for (const { unit } of people) if (unit !== null) unitSizes.set(unit, (unitSizes.get(unit) ?? 0) + 1)
  const metAt = new Map(question.before.flatMap((company, at) => company.map((person) => [person, at] as const)))
  const oldSizes = question.before.map((company) => company.filter((person) => known.has(person)).length)
  const common = new Set(question.commonLanguages)
  const avoids = ownManager(people)
  const blocks = question.together.map((company) => company.filter((person) => known.has(person)))
  const [apartOf, blocksOf] = [companiesOf(question.apart), companiesOf(blocks)]

  return (table, members) => {
    const found: Finding[] = []
    const here = members.flatMap((person) => known.get(person) ?? [])
    const tell = (what: Finding['what'], people: readonly PersonId[], unit: UnitId | null = null): void =>
      void found.push({ what, table, people, unit })
    const isWished = (wish: Wish): boolean => wishes.includes(wish)
    const room = question.tables[table - 1]

    if (members.length < smallestTable || members.length > largestTable) tell('size', members)
    else if (room && members.length > room.places) tell('places', members)
    for (const company of companiesAt(apartOf, members)) {
      const both = company.filter((person) => members.includes(person))
      if (both.length > 1) tell('apart', both)
    }
    for (const block of companiesAt(blocksOf, members)) {
      const part = block.filter((person) => members.includes(person))
      if (part.length < block.length) tell('together', part)
    }
    for (const person of members) if ((question.placed[person] ?? table) !== table) tell('placed', [person])

    if (isWished('near-door') && !room?.isNearDoor) {
      for (const { person, needsNearDoor } of here) if (needsNearDoor) tell('near-door', [person])
    }
    if (isWished('new-faces')) {
      for (const [at, again] of grouped(here, ({ person }) => metAt.get(person) ?? -1)) {
        if (at >= 0 && again.length > fair(oldSizes[at] ?? 0))
          tell(
            'new-faces',
            again.map(({ person }) => person),
          )
      }
    }
    const managers = here.filter(({ isManager }) => isManager).map(({ person }) => person)
    if (isWished('managers-apart') && managers.length > mostManagers) tell('managers-apart', managers)
    if (isWished('own-manager') && managers.length) {
      if (badTalks(seatedInPairs(members, avoids), avoids) > 0) tell('own-manager', managers)
    }
    if (isWished('mix-units')) {
      for (const [unit, mates] of grouped(here, ({ unit }) => unit)) {
        if (unit === null || mates.length <= fair(unitSizes.get(unit) ?? 0)) continue
        tell(
          'mix-units',
          mates.map(({ person }) => person),
          unit,
        )
      }
    }
    if (isWished('languages')) {
      for (const { person, languages } of here) {
        if (languages.length === 0 || languages.some((language) => common.has(language))) continue
        const isUnderstood = here.some(
          (other) => other.person !== person && other.languages.some((language) => languages.includes(language)),
        )
        if (!isUnderstood) tell('languages', [person])
      }
    }
    return found
  }
}

type Companies = ReadonlyMap<PersonId, readonly Company[]>

function companiesOf(companies: readonly Company[]): Companies {
  const of = new Map<PersonId, Company[]>()
  for (const company of companies) {
    for (const person of new Set(company)) of.set(person, [...(of.get(person) ?? []), company])
  }
  return of
}

const companiesAt = (of: Companies, members: readonly PersonId[]): ReadonlySet<Company> =>
  new Set(members.flatMap((person) => of.get(person) ?? []))
