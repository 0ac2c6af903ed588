import { largestTable, type Question, smallestTable, usualSize } from './question.ts'

/** A table that is used: its number in the room, how many sit there, and whether it is near the door. */
export type Laid = Readonly<{ table: number; size: number; isNearDoor: boolean }>

/**
 * How many sit at each table: as near to the wished size as it goes, sizes differing by at most one, 3 to 5 (B4).
 * One or two people make one small group; with three or more there is always such a division.
 */
export function groupSizes(people: number, size = usualSize): readonly number[] {
  if (people === 0) return []
  const [tables = 1] = tableCounts(people, size)
  return sizesOver(people, tables)
}

/** In how many tables so many people can be divided, the one nearest to the wished size first. */
export function tableCounts(people: number, size: number): readonly number[] {
  if (people < smallestTable) return people > 0 ? [1] : []
  const [fewest, most] = [Math.ceil(people / largestTable), Math.floor(people / smallestTable)]
  const best = Math.min(most, Math.max(fewest, Math.round(people / size)))
  const counts = Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index)
  return counts.sort((one, other) => Math.abs(one - best) - Math.abs(other - best) || other - one)
}

const sizesOver = (people: number, tables: number): readonly number[] =>
  Array.from({ length: tables }, (_, index) => Math.floor(people / tables) + (index < people % tables ? 1 : 0))

/**
 * Every way to lay the tables that the room has places for, the one nearest to the wished size first. Tables at which
 * somebody has a fixed place are always used, those near the door rather than others when somebody needs one.
 */
export function* layouts(question: Question): Generator<readonly Laid[]> {
  const { people, tables, placed, size } = question
  const here = new Set(people.map(({ person }) => person))
  const held = new Map<number, number>()
  for (const [person, table] of Object.entries(placed)) {
    if (here.has(person)) held.set(table, (held.get(table) ?? 0) + 1)
  }
  const needsDoor = people.some(({ needsNearDoor }) => needsNearDoor) && question.wishes.includes('near-door')

  for (const count of tableCounts(people.length, size)) {
    const most = Math.max(count, ...held.keys())
    const room = tables.length
      ? tables.map(({ places, isNearDoor }, index) => ({ table: index + 1, places, isNearDoor }))
      : Array.from({ length: most }, (_, index) => ({ table: index + 1, places: largestTable, isNearDoor: false }))
    const sizes = sizesOver(people.length, count)
    const [larger = 0] = sizes
    const smaller = sizes.at(-1) ?? 0
    const roomy = room
      .filter(({ places }) => places >= smaller)
      .sort(
        (one, other) =>
          (held.get(other.table) ?? 0) - (held.get(one.table) ?? 0) ||
          (needsDoor ? Number(other.isNearDoor) - Number(one.isNearDoor) : 0) ||
          one.table - other.table,
      )
    const manyLarge = sizes.filter((one) => one > smaller).length
    const wide = roomy.filter(({ places }) => places >= larger)
    for (const large of someOf(wide, manyLarge)) {
      const small = roomy.filter((one) => !large.includes(one)).slice(0, count - manyLarge)
      const used = [
        ...large.map((one) => ({ ...one, size: larger })),
        ...small.map((one) => ({ ...one, size: smaller })),
      ]
      if (used.length < count || [...held.keys()].some((table) => !used.some((one) => one.table === table))) continue
      yield used
        .sort((one, other) => one.table - other.table)
        .map(({ table, size, isNearDoor }) => ({ table, size, isNearDoor }))
    }
  }
}

/** At which tables one more sits matters only where something is laid down; more choices than this are not looked through. */
const mostChoices = 200

/** The ways to choose so many of these, the first ones first; each is looked at only when those before did not do. */
function* someOf<Item>(items: readonly Item[], many: number): Generator<readonly Item[]> {
  if (items.length < many) return
  const chosen = Array.from({ length: many }, (_, index) => index)
  for (let choices = 0; choices < mostChoices; choices++) {
    yield chosen.flatMap((index) => items[index] ?? [])
    // The next choice in the order of the alphabet: the last one that can move on does, those after it follow.
    const last = chosen.findLastIndex((index, place) => index < items.length - many + place)
    if (last < 0) return
    const from = (chosen[last] ?? 0) + 1
    for (let place = last; place < many; place++) chosen[place] = from + place - last
  }
}
