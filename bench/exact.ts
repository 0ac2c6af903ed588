import * as solver from 'highs'
import type { PersonId } from '../src/kernel/values.ts'
import type { Question, Wish } from '../src/method/04-groups/engine/question.ts'
import { layouts } from '../src/method/04-groups/engine/sizes.ts'

/** Its types are written for `require`, its code for `import`: there the loader is the default itself. */
const loadHighs = solver.default as unknown as typeof solver.default.default

/** What the exact solver found: the tables, and for how many of the wishes, from the first on, it proved its optimum. */
export type Exact = Readonly<{ tables: readonly (readonly PersonId[])[] | null; proven: number; seconds: number }>

/** More cells than this (people times tables) are a text of tens of megabytes. */
export const mostCells = 50_000

/**
 * Seats the same people as a mixed-integer programme, one wish after the other, each as good as can be without giving
 * up what came before. Who interviews the own manager is left out: it is no sum over tables.
 */
export async function seatExactly(question: Question, secondsEach: number): Promise<Exact> {
  const begun = performance.now()
  const [laid] = [...layouts(question)]
  if (!laid || question.people.length * laid.length > mostCells) return { tables: null, proven: 0, seconds: 0 }
  const { people } = question
  const all = laid.map((_, table) => table)
  const x = (person: number, table: number): string => `x_${person}_${table}`
  const placeOf = new Map(people.map(({ person }, place) => [person, place]))
  const places = (company: readonly PersonId[]): readonly number[] => company.flatMap((one) => placeOf.get(one) ?? [])

  const rows: string[] = []
  for (const person of people.keys()) rows.push(`${all.map((table) => x(person, table)).join(' + ')} = 1`)
  for (const table of all) {
    rows.push(`${[...people.keys()].map((person) => x(person, table)).join(' + ')} = ${laid[table]?.size ?? 0}`)
    for (const company of question.apart) {
      rows.push(
        `${places(company)
          .map((person) => x(person, table))
          .join(' + ')} <= 1`,
      )
    }
    for (const company of question.together) {
      const [first = 0, ...others] = places(company)
      for (const other of others) rows.push(`${x(first, table)} - ${x(other, table)} = 0`)
    }
  }

  const costs: Record<Wish, string[]> = {
    'near-door': [],
    'new-faces': [],
    'managers-apart': [],
    'own-manager': [],
    'mix-units': [],
    languages: [],
  }
  for (const [person, { needsNearDoor, languages }] of people.entries()) {
    for (const table of all) if (needsNearDoor && !laid[table]?.isNearDoor) costs['near-door'].push(x(person, table))
    if (!languages.length || languages.some((one) => question.commonLanguages.includes(one))) continue
    const sharing = people.flatMap((other, place) =>
      place !== person && other.languages.some((one) => languages.includes(one)) ? [place] : [],
    )
    costs.languages.push(`z_${person}`)
    for (const table of all) {
      const company = sharing.map((other) => ` - ${x(other, table)}`).join('')
      rows.push(`${x(person, table)}${company} - z_${person} <= 0`)
    }
  }
  let kinds = 0
  const spread = (wish: Wish, members: readonly number[]): void => {
    if (members.length < 2) return
    const kind = kinds++
    for (const table of all) {
      const y = `y_${kind}_${table}`
      costs[wish].push(y)
      // Pairs among so many: the tangents of n(n - 1)/2 at the whole numbers.
      for (const slope of [1, 2, 3, 4]) {
        const many = members.map((person) => `${slope} ${x(person, table)}`).join(' + ')
        rows.push(`${many} - ${y} <= ${(slope * (slope + 1)) / 2}`)
      }
    }
  }
  const units = new Set(people.map(({ unit }) => unit))
  const byUnit = (unit: string | null) => people.flatMap((one, place) => (one.unit === unit ? [place] : []))
  for (const company of question.before) spread('new-faces', places(company))
  spread(
    'managers-apart',
    people.flatMap(({ isManager }, place) => (isManager ? [place] : [])),
  )
  for (const unit of units) if (unit !== null) spread('mix-units', byUnit(unit))

  const binaries = [...people.keys()].flatMap((person) => all.map((table) => x(person, table)))
  const highs = await loadHighs()
  let [proven, isProven] = [0, true]
  let found: ReturnType<typeof highs.solve> | null = null
  for (const wish of question.wishes) {
    const terms = costs[wish]
    if (!terms.length) {
      proven += Number(isProven)
      continue
    }
    const numbered = rows.map((row, at) => `r${at}: ${row}`).join('\n')
    const programme = `Minimize\nobj: ${terms.join(' + ')}\nSubject To\n${numbered}\nBinaries\n${binaries.join(' ')}\nEnd`
    const solved = highs.solve(programme, { time_limit: secondsEach, output_flag: false })
    isProven &&= solved.Status === 'Optimal'
    if (!Object.keys(solved.Columns).length || !hasValues(solved)) break
    found = solved
    proven += Number(isProven)
    rows.push(`${terms.join(' + ')} <= ${Math.round(solved.ObjectiveValue)}`)
  }
  const seated = found
  const tables =
    seated && all.map((table) => people.flatMap(({ person }, at) => (isSet(seated, x(at, table)) ? [person] : [])))
  return { tables, proven, seconds: (performance.now() - begun) / 1_000 }
}

type Solved = Readonly<{ Columns: Readonly<Record<string, unknown>>; ObjectiveValue: number }>
const isSet = ({ Columns }: Solved, name: string): boolean =>
  ((Columns[name] as { Primal?: number } | undefined)?.Primal ?? 0) > 0.5
const hasValues = (solved: Solved): boolean =>
  Number.isFinite(solved.ObjectiveValue) &&
  Object.keys(solved.Columns).some((name) => name.startsWith('x_') && isSet(solved, name))
