import type { PersonId } from '../../src/kernel/values.ts'
import type { Event } from '../../src/process/process.ts'
import type { House } from '../../src/server/http/context.ts'
import type { Room } from '../../src/server/room.ts'
import { streamTo } from '../../src/server/stream.ts'
import { type Line, withFolder } from './line.ts'
import { withHouse } from './played.ts'
import { type RawLine, rawLine } from './raw-line.ts'

const now = 1_810_000_000_000
const mostUnsent = 256 * 1024
/** Changes, each of some forty kilobytes: a phone that takes nothing has to be let go more than once. */
const bursts = 16
const inABurst = 60
/** Longer than the room gathers, so that each change is told by itself. */
const apart = 95
const sample = 50

/** A full room, some of whose phones take nothing of what they are sent. */
class FullRoom {
  readonly room: Room
  readonly #house: House
  readonly #defect: boolean
  readonly quick: RawLine[] = []
  readonly slow: { person: PersonId; line: RawLine }[] = []
  /** In bytes, the most that was kept for one phone, and how often one was let go. */
  most = 0
  lettingsGo = 0
  /** In milliseconds, by when nearly all quick phones had a change, for each change. */
  readonly took: number[] = []

  constructor(house: House, room: Room, people: readonly PersonId[], slowOnes: number, defect: boolean) {
    this.#house = house
    this.room = room
    this.#defect = defect
    // The slow ones sit in between, not at the end: whoever comes after them in the row would be kept waiting.
    const every = slowOnes === 0 ? Number.POSITIVE_INFINITY : Math.floor(people.length / slowOnes)
    for (const [n, person] of people.entries()) {
      if (n % every === 0) this.slow.push({ person, line: this.#follow(person, false) })
      else this.quick.push(this.#follow(person, true))
    }
  }

  #follow(person: PersonId, takes: boolean): RawLine {
    const line = rawLine(takes, false)
    const { room } = this
    // The planted defect: nobody looks at what has not been taken.
    if (this.#defect) Object.defineProperty(line.response.socket, 'writableLength', { get: () => 0 })
    const who = { person, hat: 'seat' } as const
    const whole = (): string => `"state":${room.watch.view(who).state}`
    const cursor = takes ? room.watch.cursor : null
    streamTo(line.response, { room, who, session: person, turn: 0, cursor, whole }, this.#house.clock)
    return line
  }

  async change(burst: number): Promise<void> {
    const { room } = this
    const events = Array.from({ length: inABurst }, (_, n): Event => {
      const person = `team-${burst}-${n}`
      const words = { title: 'æ'.repeat(280) }
      return { stage: 'preparation', event: { type: 'team-joined', person, about: person, words } }
    })
    await new Promise((resolve) => setTimeout(resolve, apart))
    const commandId = crypto.randomUUID()
    await this.#house.log.append({ process: room.process, expectedVersion: room.version, commandId, events, at: now })
    const begins = performance.now()
    await room.watch.settled()
    const came = this.quick.map((line) => line.cameAt() - begins).toSorted((one, other) => one - other)
    this.took.push(came[Math.floor(came.length * 0.99)] ?? 0)
    for (const one of this.slow) {
      this.most = Math.max(this.most, one.line.unsent())
      if (!one.line.isOver()) continue
      // It comes back as slow as it was, and wants the whole view.
      this.lettingsGo += 1
      one.line = this.#follow(one.person, false)
    }
  }

  end(): void {
    for (const { response } of [...this.quick, ...this.slow.map(({ line }) => line)]) response.destroy()
  }
}

async function roomOf(house: House, people: readonly PersonId[], slowOnes: number, defect: boolean): Promise<FullRoom> {
  const { process } = await house.processes.create('Blåbærhaugen', 'nb', now)
  const room = await house.rooms.open(process)
  const invited = people.map((person) => ({ person, unit: null, isManager: false }))
  const outcome = await room.takeAsSystem('team', {
    stage: 'preparation',
    command: { type: 'join-team', person: 'turid', title: '' },
  })
  if ('refused' in outcome) throw new Error(outcome.refused)
  const asked = { stage: 'people', command: { type: 'invite-people', people: invited, units: {} } } as const
  const told = await room.take('people', asked, { person: 'turid', hat: 'staff' })
  if ('refused' in told) throw new Error(told.refused)
  await room.watch.settled()
  return new FullRoom(house, room, people, slowOnes, defect)
}

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

export const r3: Line = {
  id: 'R3',
  promise: 'A slow phone costs at most 256 KiB, and nobody else waits for it',
  demands: '200 slow of 1,000: the others’ p99 unchanged within 10 %',
  sample,
  usual: 1_000,
  toCatch: 20,
  run: ({ cycles, defect }) =>
    withFolder((dataDir) =>
      withHouse(dataDir, now, async (house) => {
        const people = Array.from({ length: cycles }, (_, n) => `person-${n}`)
        const slowOnes = Math.floor(cycles / 5)
        const [calm, tried] = [await roomOf(house, people, 0, false), await roomOf(house, people, slowOnes, defect)]
        // One and the other in turn, so that whatever else the machine has to do falls on both.
        for (let burst = 0; burst < bursts; burst++) {
          const inTurn = burst % 2 ? [calm, tried] : [tried, calm]
          for (const each of inTurn) await each.change(burst)
        }
        const [as, than] = [median(tried.took), median(calm.took)]
        const unlike = tried.quick.filter((line) => line.isOver() || line.messages() !== bursts).length
        for (const each of [calm, tried]) each.end()
        // How long it took is judged where there is a room full of them; in a short sample it says nothing.
        const isLate = cycles > sample && as > than * 1.1
        const isTooMuch = tried.most > mostUnsent
        const isLetGo = tried.lettingsGo > 0
        const faults = unlike + Number(isLate) + Number(isTooMuch) + Number(!isLetGo)
        const kept = `${slowOnes} slow of ${cycles}: at most ${Math.round(tried.most / 1024)} KiB kept for one, let go ${tried.lettingsGo} times`
        const reached = `${kept}; ${unlike} others missed anything, their p99 ${as.toFixed(1)} ms and ${than.toFixed(1)} ms without slow ones`
        return { reached, faults }
      }),
    ),
}
