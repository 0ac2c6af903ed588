import { diceFrom, shuffled } from '../src/kernel/dice.ts'
import type { PersonId } from '../src/kernel/values.ts'
import { seatEverybody } from '../src/method/04-groups/engine/answer.ts'
import { explain, type Told } from '../src/method/04-groups/engine/explain.ts'
import { findingsIn } from '../src/method/04-groups/engine/findings.ts'
import { type Question, type Wish, wishes } from '../src/method/04-groups/engine/question.ts'
import { layouts } from '../src/method/04-groups/engine/sizes.ts'
import { type Exact, seatExactly } from './exact.ts'
import { workplaceOf } from './workplaces.ts'

const counts = (process.env.N ?? '12,30,34,100,400,2000,5000').split(',').map(Number)
/** What the exact solver may take for each wish, in seconds; HIGHS_SECONDS changes it. */
const secondsEach = Number(process.env.HIGHS_SECONDS ?? 20)
const rounds = 5

/** The wishes that an exact programme can hold; our own engine looks after all of them in the column of its time. */
const compared: readonly Wish[] = wishes.filter((wish) => wish !== 'own-manager')

type Tables = readonly (readonly PersonId[])[]

/** Seats workplaces of growing size for both meetings, and holds what came of it against three others. */
export async function benchGroups(): Promise<void> {
  console.log(
    `Tables of four for both meetings. Missing of each wish, and what arithmetic alone demands: ${compared.join(', ')}.`,
  )
  console.log(
    `HiGHS (exact) has ${secondsEach} s for each wish. Time: the middle of ${rounds} rounds, all six wishes.\n`,
  )
  console.log(row(['n', 'meeting', 'who', 'time', ...compared, 'what was laid down broken']))
  for (const count of counts) {
    const first = workplaceOf(count)
    const tables = seat(first)
    const second: Question = { ...first, seed: 2, before: tables }
    for (const [meeting, question] of [first, second].entries()) {
      const tell = (who: string, time: string, plan: Tables | null): void =>
        console.log(row([String(count), String(meeting + 1), who, time, ...missing(question, plan)]))
      tell('ours', `${timeOf(question).toFixed(0)} ms`, seat({ ...question, wishes: compared }))
      const exact = await seatExactly({ ...question, wishes: compared }, secondsEach)
      tell(`HiGHS, ${provenBy(exact)}`, exact.tables ? `${exact.seconds.toFixed(1)} s` : '-', exact.tables)
      tell('round by unit', '', roundByUnit(question))
      tell('at random', '', atRandom(question))
    }
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const provenBy = ({ tables, proven }: Exact): string =>
  tables ? `${proven} of ${compared.length} wishes proven` : 'too large or nothing in time'

function seat(question: Question): Tables {
  const answer = seatEverybody(question)
  if (!answer.isMade) throw new Error(`Cannot be seated: ${JSON.stringify(answer.clash)}`)
  return answer.tables
}

function timeOf(question: Question): number {
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now()
    seat(question)
    return performance.now() - begun
  })
  return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0
}

/** Missing of each wish, with the bound behind it, and how often something that was laid down is broken. */
function missing(question: Question, tables: Tables | null): readonly string[] {
  if (!tables) return [...compared.map(() => '-'), '-']
  const seating = tables.map((members, at) => ({ table: at + 1, members })).filter(({ members }) => members.length > 0)
  const told = new Map(explain(question, seating).map((one): [Wish, Told] => [one.wish, one]))
  const broken = findingsIn({ ...question, wishes: [] }, seating).length
  return [...compared.map((wish) => `${told.get(wish)?.cost} (${told.get(wish)?.bound})`), String(broken)]
}

/** Everybody in any order, table after table. */
const atRandom = (question: Question): Tables => dealt(question, shuffled(question.people, diceFrom(7)), false)

/** What one does by hand: unit after unit, one to each table in turn, managers first. */
const roundByUnit = (question: Question): Tables =>
  dealt(
    question,
    [...shuffled(question.people, diceFrom(7))].sort(
      (one, other) =>
        Number(other.isManager) - Number(one.isManager) || (one.unit ?? '').localeCompare(other.unit ?? ''),
    ),
    true,
  )

function dealt(question: Question, people: Question['people'], isRound: boolean): Tables {
  const [laid = []] = [...layouts(question)]
  const tables: PersonId[][] = laid.map(() => [])
  let at = 0
  for (const { person } of people) {
    while ((tables[at]?.length ?? 0) >= (laid[at]?.size ?? 0)) at = (at + 1) % laid.length
    tables[at]?.push(person)
    if (isRound) at = (at + 1) % laid.length
  }
  return tables
}
