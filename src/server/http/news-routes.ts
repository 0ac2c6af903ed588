import { Hono } from 'hono'
import { toldOfPlan } from '../reminders/tell-of-plan.ts'
import type { House } from './context.ts'
import { whoLeads } from './who-asks.ts'

/** What has been written to people since the meetings: counts, never who. */
export function newsRoutes(house: House): Hono {
  const routes = new Hono()

  routes.get('/:hat{staff}/:process/plan-told', async (context) => {
    const { room } = await whoLeads(house, context)
    const isMailOn = house.mailer !== null && !house.rehearsals.find(room.process)
    return context.json({ isMailOn, ...(await toldOfPlan(house, room.process, room.state)) })
  })

  return routes
}
