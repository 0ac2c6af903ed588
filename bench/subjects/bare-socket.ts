import { WebSocket } from 'ws'
import type { Child } from '../child.ts'
import { allEars, type Crowd, channelsOf, type Ear, earsOf, hearersIn, inLanes, type Plan, upTo } from '../crowd.ts'

type Said = Readonly<{ number?: number; taken?: number; id?: number }>

export async function joinBareSocket({ port }: Child, plan: Plan): Promise<Crowd> {
  const waiting = new Map<number, (number: number) => void>()
  let asked = 0
  const connect = (room: number, channels: readonly string[], ear: Ear): Promise<WebSocket> =>
    new Promise((resolve, reject) => {
      const query = channels.map((channel) => `&in=${channel}`).join('')
      const socket = new WebSocket(`ws://127.0.0.1:${port}/?room=${room}${query}`, { perMessageDeflate: false })
      socket.on('message', (body) => {
        const said = JSON.parse(String(body)) as Said
        if (said.number !== undefined) ear.hears(said.number)
        if (said.taken !== undefined) waiting.get(said.id ?? 0)?.(said.taken)
      })
      socket.once('open', () => resolve(socket))
      socket.once('error', reject)
    })

  const rooms = upTo(plan.meetings).map((room) => ({ room, ears: earsOf(plan), writers: new Map<number, WebSocket>() }))
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
    meetings: rooms.map(({ ears, writers }) => ({
      act: (group, turn) =>
        new Promise((resolve) => {
          asked += 1
          waiting.set(asked, resolve)
          const said = `Mer tid til hverandre, ${turn}`
          writers.get(group)?.send(JSON.stringify({ id: asked, to: channelsOf(plan, group, turn), said }))
        }),
      hearers: hearersIn(plan, ears),
    })),
  }
}
