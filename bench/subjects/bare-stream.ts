import type { Child } from '../child.ts'
import { allEars, type Crowd, channelsOf, type Ear, earsOf, hearersIn, inLanes, type Plan, upTo } from '../crowd.ts'
import { Wire } from '../wire.ts'

export async function joinBareStream({ url }: Child, plan: Plan): Promise<Crowd> {
  const rooms = upTo(plan.meetings).map((room) => ({ room, ears: earsOf(plan) }))
  const screens = rooms.flatMap(({ room, ears }) =>
    [
      ...ears.seats.flatMap((seats, group) => seats.map((ear) => ({ ear, in: ['all', `table-${group}`] }))),
      { ear: ears.cockpit, in: ['all', 'cockpit'] },
      { ear: ears.wall, in: ['all'] },
    ].map((screen) => ({ ...screen, room })),
  )
  await inLanes(screens, 50, async ({ room, ear, in: channels }) => {
    const query = channels.map((channel) => `&in=${channel}`).join('')
    await new Wire(url).follow(`/stream?room=${room}${query}`, hear(ear))
  })
  return {
    ears: rooms.flatMap(({ ears }) => allEars(ears)),
    meetings: rooms.map(({ room, ears }) => {
      const wire = new Wire(url)
      return {
        async act(group, turn) {
          const said = `Mer tid til hverandre, ${turn}`
          const asked = { to: channelsOf(plan, group, turn), id: crypto.randomUUID(), said }
          const { number } = await wire.post<{ number: number }>(`/act?room=${room}`, asked)
          return number
        },
        hearers: hearersIn(plan, ears),
      }
    }),
  }
}

const hear =
  (ear: Ear) =>
  (id: string): void =>
    ear.hears(Number(id))
