import { Hono } from 'hono'
import { z } from 'zod'
import { line } from '../../kernel/shapes.ts'
import { languages } from '../../kernel/words.ts'
import { hats } from '../../process/roles.ts'
import { newSecret } from '../secrets.ts'
import { bodyAs } from './body.ts'
import { findRoom, type House, languageOf, Sorry } from './context.ts'
import { beginSession, endSession, sessionOf } from './cookies.ts'
import { publicAddress } from './join-address.ts'
import { whoAsks } from './room-routes.ts'

const token = z.string().max(100)

/** How the responsible group, the wall and the board come in: by links that are spent by a button, never by a look (S6). */
export function signInRoutes(house: House): Hono {
  const routes = new Hono()
  const { signIn, processes, clock } = house

  routes.get('/session', (context) => {
    const staff = sessionOf(house, context, 'staff')
    const person = staff?.person ?? null
    const at = (hat: 'seat' | 'wall' | 'board') => {
      const session = sessionOf(house, context, hat)
      const card = session?.process ? processes.find(session.process) : null
      return card ? { process: card.process, workplace: card.workplace, person: session?.person ?? null } : null
    }
    return context.json({
      staff: person === null ? null : { person, name: signIn.nameOf(person) ?? '' },
      processes:
        person === null
          ? []
          : processes
              .ofPerson(person)
              .map(({ process, workplace, isRehearsal }) => ({ process, name: workplace, isRehearsal })),
      seat: at('seat'),
      wall: at('wall'),
      board: at('board'),
      language: languageOf(context),
    })
  })

  routes.post('/sign-in', async (context) => {
    const { token: link, name } = await bodyAs(context, z.strictObject({ token, name: line.max(80).optional() }))
    const opened = signIn.use(link, ['account', 'team'], clock())
    if (!opened) throw new Sorry(403, 'link-spent')
    const person = opened.person ?? signIn.openAccount(name ?? '')
    beginSession(house, context, { hat: 'staff', process: null, person })
    return context.json({ person })
  })

  routes.post('/sign-out', async (context) => {
    const { hat } = await bodyAs(context, z.strictObject({ hat: z.enum(hats) }))
    endSession(house, context, hat)
    return context.json({})
  })

  routes.post('/processes', async (context) => {
    const staff = sessionOf(house, context, 'staff')
    if (staff?.person == null) throw new Sorry(403, 'not-here')
    const { workplace, language } = await bodyAs(
      context,
      z.strictObject({ workplace: line.max(120), language: z.enum(languages) }),
    )
    const { person } = staff
    const card = processes.create(workplace, language, false, clock())
    const { room } = findRoom(house, card.process)
    processes.addToTeam(card.process, person)
    house.people.write(card.process, [{ person, name: signIn.nameOf(person) ?? '', mail: null }])
    await room.takeAsSystem(newSecret(), { stage: 'preparation', command: { type: 'join-team', person, title: '' } })
    for (const role of ['responsible', 'facilitator'] as const) {
      await room.takeAsSystem(newSecret(), {
        stage: 'preparation',
        command: { type: 'name-role', person, role, holds: true },
      })
    }
    await room.takeAsSystem(newSecret(), {
      stage: 'preparation',
      command: { type: 'describe-workplace', workplace, purpose: '' },
    })
    return context.json({ process: card.process })
  })

  for (const opens of ['wall', 'board'] as const) {
    routes.post(`/${opens}/open`, async (context) => {
      const { token: link } = await bodyAs(context, z.strictObject({ token }))
      const opened = signIn.use(link, [opens], clock())
      if (opened?.process == null) throw new Sorry(403, 'link-spent')
      beginSession(house, context, { hat: opens, process: opened.process, person: opened.person })
      return context.json({ process: opened.process })
    })
  }

  routes.post('/:hat{staff}/:process/wall-link', (context) => {
    const { room } = whoAsks(house, context)
    const link = signIn.cut({ opens: 'wall', process: room.process, person: null }, clock())
    return context.json({ url: `${publicAddress(house, context)}/wall#${link}`, path: `/wall#${link}` })
  })

  routes.post('/:hat{staff}/:process/board-link', async (context) => {
    const { room, who } = whoAsks(house, context)
    if (!room.viewerOf(who).roles.includes('responsible')) throw new Sorry(403, 'not-here')
    const { name } = await bodyAs(context, z.strictObject({ name: line.max(80) }))
    const person = `b${newSecret().slice(0, 15)}`
    house.people.write(room.process, [{ person, name, mail: null }])
    const link = signIn.cut({ opens: 'board', process: room.process, person }, clock())
    return context.json({ url: `${publicAddress(house, context)}/board#${link}`, path: `/board#${link}` })
  })

  return routes
}
