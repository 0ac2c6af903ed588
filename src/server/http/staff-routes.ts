import { Hono } from 'hono'
import { z } from 'zod'
import { bodyAs } from './body.ts'
import type { House } from './context.ts'
import { whoLeads } from './who-asks.ts'

/** What the responsible group does with somebody who is here: a name that is to be free again. */
export function staffRoutes(house: House): Hono {
  const routes = new Hono()

  routes.post('/:hat{staff}/:process/free-seat', async (context) => {
    const { room } = await whoLeads(house, context)
    const { person } = await bodyAs(context, z.strictObject({ person: z.string().max(64) }))
    await house.signIn.endSeatsOf(room.process, person)
    room.watch.sendAway(({ who }) => who.hat === 'seat' && who.person === person)
    return context.json({})
  })

  return routes
}
