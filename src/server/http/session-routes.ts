import { Hono } from 'hono'
import { z } from 'zod'
import { line } from '../../kernel/shapes.ts'
import type { PersonId } from '../../kernel/values.ts'
import { hats } from '../../process/roles.ts'
import { words as installation } from '../operation/words.ts'
import { passkeySite } from '../passkeys-site.ts'
import { bodyAs } from './body.ts'
import { looksAfter } from './checkup-routes.ts'
import { type House, languageOf, otherWaysAreOpen, Sorry } from './context.ts'
import { beginSession, endSession, sessionOf } from './cookies.ts'

const token = z.string().max(100)

/** Who this browser is, and how it comes in by a link: spent by a button, never by a look (S6). */
export function sessionRoutes(house: House): Hono {
  const routes = new Hono()
  const { signIn, processes, organisations, clock } = house

  routes.get('/session', async (context) => {
    const staff = await sessionOf(house, context, 'staff')
    const person = staff?.person ?? null
    const at = async (hat: 'seat' | 'wall' | 'board') => {
      const session = await sessionOf(house, context, hat)
      const card = session?.process ? await processes.find(session.process) : null
      return card ? { process: card.process, workplace: card.workplace, person: session?.person ?? null } : null
    }
    return context.json({
      staff:
        person === null
          ? null
          : {
              person,
              name: (await signIn.nameOf(person)) ?? '',
              mail: await signIn.mailOf(person),
              // The words of the link, so that no phone at the door is sent them.
              checkup: (await looksAfter(house, person)) ? installation.link[languageOf(context)] : null,
            },
      canMail: house.mailer !== null,
      // Only a browser that stands on this very address can ask for one.
      passkeysAt: passkeySite(house.config)?.origin ?? null,
      service: await serviceOf(house, person),
      processes: await Promise.all(
        (person === null ? [] : await processes.ofPerson(person)).map(async ({ process, workplace }) => ({
          process,
          name: workplace,
          isRunning: await house.rooms.isRunning(process),
        })),
      ),
      organisations: (person === null ? [] : await organisations.ofPerson(person)).map(({ organisation, name }) => ({
        organisation,
        name,
      })),
      seat: await at('seat'),
      wall: await at('wall'),
      board: await at('board'),
      language: languageOf(context),
    })
  })

  routes.post('/sign-in', async (context) => {
    const { token: link, name } = await bodyAs(context, z.strictObject({ token, name: line.max(80).optional() }))
    otherWaysAreOpen(house)
    const opens = await signIn.look(link, ['account', 'team', 'mail'], clock())
    if (!opens) throw new Sorry(403, 'link-spent')
    // Whoever is new must say who they are; until then the link stays as it was.
    if (opens.person === null && name === undefined) throw new Sorry(400, 'name-needed')
    if (!(await signIn.use(link, ['account', 'team', 'mail'], clock()))) throw new Sorry(403, 'link-spent')
    const person = opens.person ?? (await signIn.openAccount(name ?? '', clock()))
    await beginSession(house, context, { hat: 'staff', process: null, person })
    return context.json({ person, name: (await signIn.nameOf(person)) ?? '' })
  })

  routes.post('/sign-out', async (context) => {
    const { hat } = await bodyAs(context, z.strictObject({ hat: z.enum(hats) }))
    const ended = await sessionOf(house, context, hat)
    await endSession(house, context, hat)
    if (ended) await house.rooms.sendAway(({ session }) => session === ended.session)
    return context.json({})
  })

  for (const opens of ['wall', 'board'] as const) {
    routes.post(`/${opens}/open`, async (context) => {
      const { token: link } = await bodyAs(context, z.strictObject({ token }))
      const opened = await signIn.use(link, [opens], clock())
      if (opened?.process == null) throw new Sorry(403, 'link-spent')
      await beginSession(house, context, { hat: opens, process: opened.process, person: opened.person })
      return context.json({ process: opened.process })
    })
  }

  return routes
}

/** What the button says, whether it is the only one, and whether this person is known there already. */
async function serviceOf({ service, identities }: House, person: PersonId | null) {
  if (!service) return null
  const { name, isOnlyWay, issuer } = service.settings
  return { name, isOnlyWay, isBound: person !== null && (await identities.isBound(issuer, person)) }
}
