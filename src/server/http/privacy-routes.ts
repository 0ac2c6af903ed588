import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { hats } from '../../process/roles.ts'
import { erasePerson, eraseProcess } from '../privacy/forgetting.ts'
import { holds, whenItGoes } from '../privacy/holds.ts'
import { dataOf, minePage } from '../privacy/mine.ts'
import { privacyPage } from '../privacy/told.ts'
import { bodyAs } from './body.ts'
import { type House, languageOf, Sorry } from './context.ts'
import { isSecure } from './cookies.ts'
import { publicAddress } from './join-address.ts'
import { type Here, whoAsks, whoIsResponsible, whoLeads } from './who-asks.ts'

/** What is kept, when it goes, what is kept about oneself, and how to have it erased (P6, P7, P10). */
export function privacyRoutes(house: House): Hono {
  const routes = new Hono()
  const { rehearsals, clock } = house
  const server = (context: Context) => ({
    config: house.config,
    host: new URL(publicAddress(house, context)).host,
    isEncrypted: isSecure(house, context),
  })
  /** Nobody who is made up can be erased, and a rehearsal has nothing to keep. */
  const inEarnest = (here: Here): Here => {
    if (rehearsals.find(here.room.process)) throw new Sorry(409, 'not-in-rehearsal')
    return here
  }
  const seat = async (context: Context) => {
    const here = inEarnest(await whoAsks(house, context))
    if (here.who.person === null) throw new Sorry(403, 'not-here')
    return { ...here, person: here.who.person }
  }

  routes.get('/privacy', (context) => context.json(privacyPage(languageOf(context), server(context), null)))

  routes.get(`/:hat{${hats.join('|')}}/:process/privacy`, async (context) => {
    const { card, room } = await whoAsks(house, context)
    const about = { card, state: room.state, nameOf: (person: string) => house.rooms.nameOf(room.process, person) }
    return context.json(privacyPage(languageOf(context), server(context), about))
  })

  routes.get('/:hat{seat}/:process/mine', async (context) => {
    const { room, card, person } = await seat(context)
    return context.json(minePage(languageOf(context), card.workplace, await dataOf(house, room, person)))
  })

  routes.get('/:hat{seat}/:process/mine.json', async (context) => {
    const { room, person } = await seat(context)
    return context.body(JSON.stringify(await dataOf(house, room, person), null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="flippover.json"',
    })
  })

  routes.post('/:hat{seat}/:process/erase-me', async (context) => {
    const { room, person } = await seat(context)
    await erasePerson(house, room, person)
    return context.json({})
  })

  routes.post('/:hat{staff}/:process/erase-person', async (context) => {
    const { room } = inEarnest(await whoLeads(house, context))
    const { person } = await bodyAs(context, z.strictObject({ person: z.string().max(64) }))
    if (!room.state.people.persons[person]) throw new Sorry(404, 'not-found')
    await erasePerson(house, room, person)
    return context.json({})
  })

  routes.get('/:hat{staff}/:process/retention', async (context) => {
    const { room, card } = await whoAsks(house, context)
    return context.json({ ...whenItGoes(room.state, card.createdAt), notice: holds.notice, now: clock() })
  })

  // For those who are seen in it, and their safety representative among them.
  routes.get('/:hat{staff}/:process/looks', async (context) => {
    const { room } = await whoIsResponsible(house, context)
    const looks = await house.looks.of(room.process)
    const names = new Map<string, string | null>()
    for (const { person } of looks) if (!names.has(person)) names.set(person, await house.signIn.nameOf(person))
    return context.json({ looks: looks.map(({ person, list, at }) => ({ name: names.get(person) ?? null, list, at })) })
  })

  routes.post('/:hat{staff}/:process/erase', async (context) => {
    const { room, card } = inEarnest(await whoIsResponsible(house, context))
    const { workplace } = await bodyAs(context, z.strictObject({ workplace: z.string().max(120) }))
    const name = room.state.preparation.workplace ?? card.workplace
    // A whole process is not deleted by a slip of the hand: its name is typed.
    if (workplace.trim().toLowerCase() !== name.trim().toLowerCase()) throw new Sorry(409, 'other-name')
    await eraseProcess(house, room.process)
    return context.json({})
  })

  return routes
}
