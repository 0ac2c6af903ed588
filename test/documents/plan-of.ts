import { type Event, evolve, initial, type State } from '../../src/process/process.ts'

const plan = (event: Extract<Event, { stage: 'actionPlan' }>['event']): Event => ({ stage: 'actionPlan', event })

/** A plan in which every field that somebody may write in holds one of these texts. */
export const planOf = (said: readonly string[]): State =>
  [
    plan({ type: 'plan-published', version: 1, at: 0 }),
    ...said.flatMap((one, n) => [
      plan({ type: 'wish-added', about: `plan.wish.${n}`, words: { wish: one } }),
      plan({
        type: 'wish-sorted',
        about: `plan.wish.${n}`,
        fate: (['now', 'later', 'escalated'] as const)[n % 3] ?? 'now',
        lookAgain: null,
        words: { reason: one },
      }),
      plan({
        type: 'measure-added',
        about: `plan.measure.${n}`,
        wish: `plan.wish.${n}`,
        level: 'group',
        deadline: '2027-03-28',
        words: { what: one, who: one, resources: one, from: one, cue: one, act: one, sign: one },
      }),
    ]),
    plan({ type: 'plan-published', version: 2, at: 1_800_000_000_000 }),
  ].reduce(evolve, initial)
