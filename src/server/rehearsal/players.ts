import { diceFrom } from '../../kernel/dice.ts'
import type { PersonId } from '../../kernel/values.ts'
import { project } from '../../process/process.ts'
import type { Person } from '../../process/roles.ts'
import { rehearsers } from '../../simulation/rehearsal.ts'
import { temperamentsOf, wouldAs } from '../../simulation/temperaments.ts'
import { faultOf, report } from '../operation/report.ts'
import type { Room } from '../room.ts'
import { newSecret } from '../secrets.ts'
import type { Pace } from './rehearsal-clock.ts'

/** How often the players are looked after, and how long one of them thinks before the next thing, in milliseconds. */
const eachLook = 500
const eachThing = 9_000

/** However fast it goes: more than this at a look would be felt by those who hold a real meeting at the same time. */
const mostAtOnce = 20

/**
 * The made-up people of a rehearsal, at their tables: each looks at the own screen and does what it offers, sooner or
 * later. Whoever sits down with a phone of their own takes a player's chair, and that player is still. Answers how to
 * send them home.
 */
export function letThemPlay(
  room: Room,
  paceNow: () => Pace,
  isTaken: (person: PersonId) => Promise<boolean>,
  seed: number,
): () => void {
  const dice = diceFrom(seed)
  const people = rehearsers.people.map(({ person }) => person)
  const temperaments = temperamentsOf(people, dice)
  let isBusy = false

  async function look(): Promise<void> {
    const many = (people.length * eachLook * paceNow()) / eachThing
    const now = Math.floor(many) + (dice() < many % 1 ? 1 : 0)
    for (let n = 0; n < Math.min(mostAtOnce, now); n++) {
      const me = people[Math.floor(dice() * people.length)]
      if (me !== undefined && !(await isTaken(me))) await act(me)
    }
  }

  async function act(me: PersonId): Promise<void> {
    const who: Person = { person: me, hat: 'seat' }
    const viewer = room.viewerOf(who)
    const view = project(room.state, viewer)
    const temperament = temperaments.get(me) ?? 'steady'
    const command = wouldAs(temperament)({
      view,
      me,
      roles: viewer.roles,
      now: room.now(),
      dice,
      workplace: rehearsers,
    })
    if (command) await room.take(newSecret(), command, who)
  }

  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    look()
      .catch((error: unknown) => report('error', 'A rehearsal stands still', faultOf(error)))
      .finally(() => {
        isBusy = false
      })
  }, eachLook)
  timer.unref()
  return () => clearInterval(timer)
}
