import { diceFrom, shuffled } from '../src/kernel/dice.ts'
import type { PersonId } from '../src/kernel/values.ts'
import { seatEverybody } from '../src/method/04-groups/engine/answer.ts'
import { explain, type Told } from '../src/method/04-groups/engine/explain.ts'
import { findingsIn } from '../src/method/04-groups/engine/findings.ts'
import { type Question, type Wish, wishes } from '../src/method/04-groups/engine/question.ts'
import { layouts } from '../src/method/04-groups/engine/sizes.ts'
import { type Exact, seatExactly } from './exact.ts'
import { hardWorkplaceOf, workplaceOf } from './workplaces.ts'

const usualCounts = [12, 30, 34, 100, 400, 2_000, 5_000]
/** What the exact solver may take for each wish, in seconds; HIGHS_SECONDS changes it. */
const secondsEach = Number(process.env.HIGHS_SECONDS ?? 20)
const rounds = 5

/** The wishes that an exact programme can hold; our own engine looks after all of them in the column of its time. */
const compared: readonly Wish[] = wishes.filter((wish) => wish !== 'own-manager')

type Tables = readonly (readonly PersonId[])[]

/** Seats workplaces of growing size for both meetings, and holds what came of it against three others. */
export async function benchGroups(given: readonly string[]): Promise<void> {
  console.log(`Tables of four. In each cell what is missing of ${compared.join(' · ')}.`)
  console.log(
    `HiGHS may take ${secondsEach} s for each wish. Our time: the middle of ${rounds} rounds, with all six wishes.\n`,
  )
  console.log(row(['n', 'meeting', 'arithmetic demands', 'ours', 'HiGHS (exact)', 'round by unit', 'at random']))
  console.log(row(Array(7).fill('---')))
  for (const count of given.length ? given.map(Number) : usualCounts) {
    const first = workplaceOf(count)
    const second: Question = { ...first, seed: 2, before: seat(first) }
    for (const [meeting, whole] of [first, second].entries()) {
      const question = { ...whole, wishes: compared }
      const ours = seat(question)
      const exact = await seatExactly(question, secondsEach)
      console.log(
        row([
          String(count),
          String(meeting + 1),
          toldOf(question, ours)
            .map(({ bound }) => bound)
            .join(' · '),
          `${missing(question, ours)}, ${timeOf(whole).toFixed(0)} ms`,
          exact.tables
            ? `${missing(question, exact.tables)}, ${provenBy(exact)}`
            : exact.seconds === 0
              ? 'too large to write down'
              : 'nothing in time',
          missing(question, roundByUnit(question)),
          missing(question, atRandom(question)),
        ]),
      )
    }
  }
  await benchHard()
}

/** Small enough for a proof: is ours the optimum, wish by wish in their order? */
async function benchHard(): Promise<void> {
  let [asGood, proven] = [0, 0]
  for (let seed = 0; seed < 40; seed++) {
    const whole = hardWorkplaceOf(seed)
    const question = { ...whole, wishes: whole.wishes.filter((wish) => wish !== 'own-manager') }
    const first = seatEverybody({ ...question, seed: 9 })
    if (!first.isMade) continue
    const second: Question = { ...question, before: first.tables }
    const exact = await seatExactly(second, secondsEach)
    if (!exact.tables || exact.proven < question.wishes.length) continue
    proven++
    const costs = (tables: Tables): string => JSON.stringify(toldOf(second, tables).map(({ cost }) => cost))
    if (costs(seat(second)) === costs(exact.tables)) asGood++
  }
  console.log(`\nSmall workplaces whose wishes pull against each other: the proven optimum in ${asGood} of ${proven}.`)
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const provenBy = ({ proven, seconds }: Exact): string =>
  `${seconds.toFixed(1)} s${proven === compared.length ? '' : `, proven for the first ${proven}`}`

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

const seatingOf = (tables: Tables) =>
  tables.map((members, at) => ({ table: at + 1, members })).filter(({ members }) => members.length > 0)

const toldOf = (question: Question, tables: Tables): readonly Told[] => explain(question, seatingOf(tables))

/** What is missing of each wish, and how often something that was laid down is broken. */
function missing(question: Question, tables: Tables): string {
  const broken = findingsIn({ ...question, wishes: [] }, seatingOf(tables)).length
  const costs = toldOf(question, tables).map(({ cost }) => cost)
  return `${costs.join(' · ')}${broken ? `; ${broken} broken` : ''}`
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
