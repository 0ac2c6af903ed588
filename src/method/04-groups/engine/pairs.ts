import type { PersonId } from '../../../kernel/values.ts'

/** One way of an interview (C2): who asks, who answers, and in which round this happens at the table. */
export type Asking = Readonly<{ interviewer: PersonId; interviewee: PersonId; round: number }>

/**
 * Who asks whom at a table, in the order of the chairs: two and two, each way. Where the number is odd, three sit
 * together and the question goes round: the first asks the second, the second the third, the third the first.
 */
export function askingsAmong(people: readonly PersonId[]): readonly Asking[] {
  if (people.length < 2) return []
  const size = people.length === 3 ? 3 : 2
  const [together, others] = [people.slice(0, size), people.slice(size)]
  const askings = together.flatMap((interviewer, seat): Asking[] => {
    const interviewee = together[(seat + 1) % size]
    return interviewee ? [{ interviewer, interviewee, round: seat + 1 }] : []
  })
  return [...askings, ...askingsAmong(others)].sort((one, other) => one.round - other.round)
}

/** One way to sit: the chairs in order, and which two of them speak with each other. */
export type Pairing = Readonly<{ chairs: readonly number[]; talks: readonly (readonly [number, number])[] }>

/** At larger tables than this the chairs are left as they are. */
const mostChairs = 8
const known = new Map<number, readonly Pairing[]>()

/** Every way to divide so many into twos (and one three where the number is odd); as they sit comes first. */
export function pairingsOf(size: number): readonly Pairing[] {
  const before = known.get(size)
  if (before) return before
  const chairs = Array.from({ length: size }, (_, chair) => chair)
  const ways = size > mostChairs ? [chairs] : orders(chairs)
  const found = ways.map((order) => ({ chairs: order, talks: talksAmong(order) }))
  known.set(size, found)
  return found
}

/** The last three of an odd number are the three that sit together: see `askingsAmong`. */
function orders(chairs: readonly number[]): readonly (readonly number[])[] {
  const [first, ...rest] = chairs
  if (first === undefined || chairs.length <= 3) return [chairs]
  if (chairs.length % 2 === 0) return paired(first, rest)
  // Without a pair of its own the first is one of the three; else its pair stands first.
  const inThree = rest.flatMap((second, at) =>
    rest.slice(at + 1).map((third) => {
      const others = rest.filter((one) => one !== second && one !== third)
      return orders(others).map((order) => [...order, first, second, third])
    }),
  )
  return [...paired(first, rest), ...inThree.flat()]
}

const paired = (first: number, rest: readonly number[]): readonly (readonly number[])[] =>
  rest.flatMap((second) => orders(rest.filter((one) => one !== second)).map((order) => [first, second, ...order]))

function talksAmong(order: readonly number[]): readonly (readonly [number, number])[] {
  const talks = new Map<string, readonly [number, number]>()
  for (const { interviewer, interviewee } of askingsAmong(order.map(String))) {
    const [one, other] = [Number(interviewer), Number(interviewee)].sort((a, b) => a - b) as [number, number]
    talks.set(`${one} ${other}`, [one, other])
  }
  return [...talks.values()]
}

/** May these two not interview each other? */
export type Avoids = (one: PersonId, other: PersonId) => boolean

/** How many of those who speak with each other should not, as they sit. */
export function badTalks(people: readonly PersonId[], avoids: Avoids): number {
  return (pairingsOf(people.length)[0]?.talks ?? []).filter(([one, other]) => {
    const [first, second] = [people[one], people[other]]
    return first !== undefined && second !== undefined && avoids(first, second)
  }).length
}

/** The same people on other chairs, so that as few as possible interview somebody they should not; else as they sit. */
export function seatedInPairs(people: readonly PersonId[], avoids: Avoids): readonly PersonId[] {
  let [best, fewest] = [people, badTalks(people, avoids)]
  for (const { chairs } of pairingsOf(people.length)) {
    if (fewest === 0) break
    const order = chairs.flatMap((chair) => people[chair] ?? [])
    const bad = badTalks(order, avoids)
    if (bad < fewest) [best, fewest] = [order, bad]
  }
  return best
}

/**
 * On which chair somebody sits who comes to a table: so that nobody interviews whom they should not, and those who
 * speak with each other already go on doing so. The newcomer makes a three of two, or a two with one of three.
 */
export function chairFor(newcomer: PersonId, people: readonly PersonId[], avoids: Avoids): number {
  const pairs = (order: readonly PersonId[]): ReadonlySet<string> =>
    new Set(askingsAmong(order).map(({ interviewer, interviewee }) => `${interviewer} ${interviewee}`))
  const before = pairs(people)
  const chairs = Array.from({ length: people.length + 1 }, (_, chair) => chair).map((chair) => {
    const order = [...people.slice(0, chair), newcomer, ...people.slice(chair)]
    const after = pairs(order)
    const kept = [...before].filter((pair) => after.has(pair)).length
    return { chair, bad: badTalks(order, avoids), kept }
  })
  chairs.sort((one, other) => one.bad - other.bad || other.kept - one.kept || other.chair - one.chair)
  return chairs[0]?.chair ?? people.length
}
