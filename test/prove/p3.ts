import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import * as suitability from '../../src/method/01-suitability/rules.ts'
import type { Answers } from '../../src/method/24-evaluation/commands.ts'
import { options } from '../../src/method/24-evaluation/questions.ts'
import * as evaluation from '../../src/method/24-evaluation/rules.ts'
import { done, helps } from '../../src/method/33-follow-up/check-questions.ts'
import { evolveCheck, noChecks, projectChecks } from '../../src/method/33-follow-up/checks.ts'
import { shownCounts } from '../../src/server/organisations/small-counts.ts'
import { responsible } from '../people.ts'
import type { Line } from './line.ts'

/** The fewest that anything may be told of. */
const fewest = 5

/**
 * What a curious reader has: how many there were in all, and how they were spread, where null is what was hidden. Such a
 * reader looks after everything that happens, and reckons with whatever two looks have to do with each other.
 */
type Reading = Readonly<{ total: number | null; spread: readonly (readonly (number | null)[])[] }>

const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((all, n) => all + (n ?? 0), 0)
const isFew = (n: number): boolean => n > 0 && n < fewest

/** What one reading tells by itself, although it was to be hidden. */
const toldBy = ({ total, spread }: Reading): number =>
  spread.filter((cells) => {
    const hidden = cells.filter((n) => n === null).length
    const rest = total === null ? null : total - sum(cells)
    return cells.some((n) => n !== null && isFew(n)) || (rest !== null && hidden > 0 && (hidden < 2 || isFew(rest)))
  }).length

/**
 * Whether the way from one look to the next is the answer of fewer than five. Until anything is shown, nobody knows
 * whether there was anything: then all of it is new.
 */
function toldByBoth(one: Reading | null, other: Reading): boolean {
  const change = (other.total ?? 0) - (one?.total ?? 0)
  if (isFew(Math.abs(change)) || change < 0) return true
  if (!one) return false
  const late = other.spread.map((cells, row) =>
    cells.map((n, cell) => {
      const before = one.spread[row]?.[cell] ?? null
      return n === null || before === null ? null : n - before
    }),
  )
  return change > 0 && toldBy({ total: change, spread: late }) > 0
}

const pick = <Item>(items: readonly Item[], dice: Dice): Item => items[Math.floor(dice() * items.length)] as Item

/** A box, questions, or a list that somebody looks at after each thing that happens. */
type Trial = (dice: Dice) => readonly (Reading | null)[]

/** Notes are dropped one by one, and the box is closed and opened whenever somebody likes. */
const box: Trial = (dice) => {
  let state = suitability.initial
  return Array.from({ length: 40 }, (_, n) => {
    const about = `note-${n}-${dice()}`
    const event: suitability.Event =
      dice() < 0.8 && state.isBoxOpen
        ? { type: 'note-dropped', about, words: { note: 'x' } }
        : { type: 'box-opened', isOpen: !state.isBoxOpen }
    state = suitability.evolve(state, event)
    return { total: Object.keys(suitability.project(state, responsible).unsaid).length, spread: [] }
  })
}

/** The questions after the meetings, closed and opened again for whoever was late. */
const questions: Trial = (dice) => {
  let state = evaluation.initial
  return Array.from({ length: 40 }, (_, n) => {
    const answers: Answers = {
      heard: dice() < 0.8 ? 'fully' : pick(options, dice),
      useful: pick([...options, null], dice),
      hopeful: null,
    }
    const event: evaluation.Event =
      dice() < 0.75 && state.phase === 'open'
        ? { type: 'evaluation-answered', about: `answer-${n}`, answers, words: { said: '' } }
        : { type: state.phase === 'open' ? 'evaluation-closed' : 'evaluation-opened' }
    state = evaluation.evolve(state, event)
    const { results } = evaluation.project(state, responsible)
    return (
      results && { total: results.answers, spread: Object.values(results.counts).map((cells) => Object.values(cells)) }
    )
  })
}

/** "Does it help?", asked once of however many there are. */
const check: Trial = (dice) => {
  let state = evolveCheck(noChecks, { type: 'check-opened', check: 'c', until: null, wishes: ['w'], at: 0 })
  const read = (): Reading | null => {
    const results = projectChecks(state, responsible).c?.results
    return results
      ? {
          total: results.answers,
          spread: Object.values(results.wishes).flatMap((one) =>
            Object.values(one).map((cells) => Object.values(cells)),
          ),
        }
      : null
  }
  const many = Math.floor(dice() * 20)
  for (let n = 0; n < many; n++) {
    const answers = { w: { done: pick([...done, null], dice), helps: dice() < 0.7 ? helps[0] : pick(helps, dice) } }
    state = evolveCheck(state, { type: 'check-answered', check: 'c', answer: `a${n}`, answers })
  }
  const open = read()
  state = evolveCheck(state, { type: 'check-closed', check: 'c' })
  return [open, read()]
}

/** The units of an organisation come and go; those that are shown one by one hide nothing that their total tells. */
function units(dice: Dice, show: typeof shownCounts): number {
  let told = 0
  let counts: readonly number[] = []
  let before = show(counts)
  for (let n = 0; n < 20; n++) {
    const gone = Math.floor(dice() * counts.length)
    counts =
      dice() < 0.7 || counts.length === 0
        ? [...counts, Math.floor(dice() * 12)]
        : counts.filter((_, index) => index !== gone)
    const after = show(counts)
    told += toldBy({ total: after.total, spread: [after.each] })
    // What came or went is what the totals differ by, less what is shown of it anyway.
    const change = before.total === null || after.total === null ? 0 : after.total - before.total
    const shown = sum(after.each) - sum(before.each)
    if (isFew(Math.abs(change - shown))) told += 1
    before = after
  }
  return told
}

const trials: readonly Trial[] = [box, questions, check]

export const p3: Line = {
  id: 'P3',
  promise: 'Nobody can count fewer than five, in one reading or between two',
  demands: '0 counts of one to four, however often somebody looks',
  sample: 200,
  usual: 20_000,
  toCatch: 50,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [told, readings] = [0, 0]
    for (let cycle = 0; cycle < cycles; cycle++) {
      const trial = trials[cycle % trials.length] ?? box
      let before: Reading | null = null
      for (const after of trial(dice)) {
        readings += 1
        // The planted defect: a reading that comes one answer later than it should.
        const late: Reading | null = defect && after?.total ? { ...after, total: after.total + (readings % 2) } : after
        if (late) told += toldBy(late)
        if (late && toldByBoth(before, late)) told += 1
        before = late ?? before
      }
      told += units(dice, shownCounts)
    }
    return { reached: `${cycles} times, ${readings} readings, ${told} told of fewer than five`, faults: told }
  },
}
