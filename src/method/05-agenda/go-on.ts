import { type Instant, minute } from '../../kernel/values.ts'
import { fill, type Spoken } from '../../kernel/words.ts'
import type { Need } from './agenda.ts'
import type { Step } from './programme.ts'
import type { words } from './words.ts'

/** A table as the one who leads may see it: a number, how far it has come, and whether it calls. Never who sits there. */
export type Table = Readonly<{
  table: number
  /** `on-paper`: how far it has come is seen by looking, not here. `nobody`: nobody has come to it. */
  is: 'ready' | 'working' | 'on-paper' | 'nobody'
  call: Need | null
}>

/** The room at one moment of an open step, as far as it says whether to go on. */
export type Moment = Readonly<{
  step: Step
  /** Milliseconds left of the step; below zero when its time is up. */
  left: number
  tables: readonly Table[]
  /** What all do together in this step: has it come to its end? Null where the tables work by themselves. */
  together: 'done' | 'under-way' | null
  /** When the break that goes on is over; null while there is none. */
  pauseLeft: number | null
  /** What the big button does: the next step, the break that is planned here, or the end of the meeting. */
  next: 'step' | 'break' | 'end'
}>

type Reason =
  | 'pause'
  | 'pauseOver'
  | 'empty'
  | 'emptyUp'
  | 'helpFirst'
  | 'allDone'
  | 'allDoneEarly'
  | 'asksForTime'
  | 'asksForTimeUp'
  | 'paperLeft'
  | 'onPaper'
  | 'onPaperUp'
  | 'working'
  | 'fewLeft'
  | 'nearlyUp'
  | 'timeUpFew'
  | 'timeUpMany'
  | 'togetherDone'
  | 'together'
  | 'togetherUp'

/** Is it sensible to go on, and why: `wait` a little, `choose` as the room feels, or `go`. */
export type Advice = Readonly<{
  verdict: 'wait' | 'choose' | 'go'
  reason: Reason
  step: Step
  next: Moment['next']
  /** How many tables are done, of how many. */
  done: number
  all: number
  /** The tables that it is about, by number. */
  tables: readonly number[]
  minutes: number
}>

/** From here on a step is nearly over. */
const soon = 2 * minute

/** So few can be named one by one. */
const few = 3

/** A facilitator's rule of thumb, from nothing but what the tables' states, calls and clock say (C1-C9, D1-D9). */
export function adviceFor({ step, left, tables, together, pauseLeft, next }: Moment): Advice {
  const met = tables.filter(({ is }) => is !== 'nobody')
  const ready = met.filter(({ is }) => is === 'ready')
  const working = met.filter(({ is }) => is === 'working')
  const paper = met.filter(({ is }) => is === 'on-paper')
  const minutes = wholeMinutes(left)
  const base = { step, next, done: ready.length, all: met.length, tables: [], minutes }
  const say = (verdict: Advice['verdict'], reason: Reason, about: readonly Table[] = []): Advice => ({
    ...base,
    verdict,
    reason,
    tables: about.map(({ table }) => table),
  })

  if (pauseLeft !== null) {
    const isOn = pauseLeft > 0
    return { ...say(isOn ? 'wait' : 'go', isOn ? 'pause' : 'pauseOver'), minutes: wholeMinutes(pauseLeft) }
  }
  const isUp = left <= 0
  const help = met.filter(({ call }) => call === 'help')
  const time = met.filter(({ call, is }) => call === 'time' && is !== 'ready')
  if (help.length > 0) return say('wait', 'helpFirst', help)
  if (together === 'done') return say('go', 'togetherDone')
  if (together === 'under-way') return isUp ? say('choose', 'togetherUp') : say('wait', 'together')
  if (met.length === 0) return isUp ? say('choose', 'emptyUp') : say('wait', 'empty')
  if (ready.length === met.length) return say('go', left > 3 * minute ? 'allDoneEarly' : 'allDone')
  if (time.length > 0) return isUp ? say('choose', 'asksForTimeUp', time) : say('wait', 'asksForTime', time)
  if (paper.length === met.length) return isUp ? say('choose', 'onPaperUp') : say('wait', 'onPaper')
  if (working.length === 0) return say('choose', 'paperLeft', paper)
  const rest = [...working, ...paper]
  if (isUp) return rest.length <= few ? say('choose', 'timeUpFew', rest) : say('choose', 'timeUpMany')
  if (left <= soon) return say('wait', 'nearlyUp')
  return ready.length > 0 && rest.length <= few ? say('wait', 'fewLeft', rest) : say('wait', 'working')
}

/** As one reads them off a clock; the last one is a minute as well. */
const wholeMinutes = (milliseconds: number): number => Math.max(1, Math.floor(Math.abs(milliseconds) / minute))

/** The advice as one sentence. */
export function inWords(advice: Advice, t: Spoken<typeof words>): string {
  const { step, next, done: n, all, tables, minutes } = advice
  const fact = fill(factOf(advice, t), { n, all })
  const go = { step: t.goStep, break: t.goBreak, end: t.goEnd }[next]
  const under = togetherIn(step, t)
  const sentence = fill(t[`goOn-${advice.reason}`], { n: minutes, fact, go, under, tables: listed(tables, t) })
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
}

function factOf({ step, done, all }: Advice, t: Spoken<typeof words>): string {
  const isWalk = step === 'exhibition'
  if (done === 0) return isWalk ? t.factSheetsNone : t.factNone
  if (done === all) return isWalk ? t.factSheetsAll : t.factAll
  return isWalk ? t.factSheets : t.factTables
}

function togetherIn(step: Step, t: Spoken<typeof words>): string {
  if (step === 'summary') return t.underSummary
  if (step === 'presentations') return t.underPresentations
  return step === 'what-next' ? t.underWhatNext : t.underEvaluation
}

function listed(tables: readonly number[], t: Spoken<typeof words>): string {
  const numbers = tables.toSorted((one, other) => one - other)
  const last = numbers.pop() ?? ''
  if (numbers.length === 0) return fill(t.oneTable, { last })
  return fill(t.manyTables, { first: numbers.join(', '), last })
}

/** Who calls, in the order in which they came, and since when; a call of an old history has no time and comes first. */
export const inLine = <One extends Readonly<{ table: number; calledAt: Instant | null }>>(calls: readonly One[]) =>
  calls.toSorted((one, other) => (one.calledAt ?? 0) - (other.calledAt ?? 0) || one.table - other.table)
