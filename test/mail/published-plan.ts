import type { Day, Instant } from '../../src/kernel/values.ts'
import type { Event } from '../../src/process/process.ts'
import type { TestHouse } from '../house.ts'

type Measure = Readonly<{
  id: string
  what: string
  owner: string | null
  deadline: Day | null
  followUpOn?: Day | null
}>

const plan = (event: Extract<Event, { stage: 'actionPlan' }>['event']): Event => ({ stage: 'actionPlan', event })

/** A plan of four wishes, one for each answer, with these measures for the first, and the day on which it is published. */
export function published(
  at: Instant,
  measures: readonly Measure[] = [],
  lookAgain: Day = '2027-06-01',
): readonly Event[] {
  const wishes = [
    ['plan.wish.out', 'Mer tid ute', 'now', null],
    ['plan.wish.calm', 'Ro i garderoben', 'at-once', null],
    ['plan.wish.bus', 'Egen buss', 'later', lookAgain],
    ['plan.wish.roof', 'Nytt tak', 'escalated', null],
  ] as const
  return [
    ...wishes.flatMap(([about, wish, fate, lookAgain]) => [
      plan({ type: 'wish-added', about, words: { wish } }),
      plan({ type: 'wish-sorted', about, fate, lookAgain, words: { reason: '' } }),
    ]),
    ...measures.map(({ id, what, owner, deadline, followUpOn = null }) =>
      plan({
        type: 'measure-added',
        about: `plan.measure.${id}`,
        wish: 'plan.wish.out',
        level: 'group',
        deadline,
        followUpOn,
        owner,
        words: { what, who: '', resources: '', from: '' },
      }),
    ),
    plan({ type: 'plan-published', version: 1, at }),
  ]
}

/** Writes down what happened, as if it had been decided. */
export async function happened(
  { house }: Pick<TestHouse, 'house'>,
  process: string,
  events: readonly Event[],
): Promise<void> {
  const { version } = await house.rooms.open(process)
  const commandId = crypto.randomUUID()
  await house.log.append({ process, expectedVersion: version, commandId, events, at: house.clock() })
}
