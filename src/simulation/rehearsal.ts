import type { Actor } from '../kernel/decider.ts'
import { type Instant, type Meeting, minute, type PersonId } from '../kernel/values.ts'
import { meetingOf } from '../method/05-agenda/programme.ts'
import { type Command, decide, type Event, evolve, initial, type State } from '../process/process.ts'
import { blaabaerhaugen, said, type Workplace } from './people.ts'
import { playProcess } from './workplace.ts'

/** What is tried out: which meeting, who leads it, when it begins, and the programme as it stands. */
export type Trial = Readonly<{
  meeting: Meeting
  leader: PersonId
  workplace: string
  startsAt: Instant
  programme: readonly Event[]
  seed: number
}>

const day = 24 * 60 * minute

/**
 * All that has happened before the meeting that is tried out begins, one thing after the other: made-up people have
 * prepared it, and held meeting 1 when it is meeting 2. Whoever leads does so from here on; nobody else will.
 */
export function* before({ meeting, leader, workplace, startsAt, programme, seed }: Trial): Generator<Event> {
  let state: State = initial
  const happen = function* (events: readonly Event[]): Generator<Event> {
    for (const event of events) {
      state = evolve(state, event)
      yield event
    }
  }
  const firstAt = meeting === 1 ? startsAt : startsAt - 35 * day
  const system: Actor = { person: leader, roles: ['system'], at: firstAt }
  for (const command of firstThings(leader, workplace, firstAt, startsAt + (meeting === 1 ? 35 * day : 0))) {
    const decision = decide(state, command, system)
    if ('events' in decision) yield* happen(decision.events)
  }
  yield* happen(programme)

  const played = playProcess({ seed, workplace: rehearsers, from: state, startsAt: firstAt - 20 * minute })
  for (const { command, events } of played) {
    const { command: asked } = command
    // Opening the step is what whoever tries it out came for.
    if (asked.type === 'open-step' && meetingOf(asked.to) === meeting) return
    yield* happen(events)
  }
}

/** Those who take part in every rehearsal. Their names are invented. */
export const rehearsers: Workplace = blaabaerhaugen

const firstThings = (leader: PersonId, workplace: string, first: Instant, second: Instant): readonly Command[] => [
  { stage: 'preparation', command: { type: 'join-team', person: leader, title: '' } },
  { stage: 'preparation', command: { type: 'name-role', person: leader, role: 'facilitator', holds: true } },
  { stage: 'preparation', command: { type: 'describe-workplace', workplace, purpose: said.purpose } },
  { stage: 'preparation', command: { type: 'book-meeting', meeting: 1, startsAt: first, minutes: 120, place: '' } },
  { stage: 'preparation', command: { type: 'book-meeting', meeting: 2, startsAt: second, minutes: 115, place: '' } },
]
