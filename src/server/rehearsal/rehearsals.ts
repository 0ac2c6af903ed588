import { type Instant, type Meeting, minute, type PersonId, type ProcessId } from '../../kernel/values.ts'
import { isPlanning } from '../../method/05-agenda/plan.ts'
import type { Event } from '../../process/process.ts'
import { before, rehearsers } from '../../simulation/rehearsal.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log/log.ts'
import { named } from '../people.ts'
import type { ProcessCard } from '../processes.ts'
import type { Rooms } from '../rooms.ts'
import { newSecret } from '../secrets.ts'
import type { SignIn } from '../sign-in.ts'
import { letThemPlay } from './players.ts'
import { type Pace, RehearsalClock } from './rehearsal-clock.ts'
import { type Apart, type Stores, storesInMemory } from './stores.ts'

/** What a screen is told of a meeting that is only tried out: of which process it is, and how fast time goes. */
export type Rehearsal = Readonly<{ of: ProcessId; pace: Pace }>

/** Somebody wants to try out a meeting before standing in front of colleagues. */
export type Wanted = Readonly<{ of: ProcessCard; meeting: Meeting; leader: PersonId; name: string }>

type Running = Readonly<{
  of: ProcessId
  leader: PersonId
  clock: RehearsalClock
  begunAt: Instant
  stores: ReturnType<typeof storesInMemory>
}>

/** Longer than any rehearsal takes, so that one that nobody ended does not stay for ever. */
const lastsAtMost = 12 * 60 * minute

/** More than these at once would take time from real meetings; the oldest one ends. */
const mostAtOnce = 6

/** The meetings that are being tried out. They lie in memory, and are gone when they end or the server does. */
export class Rehearsals {
  readonly #running = new Map<ProcessId, Running>()
  readonly #players = new Map<ProcessId, () => void>()
  readonly #signIn: SignIn
  readonly #clock: Clock

  constructor(signIn: SignIn, clock: Clock) {
    this.#signIn = signIn
    this.#clock = clock
  }

  readonly stores: Apart = {
    of: (process): Stores | null => this.#running.get(process)?.stores ?? null,
    all: () => [...this.#running.values()].map(({ stores }) => stores),
  }

  find(process: ProcessId): Rehearsal | null {
    const running = this.#running.get(process)
    return running ? { of: running.of, pace: running.clock.pace } : null
  }

  /** The time in this process: a rehearsal has its own. */
  readonly clockOf = (process: ProcessId): Clock => this.#running.get(process)?.clock.now ?? this.#clock

  /** Sets up a meeting that is about to begin. One for each leader: another one ends the one before. */
  async begin({ of, meeting, leader, name }: Wanted, log: Log, rooms: Rooms): Promise<ProcessId> {
    for (const [process, running] of this.#running) if (running.leader === leader) await this.end(process, rooms)
    const [oldest] = this.#running.keys()
    if (oldest && this.#running.size >= mostAtOnce) await this.end(oldest, rooms)

    const stores = storesInMemory()
    const clock = new RehearsalClock(this.#clock)
    const { process } = await stores.processes.create(of.workplace, of.language, clock.now())
    this.#running.set(process, { of: of.process, leader, clock, begunAt: clock.now(), stores })
    const people = rehearsers.people.map(({ person, name }) => named(person, name))
    await stores.people.write(process, [named(leader, name), ...people])

    const seed = clock.now() % 4_294_967_296
    const programme = (await log.read(of.process)).flatMap(({ stage, event }): readonly Event[] =>
      stage === 'agenda' && isPlanning(event) ? [{ stage, event }] : [],
    )
    const startsAt = clock.now() + 10 * minute
    const trial = { meeting, leader, workplace: of.workplace, startsAt, programme, seed }
    await writeAll(stores.log, process, before(trial), clock.now)
    const room = await rooms.open(process)
    const isTaken = (person: PersonId): Promise<boolean> => this.#signIn.hasSeat(process, person, this.#clock())
    this.#players.set(
      process,
      letThemPlay(room, () => clock.pace, isTaken, seed),
    )
    return process
  }

  setPace(process: ProcessId, pace: Pace): void {
    const running = this.#running.get(process)
    if (running) running.clock.pace = pace
  }

  /** Ends one: its players go home, its screens go, and nothing of it is left. */
  async end(process: ProcessId, rooms: Rooms): Promise<void> {
    const running = this.#running.get(process)
    if (!running) return
    this.#players.get(process)?.()
    this.#players.delete(process)
    await rooms.shut(process)
    this.#running.delete(process)
    await this.#signIn.endAllOf(process)
    running.stores.close()
  }

  /** Ends those that somebody has left standing. */
  async endOldOnes(rooms: Rooms): Promise<void> {
    const now = this.#clock()
    for (const [process, { begunAt }] of this.#running) if (now - begunAt > lastsAtMost) await this.end(process, rooms)
  }

  async close(rooms: Rooms): Promise<void> {
    for (const process of [...this.#running.keys()]) await this.end(process, rooms)
  }
}

/** A little at a time, so that no real meeting waits for it. */
async function writeAll(log: Log, process: ProcessId, all: Iterable<Event>, now: Clock): Promise<void> {
  let expectedVersion = 0
  let events: Event[] = []
  const write = async (): Promise<void> => {
    await log.append({ process, expectedVersion, commandId: newSecret(), events, at: now() })
    expectedVersion += events.length
    events = []
  }
  for (const event of all) if (events.push(event) >= 50) await write()
  if (events.length > 0) await write()
}
