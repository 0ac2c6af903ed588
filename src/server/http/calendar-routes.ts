import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { calendarFeed } from '../reminders/calendar-feed.ts'
import { feedHats } from '../reminders/feeds.ts'
import { bodyAs } from './body.ts'
import { findRoom, type House, Sorry } from './context.ts'
import { guessing } from './guessing.ts'
import { publicAddress } from './join-address.ts'
import { type Here, whoIsResponsible } from './who-asks.ts'

/** What a calendar fetches by itself: it has no cookie, so the secret stands in the address. Unknown ones look alike. */
export function calendarFetch(house: House): Hono {
  const routes = new Hono()
  const wrongOnes = guessing(house, 100, 30)

  routes.get('/:process/:file', async (context) => {
    wrongOnes.mayTry(context)
    const { process, file } = context.req.param()
    const secret = /^([\w-]{20,64})\.ics$/.exec(file)?.[1]
    const feed = secret === undefined ? null : await house.feeds.find(secret)
    const found = feed?.process === process ? await findRoom(house, process).catch(() => null) : null
    wrongOnes.mayTry(context)
    if (!feed || !found) {
      wrongOnes.wasWrong(context)
      throw new Sorry(404, 'not-found')
    }
    const { card, room } = found
    const calendar = calendarFeed({ card, state: room.state, hat: feed.hat, at: house.clock() })
    return context.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=900',
    })
  })

  return routes
}

/** The addresses of the calendars, for the responsible group to hand on and to make anew. */
export function calendarRoutes(house: House): Hono {
  const routes = new Hono()
  const inEarnest = async (context: Context): Promise<Here> => {
    const here = await whoIsResponsible(house, context)
    if (house.rehearsals.find(here.room.process)) throw new Sorry(409, 'not-in-rehearsal')
    return here
  }
  const addresses = async (context: Context, { room: { process } }: Here) =>
    Object.fromEntries(
      await Promise.all(
        feedHats.map(async (hat) => {
          const secret = await house.feeds.secretOf(process, hat)
          return [hat, `${publicAddress(house, context)}/calendar/${process}/${secret}.ics`]
        }),
      ),
    )

  routes.get('/:hat{staff}/:process/calendar-feed', async (context) =>
    context.json(await addresses(context, await inEarnest(context))),
  )

  routes.post('/:hat{staff}/:process/calendar-feed', async (context) => {
    const here = await inEarnest(context)
    const { renew } = await bodyAs(context, z.strictObject({ renew: z.enum(feedHats) }))
    await house.feeds.renew(here.room.process, renew)
    return context.json(await addresses(context, here))
  })

  return routes
}
