import type { PersonId } from '../../../kernel/values.ts'
import type { Company, Person, Question, Wish } from './question.ts'
import type { Laid } from './sizes.ts'

/**
 * The question in numbers, made once for each way to lay the tables: people and tables are places in lists. A `kind`
 * is everybody who should be spread over the tables: one unit, the managers, or those who shared a table before.
 */
export type Deck = Readonly<{
  people: readonly Person[]
  tables: readonly Laid[]
  /** What each wish weighs at one table or two: more than all that come after it together; 0 when it is not wished for. */
  weights: Readonly<Record<Wish, number>>
  /** For each person three kinds, -1 where there is none: those who met before, the managers, the unit. */
  kinds: Int32Array
  kindSizes: Int32Array
  kindWeights: Float64Array
  /** The unit as a number, -1 without one. */
  units: Int32Array
  managers: Uint8Array
  needsDoor: Uint8Array
  /** 1: speaks nothing that everybody here understands, and is alone without somebody who shares a language. */
  needsCompany: Uint8Array
  languages: readonly (readonly string[])[]
  /** Who must sit together with whom: the number of their company, -1 for all others. */
  blocks: Int32Array
  /** In which companies to be kept apart somebody is. Almost always none. */
  apart: readonly (readonly number[])[]
  /** The place in `tables` at which somebody is held, -1 for all others. */
  heldAt: Int32Array
}>

/** At two tables of five no wish can cost more than 20 pairs; so many are never reached by those that come after. */
const base = 64

export function deckOf(question: Question, tables: readonly Laid[]): Deck {
  const { people, wishes, before, apart, together, placed } = question
  const places = new Map(people.map(({ person }, place) => [person, place]))
  const weights = weightsOf(wishes)

  const unitNumbers = new Map<string, number>()
  for (const { unit } of people) if (unit !== null && !unitNumbers.has(unit)) unitNumbers.set(unit, unitNumbers.size)
  const metAt = new Map(before.flatMap((members, table) => members.map((person) => [person, table] as const)))
  const named = people.map(
    ({ person, unit, isManager }) =>
      [
        metAt.has(person) ? `met ${metAt.get(person)}` : '',
        isManager ? 'managers' : '',
        unit === null ? '' : `unit ${unit}`,
      ] as const,
  )
  const { kinds, kindSizes, kindWeights } = kindsOf(named, [
    weights['new-faces'],
    weights['managers-apart'],
    weights['mix-units'],
  ])

  const common = new Set(question.commonLanguages)
  const tablePlaces = new Map(tables.map(({ table }, place) => [table, place]))
  const apartOf: number[][] = people.map(() => [])
  for (const [number, company] of apart.entries()) {
    for (const place of new Set(placesOf(company, places))) apartOf[place]?.push(number)
  }
  return {
    people,
    tables,
    weights,
    kinds,
    kindSizes,
    kindWeights,
    units: Int32Array.from(people, ({ unit }) => (unit === null ? -1 : (unitNumbers.get(unit) ?? -1))),
    managers: Uint8Array.from(people, ({ isManager }) => Number(isManager)),
    needsDoor: Uint8Array.from(people, ({ needsNearDoor }) => Number(needsNearDoor)),
    needsCompany: Uint8Array.from(people, ({ languages }) =>
      Number(languages.length > 0 && !languages.some((language) => common.has(language))),
    ),
    languages: people.map(({ languages }) => languages),
    blocks: blocksOf(together, places),
    apart: apartOf,
    heldAt: Int32Array.from(people, ({ person }) => tablePlaces.get(placed[person] ?? -1) ?? -1),
  }
}

function weightsOf(wished: readonly Wish[]): Record<Wish, number> {
  const weightOf = (wish: Wish): number =>
    wished.includes(wish) ? base ** (wished.length - 1 - wished.indexOf(wish)) : 0
  return {
    'near-door': weightOf('near-door'),
    'new-faces': weightOf('new-faces'),
    'managers-apart': weightOf('managers-apart'),
    'own-manager': weightOf('own-manager'),
    'mix-units': weightOf('mix-units'),
    languages: weightOf('languages'),
  }
}

/** Somebody who is the only one of a kind can sit anywhere, and a kind that nobody wishes to spread is none. */
function kindsOf(named: readonly (readonly [string, string, string])[], weights: readonly [number, number, number]) {
  const sizes = new Map<string, number>()
  for (const name of named.flat()) if (name !== '') sizes.set(name, (sizes.get(name) ?? 0) + 1)
  const numbers = new Map<string, number>()
  const kinds = new Int32Array(named.length * 3).fill(-1)
  const [kindSizes, kindWeights]: [number[], number[]] = [[], []]
  for (const [place, names] of named.entries()) {
    for (const [slot, name] of names.entries()) {
      const [size, weight] = [sizes.get(name) ?? 0, weights[slot] ?? 0]
      if (size < 2 || weight === 0) continue
      if (!numbers.has(name)) {
        numbers.set(name, kindSizes.length)
        kindSizes.push(size)
        kindWeights.push(weight)
      }
      kinds[place * 3 + slot] = numbers.get(name) ?? -1
    }
  }
  return { kinds, kindSizes: Int32Array.from(kindSizes), kindWeights: Float64Array.from(kindWeights) }
}

const placesOf = (company: Company, places: ReadonlyMap<PersonId, number>): readonly number[] =>
  company.flatMap((person) => places.get(person) ?? [])

/** Companies that have somebody in common are one. */
function blocksOf(together: readonly Company[], places: ReadonlyMap<PersonId, number>): Int32Array {
  const root = Int32Array.from({ length: places.size }, (_, place) => place)
  const find = (place: number): number => {
    let at = place
    while (root[at] !== undefined && root[at] !== at) at = root[at] ?? at
    return at
  }
  for (const company of together) {
    const [first, ...others] = placesOf(company, places)
    if (first === undefined) continue
    for (const other of others) root[find(other)] = find(first)
  }
  const sizes = new Map<number, number>()
  for (let place = 0; place < root.length; place++) sizes.set(find(place), (sizes.get(find(place)) ?? 0) + 1)
  return root.map((_, place) => ((sizes.get(find(place)) ?? 0) > 1 ? find(place) : -1))
}
