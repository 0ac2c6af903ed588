import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { diceFrom } from '../../src/kernel/dice.ts'
import { minute } from '../../src/kernel/values.ts'
import { timeLeft } from '../../src/method/05-agenda/clock.ts'
import type { Step } from '../../src/method/05-agenda/programme.ts'
import { nextStep } from '../../src/method/05-agenda/progress.ts'
import { decide, evolve, initial, project, type State } from '../../src/process/process.ts'
import { afterMoves, play, type Spot, viewers } from './plays.ts'
import { randomMove } from './random-commands.ts'

// Every step can be taken back with nothing lost: whatever has been said and done, and whatever the tables do meanwhile.

/** LAWS=50 plays fifty times as much; the usual number takes a few seconds. */
const often = Number(process.env.LAWS ?? 1)
const at = 1_900_000_000_000
const leads = (after: number) =>
  ({ person: 'staff-turid', roles: ['responsible', 'facilitator'], at: at + after }) as const

/** Any moment at which a step was open in a whole process and another came after it, with random play upon it. */
const running: fc.Arbitrary<Spot> = fc.record({
  seed: fc.integer({ min: 1, max: 4 }),
  // As likely anywhere in the day: a floating number would nearly always lie at its very beginning.
  point: fc.noBias(fc.nat({ max: 9_999 })).map((n) => n / 10_000),
  moves: fc.array(fc.noBias(fc.nat()), { maxLength: 20 }),
})

function runningAt({ seed, point, moves }: Spot): State {
  const open = play(seed).filter(({ before }) => nextStep(before.agenda) !== null)
  return afterMoves(open[Math.floor(point * open.length)]?.before ?? initial, moves, at)
}

function opens(state: State, from: Step, to: Step, after: number, ask: typeof decide, become: typeof evolve): State {
  const decision = ask(state, { stage: 'agenda', command: { type: 'open-step', from, to } }, leads(after))
  ok('events' in decision, `from ${from} to ${to}: ${JSON.stringify(decision)}`)
  return decision.events.reduce(become, state)
}

/** A table that calls shows more of its sheet, and its call ends with the step: what is compared is what all else shows. */
const calm = (state: State): State => ({ ...state, agenda: { ...state.agenda, calls: {}, calledAt: {} } })

/** Everything of a view but the clock, the calls of the moment, and what has been run. */
function withoutClock(state: State): unknown {
  const { open, ran: _ran, calls: _calls, calledAt: _calledAt, pause: _pause, ...agenda } = state.agenda
  return {
    ...state,
    agenda: { ...agenda, open: open && { step: open.step, sitting: open.sitting, minutes: open.minutes } },
  }
}

const nothingIsLost = (ask: typeof decide, become: typeof evolve) =>
  fc.property(running, fc.array(fc.noBias(fc.nat()), { maxLength: 12 }), (spot, meanwhile) => {
    const before = runningAt(spot)
    fc.pre(nextStep(before.agenda) !== null)
    const from = before.agenda.open?.step ?? 'welcome'
    const to = nextStep(before.agenda) ?? 'welcome'
    const left = timeLeft(before.agenda, at + minute)
    const gone = opens(before, from, to, minute, ask, become)
    const back = opens(gone, to, from, 2 * minute, ask, become)
    // Nobody wrote anything meanwhile: every viewer sees what they saw, and the clock goes on where it stood.
    for (const viewer of viewers) {
      deepStrictEqual(withoutClock(project(calm(back), viewer)), withoutClock(project(calm(before), viewer)))
    }
    deepStrictEqual(timeLeft(back.agenda, at + 2 * minute), left)
    const again = opens(back, from, to, 3 * minute, ask, become)
    deepStrictEqual(withoutClock(again), withoutClock(gone))
    deepStrictEqual(timeLeft(again.agenda, at + 3 * minute), timeLeft(gone.agenda, at + 2 * minute))

    // And when the tables go on working in the step that was opened too early, what they did stands as well.
    const worked = meanwhile.reduce((state, throwing) => {
      const [actor, command] = randomMove(state, diceFrom(throwing), at + minute)
      if (command.stage === 'agenda') return state
      const decision = ask(state, command, actor)
      return 'refused' in decision ? state : decision.events.reduce(become, state)
    }, gone)
    const after = opens(worked, to, from, 4 * minute, ask, become)
    const { agenda: _then, ...stands } = after
    const { agenda: _now, ...stood } = worked
    deepStrictEqual(stands, stood)
  })

test('going on, taking it back and going on again loses nothing, and shows everybody what they saw', () => {
  fc.assert(nothingIsLost(decide, evolve), { numRuns: 60 * often })
})

test('a step that clears a table when it is opened is caught', () => {
  const planted: typeof evolve = (state, event) => {
    const become = evolve(state, event)
    const isBack = event.stage === 'agenda' && event.event.type === 'step-opened' && event.event.step === 'wishes'
    return isBack ? { ...become, wishes: {} } : become
  }
  ok(fc.check(nothingIsLost(decide, planted), { numRuns: 300, seed: 1 }).failed)
})

test('a clock that begins anew when it is taken back is caught', () => {
  const planted: typeof decide = (state, command, actor) => {
    const decision = decide(state, command, actor)
    if ('refused' in decision) return decision
    const events = decision.events.map((one) => {
      if (one.stage !== 'agenda' || one.event.type !== 'step-opened') return one
      const { resumes: _resumes, ...event } = one.event
      return { ...one, event }
    })
    return { events }
  }
  ok(fc.check(nothingIsLost(planted, evolve), { numRuns: 300, seed: 1 }).failed)
})
