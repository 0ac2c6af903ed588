import { Hono } from 'hono'
import { z } from 'zod'
import { meeting } from '../../kernel/shapes.ts'
import { paces } from '../rehearsal/rehearsal-clock.ts'
import { bodyAs } from './body.ts'
import { type House, Sorry } from './context.ts'
import { whoLeads } from './who-asks.ts'

/** Trying out a meeting with made-up colleagues, as fast as one likes: nothing of it is kept. */
export function rehearsalRoutes(house: House): Hono {
  const routes = new Hono()
  const { rehearsals, rooms, log, people } = house

  routes.post('/:hat{staff}/:process/rehearsal', async (context) => {
    const { card, who } = await whoLeads(house, context)
    const wants = await bodyAs(context, z.strictObject({ meeting }))
    // A rehearsal is not rehearsed: that would only be another one.
    if (who.person === null || rehearsals.find(card.process)) throw new Sorry(403, 'not-here')
    // It would lie in the memory of this server, and the next request may come to another.
    if (house.config.database) throw new Sorry(409, 'rehearse-elsewhere')
    const name = (await people.nameOf(card.process, who.person)) ?? ''
    const wanted = { of: card, meeting: wants.meeting, leader: who.person, name }
    return context.json({ process: await rehearsals.begin(wanted, log, rooms) })
  })

  routes.post('/:hat{staff}/:process/rehearsal/pace', async (context) => {
    const { card, room } = await whoLeads(house, context)
    const { pace } = await bodyAs(context, z.strictObject({ pace: z.literal(paces) }))
    if (!rehearsals.find(card.process)) throw new Sorry(404, 'not-found')
    rehearsals.setPace(card.process, pace)
    // No event tells of it: every clock in the room has to be set.
    room.watch.resync()
    return context.json({})
  })

  routes.post('/:hat{staff}/:process/rehearsal/end', async (context) => {
    const { card } = await whoLeads(house, context)
    const rehearsal = rehearsals.find(card.process)
    if (!rehearsal) throw new Sorry(404, 'not-found')
    await rehearsals.end(card.process, rooms)
    return context.json({ of: rehearsal.of })
  })

  return routes
}
