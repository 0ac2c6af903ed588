import { type Child, startChild } from './child.ts'
import { type Crowd, type Plan, upTo } from './crowd.ts'
import { joinBareSocket } from './subjects/bare-socket.ts'
import { joinBareStream } from './subjects/bare-stream.ts'
import { joinFlippover } from './subjects/flippover.ts'
import { joinHocuspocus } from './subjects/hocuspocus.ts'
import { joinSocketIo } from './subjects/socket-io.ts'

/** A server that does this work, and how its screens come to it. `keeps`: it writes to a folder. */
type Subject = Readonly<{
  name: string
  script: string
  keeps: boolean
  join: (child: Child, plan: Plan) => Promise<Crowd>
}>

const subjects: readonly Subject[] = [
  { name: 'bare WebSocket, nothing stored', script: 'bare-socket', keeps: false, join: joinBareSocket },
  { name: 'bare event stream + POST, nothing stored', script: 'bare-stream', keeps: false, join: joinBareStream },
  { name: 'the same + SQLite, full sync, group commit', script: 'bare-stream', keeps: true, join: joinBareStream },
  { name: 'Socket.IO + SQLite, full sync', script: 'socket-io', keeps: true, join: joinSocketIo },
  { name: 'Hocuspocus + SQLite, stored after 2 s', script: 'hocuspocus', keeps: true, join: joinHocuspocus },
  { name: 'Flippover', script: 'flippover', keeps: true, join: joinFlippover },
]

/** How much is asked: so many things a second of each writer, for so long, so many times. */
export type Pace = Readonly<{ perSecond: number; seconds: number; rounds: number; only: string | null }>

/** What came of one round: CPU seconds of the server per 1,000 deliveries; milliseconds from action to last screen. */
type Round = Readonly<{ cpu: number; p50: number; p95: number; deliveries: number; lost: number }>

export const middle = (all: readonly number[]): number => at(all, 0.5)
export function at(all: readonly number[], share: number): number {
  const sorted = all.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
export const sleep = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time))

/**
 * Everybody comes to every server first; then they work in turns, one server at a time, so that whatever else this
 * machine does falls on all of them. A first round warms up and does not count.
 */
export async function inRounds(plan: Plan, pace: Pace): Promise<void> {
  const asked = subjects.filter(({ name }) => pace.only === null || new RegExp(pace.only, 'i').test(name))
  const running: { name: string; child: Child; crowd: Crowd; rounds: Round[] }[] = []
  try {
    for (const { name, script, keeps, join } of asked) {
      const child = await startChild(script, keeps)
      running.push({ name, child, crowd: await join(child, plan), rounds: [] })
    }
    let turn = 0
    for (const round of upTo(pace.rounds + 1)) {
      const warmsUp = round === 0
      for (const { child, crowd, rounds } of running) {
        const seconds = warmsUp ? Math.min(3, pace.seconds) : pace.seconds
        const told = await oneRound(child, crowd, plan, { ...pace, seconds }, turn)
        if (!warmsUp) rounds.push(told)
      }
      turn += pace.perSecond * pace.seconds
    }
    print(running)
  } finally {
    for (const { child } of running) await child.close()
  }
}

async function oneRound(child: Child, crowd: Crowd, plan: Plan, pace: Pace, from: number): Promise<Round> {
  for (const ear of crowd.ears) ear.forget()
  const writers = crowd.meetings.flatMap((meeting) =>
    upTo(plan.work === 'groups' ? plan.groups : 1).map((group) => ({ meeting, group })),
  )
  const done: { taken: Promise<number>; begun: number; writer: (typeof writers)[number]; turn: number }[] = []
  const { cpu: before } = await child.usage()
  const begin = performance.now()
  await Promise.all(
    writers.map(async (writer, index) => {
      for (const turn of upTo(Math.round(pace.perSecond * pace.seconds))) {
        const due = begin + ((turn + index / writers.length) * 1_000) / pace.perSecond
        await sleep(Math.max(0, due - performance.now()))
        const begun = performance.now()
        const taken = writer.meeting.act(writer.group, from + turn)
        // What is refused or lost is told below, where it is waited for.
        taken.catch(() => undefined)
        done.push({ taken, begun, writer, turn: from + turn })
      }
    }),
  )
  const numbers = await Promise.all(done.map(({ taken }) => taken))
  await sleep(400)
  const { cpu: after } = await child.usage()

  let [deliveries, lost] = [0, 0]
  const times: number[] = []
  for (const [index, { begun, writer, turn }] of done.entries()) {
    const hearers = writer.meeting.hearers(writer.group, turn)
    const known = hearers.map((ear) => ear.knew(numbers[index] ?? 0))
    lost += known.filter((one) => one === null).length
    deliveries += hearers.length
    times.push(Math.max(...known.map((one) => (one ?? Number.POSITIVE_INFINITY) - begun)))
  }
  const arrived = deliveries - lost
  return { cpu: (after - before) / 1_000 / arrived, p50: at(times, 0.5), p95: at(times, 0.95), deliveries, lost }
}

function print(all: readonly Readonly<{ name: string; rounds: readonly Round[] }>[]): void {
  const ours = middle(all.at(-1)?.rounds.map(({ cpu }) => cpu) ?? [])
  console.log('| | CPU s per 1,000 deliveries | ours to it | p50 | p95 | deliveries | lost |')
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  for (const { name, rounds } of all) {
    const of = (what: keyof Round): number => middle(rounds.map((round) => round[what]))
    const share = middle(rounds.map(({ cpu }, round) => (all.at(-1)?.rounds[round]?.cpu ?? ours) / cpu))
    const lost = rounds.reduce((sum, round) => sum + round.lost, 0)
    const cells = [name, of('cpu').toFixed(4), share.toFixed(2), ms(of('p50')), ms(of('p95')), of('deliveries'), lost]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`
