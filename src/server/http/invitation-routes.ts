import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { meeting } from '../../kernel/shapes.ts'
import type { Meeting } from '../../kernel/values.ts'
import { mayInvite } from '../../method/02-preparation/rules.ts'
import { writeLetter } from '../mail/letter.ts'
import { personalLink } from '../mail/personal-links.ts'
import { letterKinds } from '../mail/post.ts'
import { heldFor, lastTold, lettersFor, lettersToTryAgain, type Occasion, occasions, withMail } from '../mail/whom.ts'
import { newSecret } from '../secrets.ts'
import { bodyAs, inShape } from './body.ts'
import { type House, Sorry } from './context.ts'
import { publicAddress } from './join-address.ts'
import { Throttle } from './throttle.ts'
import { type Here, whoIsResponsible, whoLeads } from './who-asks.ts'

const person = z.string().max(64)
const whichMeeting = z.coerce.number().pipe(meeting)
const whichKind = z.enum(letterKinds)

/** Inviting (B1): who is to get what, the letter as it will be sent, and one button that sends it. */
export function invitationRoutes(house: House): Hono {
  const routes = new Hono()
  const { post, people, links, mailer, clock } = house
  // A sample goes to any address: a few, so that nobody makes a mail gun of it.
  const samples = new Throttle(6, 1 / 60)

  /** In a rehearsal colleagues are made up: nobody is written to, and nothing is kept. */
  async function inEarnest(context: Context): Promise<Here> {
    const here = await whoIsResponsible(house, context)
    if (house.rehearsals.find(here.room.process)) throw new Sorry(409, 'not-in-rehearsal')
    return here
  }

  const knownOf = async ({ room }: Here, meeting: Meeting) => ({
    process: room.process,
    state: room.state,
    rows: await people.of(room.process),
    letters: await post.of(room.process),
    meeting,
    now: clock(),
  })

  routes.get('/:hat{staff}/:process/invitations', async (context) => {
    const here = await whoLeads(house, context)
    const meeting = inShape(whichMeeting, context.req.query('meeting'))
    const known = await knownOf(here, meeting)
    const { letters } = known
    const counts = (occasion: Occasion): number => lettersFor(occasion, known).length
    const hasMail = new Set(withMail(known).map(({ person }) => person))
    const written = Object.keys(known.state.people.persons).map((person) => {
      const last = lastTold(letters, person, meeting)
      return {
        person,
        hasMail: hasMail.has(person),
        state: last?.state === 'sending' ? 'waiting' : (last?.state ?? null),
        reason: last?.reason ?? null,
      }
    })
    return context.json({
      isMailOn: mailer !== null && !house.rehearsals.find(known.process),
      trouble: mailer?.trouble ?? null,
      from: mailer?.from ?? null,
      toInvite: counts('invitation'),
      toTell: counts('changes'),
      toRemind: counts('reminder'),
      toTryAgain: lettersToTryAgain(known).length,
      isReminderPlanned: (await post.reminders()).some(
        (one) => one.process === known.process && one.meeting === meeting,
      ),
      underWay: letters.filter((one) => one.meeting === meeting && (one.state === 'waiting' || one.state === 'sending'))
        .length,
      people: written,
    })
  })

  routes.get('/:hat{staff}/:process/invitations/preview', async (context) => {
    const here = await whoLeads(house, context)
    const meeting = inShape(whichMeeting, context.req.query('meeting'))
    const kind = inShape(whichKind, context.req.query('kind'))
    return context.json(await letterTo(context, here, meeting, kind, false))
  })

  routes.post('/:hat{staff}/:process/invitations/sample', async (context) => {
    const here = await inEarnest(context)
    const shape = z.strictObject({ meeting, kind: whichKind, mail: z.email().max(200) })
    const asked = await bodyAs(context, shape)
    if (!mailer) throw new Sorry(409, 'mail-off')
    if (!samples.allows(here.who.person ?? '', clock())) throw new Sorry(429, 'wait-with-mail')
    const mail = await letterTo(context, here, asked.meeting, asked.kind, true)
    const messageId = `<${newSecret()}@${mailer.host}>`
    const delivery = await mailer.send({ to: asked.mail, mail, messageId, calendar: null })
    if (delivery.is !== 'sent') throw new Sorry(409, delivery.is === 'nobody' ? 'mail-unreachable' : 'mail-refused')
    return context.json({})
  })

  routes.post('/:hat{staff}/:process/invitations/send', async (context) => {
    const here = await inEarnest(context)
    const { meeting: which, occasion } = await bodyAs(context, z.strictObject({ meeting, occasion: z.enum(occasions) }))
    if (!mailer) throw new Sorry(409, 'mail-off')
    const { preparation } = here.room.state
    if (!mayInvite(preparation)) throw new Sorry(409, 'inform-first')
    const known = await knownOf(here, which)
    const letters = lettersFor(occasion, known)
    if (occasion === 'invitation' && letters.length === 0 && preparation.booked[which].startsAt === null) {
      throw new Sorry(409, 'book-first')
    }
    return context.json({ letters: await post.add(letters, mailer.host, clock()) })
  })

  routes.post('/:hat{staff}/:process/invitations/again', async (context) => {
    const here = await inEarnest(context)
    const { meeting: which } = await bodyAs(context, z.strictObject({ meeting }))
    if (!mailer) throw new Sorry(409, 'mail-off')
    if (!mayInvite(here.room.state.preparation)) throw new Sorry(409, 'inform-first')
    return context.json({ letters: await post.tryAgain(lettersToTryAgain(await knownOf(here, which)), clock()) })
  })

  routes.post('/:hat{staff}/:process/invitations/reminder', async (context) => {
    const { room } = await inEarnest(context)
    const shape = z.strictObject({ meeting, isWanted: z.boolean() })
    const { meeting: which, isWanted } = await bodyAs(context, shape)
    if (!mailer && isWanted) throw new Sorry(409, 'mail-off')
    await post.remindOf(room.process, which, isWanted)
    return context.json({})
  })

  routes.post('/:hat{staff}/:process/personal-link', async (context) => {
    const { room } = await inEarnest(context)
    const shape = z.strictObject({ person, isNew: z.boolean().optional() })
    const { person: who, isNew = false } = await bodyAs(context, shape)
    if (!Object.hasOwn(room.state.people.persons, who)) throw new Sorry(404, 'not-found')
    if (!mayInvite(room.state.preparation)) throw new Sorry(409, 'inform-first')
    if (isNew) await links.renew(room.process, who)
    return context.json({ link: await personalLink(links, publicAddress(house, context), room.process, who) })
  })

  /** As it will be, but to the one who looks, and with a link that opens nothing. */
  async function letterTo(
    context: Context,
    { room, card, who }: Here,
    meeting: Meeting,
    kind: (typeof letterKinds)[number],
    isSample: boolean,
  ) {
    const { state } = room
    const told = heldFor(state, '', meeting)
    return writeLetter({
      card,
      kind,
      meeting,
      told,
      preparation: state.preparation,
      nextAt: heldFor(state, '', 2).startsAt,
      name: (await people.nameOf(room.process, who.person ?? '')) ?? '',
      link: `${publicAddress(house, context)}/hello#prove`,
      isSample,
    })
  }

  return routes
}
