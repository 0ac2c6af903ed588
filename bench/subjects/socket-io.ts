import { io, type Socket } from 'socket.io-client'
import type { Child } from '../child.ts'
import { allEars, type Crowd, channelsOf, type Ear, earsOf, hearersIn, inLanes, type Plan, upTo } from '../crowd.ts'

export async function joinSocketIo({ url }: Child, plan: Plan): Promise<Crowd> {
  const connect = (room: string, channels: readonly string[], ear: Ear): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const socket = io(url, { transports: ['websocket'], forceNew: true, auth: { room, channels } })
      socket.on('did', ({ number }: { number: number }) => ear.hears(number))
      socket.once('connect', () => resolve(socket))
      socket.once('connect_error', reject)
    })

  const rooms = upTo(plan.meetings).map((room) => ({
    room: `meeting-${room}`,
    ears: earsOf(plan),
    writers: new Map<number, Socket>(),
  }))
  await inLanes(rooms, 5, async ({ room, ears, writers }) => {
    for (const [group, seats] of ears.seats.entries()) {
      for (const [seat, ear] of seats.entries()) {
        const socket = await connect(room, ['all', `table-${group}`], ear)
        if (seat === 0 && plan.work === 'groups') writers.set(group, socket)
      }
    }
    const cockpit = await connect(room, ['all', 'cockpit'], ears.cockpit)
    if (plan.work === 'plenary') writers.set(0, cockpit)
    await connect(room, ['all'], ears.wall)
  })
  return {
    ears: rooms.flatMap(({ ears }) => allEars(ears)),
    meetings: rooms.map(({ room, ears, writers }) => ({
      act: (group, turn) =>
        new Promise((resolve) => {
          const said = `Mer tid til hverandre, ${turn}`
          writers.get(group)?.emit('act', { room, to: channelsOf(plan, group, turn), said }, resolve)
        }),
      hearers: hearersIn(plan, ears),
    })),
  }
}
