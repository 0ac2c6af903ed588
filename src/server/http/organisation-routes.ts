import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { day, id, line, perhapsText } from '../../kernel/shapes.ts'
import type { PersonId } from '../../kernel/values.ts'
import { verdicts } from '../../method/32-escalation/verdicts.ts'
import { dayOf } from '../days.ts'
import { mailColleague } from '../mail/to-colleagues.ts'
import { joinUnit } from '../organisations/join-unit.ts'
import type { OrganisationId } from '../organisations/organisations.ts'
import { overviewOf } from '../organisations/overview.ts'
import { templateOf } from '../organisations/template.ts'
import { newSecret } from '../secrets.ts'
import { bodyAs } from './body.ts'
import { findRoom, type House, languageOf, refusalSentence, Sorry } from './context.ts'
import { sessionOf } from './cookies.ts'
import { publicAddress } from './join-address.ts'
import { whoIsResponsible } from './who-asks.ts'

const secret = z.string().min(20).max(64)
const wish = z.string().max(80).brand<'wish'>()
const handed = z.strictObject({ process: id<'process'>(), wish })

/** Several units under one roof: where each stands, and wishes that are answered once for all. Never a word across them. */
export function organisationRoutes(house: House): Hono {
  const routes = new Hono()
  const { organisations, processes, people, signIn, clock } = house
  const me = async (context: Context): Promise<PersonId> => {
    const person = (await sessionOf(house, context, 'staff'))?.person ?? null
    if (person === null) throw new Sorry(403, 'not-here')
    return person
  }
  /** Unknown ones look like ones that one has no business with. */
  const mine = async (context: Context): Promise<OrganisationId> => {
    const organisation = context.req.param('organisation') ?? ''
    if (!(await organisations.looksAfter(organisation, await me(context)))) throw new Sorry(403, 'not-here')
    return organisation
  }
  const isOf = async (organisation: OrganisationId, { process, wish: one }: z.infer<typeof handed>): Promise<boolean> =>
    (await organisations.handed(organisation)).some((other) => other.process === process && other.wish === one)

  routes.post('/organisations', async (context) => {
    const person = await me(context)
    const { name } = await bodyAs(context, z.strictObject({ name: line.max(120) }))
    return context.json({ organisation: await organisations.create(name, person, clock()) })
  })

  routes.get('/organisations/:organisation', async (context) => {
    const overview = await overviewOf(house, await mine(context), await me(context))
    if (!overview) throw new Sorry(404, 'not-found')
    return context.json(overview)
  })

  routes.post('/organisations/:organisation/people', async (context) => {
    const organisation = await mine(context)
    const shape = z.strictObject({ name: line.max(80), mail: z.email().max(200).nullable().optional() })
    const { name, mail = null } = await bodyAs(context, shape)
    const card = { workplace: (await organisations.find(organisation))?.name ?? '', language: languageOf(context) }
    const person = await signIn.openAccount(name, house.clock(), mail)
    await organisations.addPerson(organisation, person)
    const token = await signIn.cut({ opens: 'account', process: null, person }, clock())
    const link = `${publicAddress(house, context)}/start#${token}`
    const from = (await signIn.nameOf(await me(context))) ?? ''
    const isMailed = mail !== null && (await mailColleague(house, card, { name, mail, from, link }))
    return context.json({ link, isMailed })
  })

  routes.get('/organisations/:organisation/invitation', async (context) => {
    const address = publicAddress(house, context)
    return context.json({
      url: `${address}/organisation/join#${await organisations.invitationOf(await mine(context))}`,
    })
  })

  routes.post('/organisations/:organisation/invitation/renew', async (context) => {
    await organisations.renewInvitation(await mine(context))
    return context.json({})
  })

  // Looking joins nothing; a button does, by somebody who answers for the process.
  routes.post('/organisations/look', async (context) => {
    const person = await me(context)
    const found = await organisations.findByInvitation((await bodyAs(context, z.strictObject({ secret }))).secret)
    if (!found) throw new Sorry(404, 'link-spent')
    const answersFor = await Promise.all(
      (await processes.ofPerson(person)).map(async ({ process, workplace }) => {
        const { room } = await findRoom(house, process)
        const isResponsible = room.state.preparation.team[person]?.roles.includes('responsible') === true
        const unit = await organisations.unitOf(process)
        return isResponsible ? [{ process, name: workplace, isIn: unit?.organisation === found.organisation }] : []
      }),
    )
    return context.json({ name: found.name, processes: answersFor.flat() })
  })

  routes.post('/staff/:process/organisation/join', async (context) => {
    const { room } = await whoIsResponsible(house, context, 'staff')
    const found = await organisations.findByInvitation((await bodyAs(context, z.strictObject({ secret }))).secret)
    if (!found) throw new Sorry(404, 'link-spent')
    if (house.rehearsals.find(room.process)) throw new Sorry(409, 'not-in-rehearsal')
    await joinUnit(house, found, room.process)
    await house.rooms.namesChanged(room.process)
    return context.json({})
  })

  routes.get('/staff/:process/organisation', async (context) => {
    const { room } = await whoIsResponsible(house, context, 'staff')
    const unit = await organisations.unitOf(room.process)
    const name = unit ? ((await organisations.find(unit.organisation))?.name ?? null) : null
    return context.json({ name, handed: await organisations.handedBy(room.process) })
  })

  routes.post('/staff/:process/organisation/leave', async (context) => {
    const { room } = await whoIsResponsible(house, context, 'staff')
    const unit = await organisations.unitOf(room.process)
    await organisations.leave(room.process)
    if (unit) await people.forget(room.process, unit.board)
    await house.rooms.namesChanged(room.process)
    return context.json({})
  })

  routes.post('/staff/:process/organisation/hand', async (context) => {
    const { room } = await whoIsResponsible(house, context, 'staff')
    const asked = await bodyAs(context, z.strictObject({ wish, isHanded: z.boolean() }))
    const sent = room.state.escalation[asked.wish]
    if (!(await organisations.unitOf(room.process)) || !sent || sent.isWithdrawn) throw new Sorry(409, 'not-here')
    if (asked.isHanded) await organisations.hand(room.process, asked.wish)
    else await organisations.takeBack(room.process, asked.wish)
    return context.json({})
  })

  routes.post('/organisations/:organisation/bundle', async (context) => {
    const organisation = await mine(context)
    const shape = z.strictObject({ ...handed.shape, into: z.string().max(40).nullable() })
    const { into, ...one } = await bodyAs(context, shape)
    const isThere = into === null || (await organisations.handed(organisation)).some(({ bundle }) => bundle === into)
    if (!(await isOf(organisation, one)) || !isThere) throw new Sorry(404, 'not-found')
    await organisations.bundle(one, into ?? newSecret().slice(0, 15))
    return context.json({})
  })

  // One answer for all that say the same: each unit gets it as the answer of its own board (E2).
  routes.post('/organisations/:organisation/answer', async (context) => {
    const organisation = await mine(context)
    const shape = z.strictObject({
      bundle: z.string().max(40),
      verdict: z.enum(verdicts),
      reason: perhapsText,
      by: day.nullable(),
    })
    const { bundle, ...said } = await bodyAs(context, shape)
    const asked = (await organisations.handed(organisation)).filter((one) => one.bundle === bundle)
    if (!asked.length) throw new Sorry(404, 'not-found')
    let answered = 0
    for (const one of asked) {
      const unit = await organisations.unitOf(one.process)
      // A unit that has taken the name of the organisation off its board has taken its word back.
      if (!unit || (await people.nameOf(one.process, unit.board)) === null) continue
      const { room } = await findRoom(house, one.process)
      const command = { stage: 'escalation', command: { type: 'answer-escalation', wish: one.wish, ...said } } as const
      const outcome = await room.take(newSecret(), command, { person: unit.board, hat: 'board' })
      if ('refused' in outcome) {
        if (outcome.refused === 'unknown-wish') continue
        const sentence = refusalSentence('escalation', outcome.refused, languageOf(context))
        return context.json({ error: outcome.refused, sentence }, 409)
      }
      answered += 1
    }
    return context.json({ answered })
  })

  routes.post('/organisations/:organisation/template', async (context) => {
    const organisation = await mine(context)
    const { process } = await bodyAs(context, z.strictObject({ process: id<'process'>().nullable() }))
    if (process === null) {
      await organisations.keepTemplate(organisation, null)
      return context.json({})
    }
    const { room, card } = await findRoom(house, process)
    const isResponsible = room.state.preparation.team[await me(context)]?.roles.includes('responsible') === true
    if (!isResponsible) throw new Sorry(403, 'not-here')
    await organisations.keepTemplate(
      organisation,
      JSON.stringify(templateOf(room.state, card.workplace, dayOf(clock()))),
    )
    return context.json({})
  })

  return routes
}
