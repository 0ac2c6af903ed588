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
  const me = (context: Context): PersonId => {
    const person = sessionOf(house, context, 'staff')?.person ?? null
    if (person === null) throw new Sorry(403, 'not-here')
    return person
  }
  /** Unknown ones look like ones that one has no business with. */
  const mine = (context: Context): OrganisationId => {
    const organisation = context.req.param('organisation') ?? ''
    if (!organisations.looksAfter(organisation, me(context))) throw new Sorry(403, 'not-here')
    return organisation
  }
  const isOf = (organisation: OrganisationId, { process, wish: one }: z.infer<typeof handed>): boolean =>
    organisations.handed(organisation).some((other) => other.process === process && other.wish === one)

  routes.post('/organisations', async (context) => {
    const person = me(context)
    const { name } = await bodyAs(context, z.strictObject({ name: line.max(120) }))
    return context.json({ organisation: organisations.create(name, person, clock()) })
  })

  routes.get('/organisations/:organisation', async (context) => {
    const overview = await overviewOf(house, mine(context), me(context))
    if (!overview) throw new Sorry(404, 'not-found')
    return context.json(overview)
  })

  routes.post('/organisations/:organisation/people', async (context) => {
    const organisation = mine(context)
    const shape = z.strictObject({ name: line.max(80), mail: z.email().max(200).nullable().optional() })
    const { name, mail = null } = await bodyAs(context, shape)
    const card = { workplace: organisations.find(organisation)?.name ?? '', language: languageOf(context) }
    const person = signIn.openAccount(name, mail)
    organisations.addPerson(organisation, person)
    const token = signIn.cut({ opens: 'account', process: null, person }, clock())
    const link = `${publicAddress(house, context)}/start#${token}`
    const from = signIn.nameOf(me(context)) ?? ''
    const isMailed = mail !== null && (await mailColleague(house, card, { name, mail, from, link }))
    return context.json({ link, isMailed })
  })

  routes.get('/organisations/:organisation/invitation', (context) => {
    const address = publicAddress(house, context)
    return context.json({ url: `${address}/organisation/join#${organisations.invitationOf(mine(context))}` })
  })

  routes.post('/organisations/:organisation/invitation/renew', (context) => {
    organisations.renewInvitation(mine(context))
    return context.json({})
  })

  // Looking joins nothing; a button does, by somebody who answers for the process.
  routes.post('/organisations/look', async (context) => {
    const person = me(context)
    const found = organisations.findByInvitation((await bodyAs(context, z.strictObject({ secret }))).secret)
    if (!found) throw new Sorry(404, 'link-spent')
    const answersFor = await Promise.all(
      processes.ofPerson(person).map(async ({ process, workplace }) => {
        const { room } = await findRoom(house, process)
        const isResponsible = room.state.preparation.team[person]?.roles.includes('responsible') === true
        const unit = organisations.unitOf(process)
        return isResponsible ? [{ process, name: workplace, isIn: unit?.organisation === found.organisation }] : []
      }),
    )
    return context.json({ name: found.name, processes: answersFor.flat() })
  })

  routes.post('/staff/:process/organisation/join', async (context) => {
    const { room } = await whoIsResponsible(house, context, 'staff')
    const found = organisations.findByInvitation((await bodyAs(context, z.strictObject({ secret }))).secret)
    if (!found) throw new Sorry(404, 'link-spent')
    if (house.rehearsals.find(room.process)) throw new Sorry(409, 'not-in-rehearsal')
    joinUnit(house, found, room.process)
    room.watch.namesChanged()
    return context.json({})
  })

  routes.get('/staff/:process/organisation', async (context) => {
    const { room } = await whoIsResponsible(house, context, 'staff')
    const unit = organisations.unitOf(room.process)
    const name = unit ? (organisations.find(unit.organisation)?.name ?? null) : null
    return context.json({ name, handed: organisations.handedBy(room.process) })
  })

  routes.post('/staff/:process/organisation/leave', async (context) => {
    const { room } = await whoIsResponsible(house, context, 'staff')
    const unit = organisations.unitOf(room.process)
    organisations.leave(room.process)
    if (unit) people.forget(room.process, unit.board)
    room.watch.namesChanged()
    return context.json({})
  })

  routes.post('/staff/:process/organisation/hand', async (context) => {
    const { room } = await whoIsResponsible(house, context, 'staff')
    const asked = await bodyAs(context, z.strictObject({ wish, isHanded: z.boolean() }))
    const sent = room.state.escalation[asked.wish]
    if (!organisations.unitOf(room.process) || !sent || sent.isWithdrawn) throw new Sorry(409, 'not-here')
    if (asked.isHanded) organisations.hand(room.process, asked.wish)
    else organisations.takeBack(room.process, asked.wish)
    return context.json({})
  })

  routes.post('/organisations/:organisation/bundle', async (context) => {
    const organisation = mine(context)
    const shape = z.strictObject({ ...handed.shape, into: z.string().max(40).nullable() })
    const { into, ...one } = await bodyAs(context, shape)
    const isThere = into === null || organisations.handed(organisation).some(({ bundle }) => bundle === into)
    if (!isOf(organisation, one) || !isThere) throw new Sorry(404, 'not-found')
    organisations.bundle(one, into ?? newSecret().slice(0, 15))
    return context.json({})
  })

  // One answer for all that say the same: each unit gets it as the answer of its own board (E2).
  routes.post('/organisations/:organisation/answer', async (context) => {
    const organisation = mine(context)
    const shape = z.strictObject({
      bundle: z.string().max(40),
      verdict: z.enum(verdicts),
      reason: perhapsText,
      by: day.nullable(),
    })
    const { bundle, ...said } = await bodyAs(context, shape)
    const asked = organisations.handed(organisation).filter((one) => one.bundle === bundle)
    if (!asked.length) throw new Sorry(404, 'not-found')
    let answered = 0
    for (const one of asked) {
      const unit = organisations.unitOf(one.process)
      // A unit that has taken the name of the organisation off its board has taken its word back.
      if (!unit || people.nameOf(one.process, unit.board) === null) continue
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
    const organisation = mine(context)
    const { process } = await bodyAs(context, z.strictObject({ process: id<'process'>().nullable() }))
    if (process === null) {
      organisations.keepTemplate(organisation, null)
      return context.json({})
    }
    const { room, card } = await findRoom(house, process)
    const isResponsible = room.state.preparation.team[me(context)]?.roles.includes('responsible') === true
    if (!isResponsible) throw new Sorry(403, 'not-here')
    organisations.keepTemplate(organisation, JSON.stringify(templateOf(room.state, card.workplace, dayOf(clock()))))
    return context.json({})
  })

  return routes
}
