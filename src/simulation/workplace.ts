import type { Actor } from '../kernel/decider.ts'
import { type Dice, diceFrom, shuffled } from '../kernel/dice.ts'
import { type Instant, minute, type PersonId, type Role } from '../kernel/values.ts'
import { type Command, decide, type Event, evolve, initial, type State } from '../process/process.ts'
import { type Hat, rolesOf } from '../process/roles.ts'
import { isFinished, would } from './bots.ts'
import { blaabaerhaugen, type Workplace } from './people.ts'
import { Screens } from './screen.ts'

/** One thing that was asked for and came true, with the state on either side of it. */
export type Happening = Readonly<{
  before: State
  actor: Actor
  command: Command
  events: readonly Event[]
  after: State
}>

/** Somebody who plays, under one hat; the server itself plays along for what no person does. */
export type Player = Readonly<{ person: PersonId; hat: Hat | 'system' }>

export type Play = Readonly<{
  seed: number
  workplace?: Workplace
  /** Those who never come, never answer, and keep whatever they held. */
  absent?: readonly PersonId[]
  startsAt?: Instant
  from?: State
}>

/** Monday 30 November 2026, 9 o'clock in Oslo: six weeks before the first meeting. */
export const longBefore: Instant = 1_796_025_600_000

/** Nobody should need to be asked more often than this before a whole process has come to its end. */
const mostRounds = 4_000

/** Those who prepare, lead and follow up: the manager, the safety representative, an assistant. */
export const responsibleGroup: readonly PersonId[] = ['staff-turid', 'staff-haakon', 'staff-else']

/** Who plays at this workplace. One of the responsible group who sits at a table as well has a seat of their own there. */
export const playersAt = ({ people }: Workplace): readonly Player[] => [
  { person: 'server', hat: 'system' },
  ...responsibleGroup.map((person): Player => ({ person, hat: 'staff' })),
  ...people.map(({ person }): Player => ({ person, hat: 'seat' })),
  { person: 'board', hat: 'board' },
]

const rolesNow = (state: State, { person, hat }: Player): readonly Role[] =>
  hat === 'system' ? ['system'] : rolesOf(state, person, hat)

/**
 * A whole process from a seed, A to E: everybody in turn looks at the own screen and does what it offers. Where nobody
 * has anything to do, time passes. Ends with a published plan that has been followed up.
 */
export function* playProcess({
  seed,
  workplace = blaabaerhaugen,
  absent = [],
  startsAt = longBefore,
  from = initial,
}: Play): Generator<Happening> {
  const dice = diceFrom(seed)
  const players = playersAt(workplace).filter(({ person }) => !absent.includes(person))
  const screens = new Screens()
  let state = from
  let now = startsAt

  for (let round = 0; round < mostRounds && !isFinished(state); round++) {
    let isQuiet = true
    for (const player of shuffled(players, dice)) {
      const actor: Actor = { person: player.person, roles: rolesNow(state, player), at: now }
      const happening = ask({ before: state, view: screens.of(state, actor) }, actor, workplace, dice)
      if (!happening) continue
      state = happening.after
      now += 700
      isQuiet = false
      yield happening
    }
    now += isQuiet ? whatPassesUnused(state, now) : 15_000
  }
}

/** One looks at the own screen and does one thing; null when there was nothing to do, or somebody else was quicker. */
function ask(
  { before, view }: Readonly<{ before: State; view: State }>,
  actor: Actor,
  workplace: Workplace,
  dice: Dice,
): Happening | null {
  const { person, roles, at } = actor
  const command = would({ view, me: person, roles, now: at, dice, workplace })
  if (!command) return null
  const decision = decide(before, command, actor)
  if ('refused' in decision || decision.events.length === 0) return null
  return { before, actor, command, events: decision.events, after: decision.events.reduce(evolve, before) }
}

/** In a meeting a quarter of the step goes by, or what is left of it; outside of one a day goes by, or less when a meeting is about to begin. */
function whatPassesUnused({ agenda: { open }, preparation: { booked } }: State, now: Instant): number {
  if (open) {
    const left = open.openedAt - open.usedBefore + open.stoodFor + open.minutes * minute - now
    return Math.max(minute, Math.min(left, (open.minutes * minute) / 4))
  }
  const day = 24 * 60 * minute
  const doors = [booked[1], booked[2]].flatMap(({ startsAt }) =>
    startsAt === null ? [] : [startsAt - 20 * minute, startsAt],
  )
  const next = doors.filter((door) => door > now && door < now + day)
  return next.length ? Math.min(...next) - now : day
}
