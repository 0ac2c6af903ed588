import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { meeting } from '../../kernel/shapes.ts'
import { meetings } from '../../kernel/values.ts'
import { breaksAfter, programmeOf } from '../../method/05-agenda/programme.ts'
import { calendarEntry } from '../mail/calendar.ts'
import { heldFor, lastTold } from '../mail/whom.ts'
import { bodyAs } from './body.ts'
import { findRoom, type House, Sorry } from './context.ts'
import { beginSeat, beginSession, sessionOf } from './cookies.ts'
import { knock, sitDown } from './door-routes.ts'
import { guessing } from './guessing.ts'

const secret = z.string().max(100)

/**
 * What a personal link opens: one's own invitation, and by a button one's own place. Nothing here is spent, by looking or
 * by pressing, until the process is over (S6). Only links that open nothing are counted.
 */
export function personalRoutes(house: House): Hono {
  const routes = new Hono()
  const { links, people, post, signIn, clock } = house
  const wrongLinks = guessing(house, 100, 30)

  async function open(context: Context, said: string) {
    wrongLinks.mayTry(context)
    const place = await links.find(said)
    const found = place ? await findRoom(house, place.process).catch(() => null) : null
    const person = place ? found?.room.state.people.persons[place.person] : undefined
    wrongLinks.mayTry(context)
    // Unknown, withdrawn and closed look alike (S5).
    if (!place || !found || !person || found.room.state.followUp.closedAt !== null) {
      wrongLinks.wasWrong(context)
      throw new Sorry(404, 'personal-link-gone')
    }
    const mine = await sessionOf(house, context, 'seat')
    const isMine = mine?.process === place.process && mine.person === place.person
    const { actionPlan, agenda } = found.room.state
    // Between the steps of a meeting a name is on one phone; a plan is read on whatever the mail was opened on.
    const isPlanReady = actionPlan.published !== null && agenda.open === null
    const isElsewhere = !isMine && !isPlanReady && (await signIn.hasSeat(place.process, place.person, clock()))
    return { ...place, ...found, isMine, isElsewhere, isPlanReady }
  }

  routes.post('/', async (context) => {
    const { secret: said } = await bodyAs(context, z.strictObject({ secret }))
    const { process, person, card, room, isMine, isElsewhere, isPlanReady } = await open(context, said)
    const { preparation, agenda } = room.state
    return context.json({
      process,
      workplace: preparation.workplace ?? card.workplace,
      name: (await people.nameOf(process, person)) ?? '',
      purpose: preparation.purpose,
      information: preparation.information.text,
      meetings: meetings.map((one) => ({
        meeting: one,
        ...heldFor(room.state, person, one),
        programme: programmeOf(agenda.programme, one)
          .filter(({ step }) => !agenda.leftOut.includes(step))
          .flatMap(({ step, minutes }) => [
            { what: step, minutes },
            ...breaksAfter(agenda.breaks, step).map((pause) => ({ what: pause.kind, minutes: pause.minutes })),
          ]),
      })),
      isPlanReady,
      isMine,
      isElsewhere,
    })
  })

  routes.post('/sit', async (context) => {
    const { secret: said, knock: knocked = null } = await bodyAs(context, z.strictObject({ secret, knock }))
    const { process, person, room, isMine, isElsewhere, isPlanReady } = await open(context, said)
    if (isElsewhere && knocked === null) throw new Sorry(409, 'name-taken')
    if (isPlanReady && !isMine) await beginSession(house, context, { hat: 'seat', process, person })
    else if (!isMine && !(await beginSeat(house, context, process, person, knocked))) throw new Sorry(409, 'name-taken')
    // Weeks before, one has a place and has not come; at the open door one has.
    if (room.state.people.isDoorOpen) await sitDown(room, person)
    return context.json({ process, person })
  })

  routes.post('/calendar', async (context) => {
    const { secret: said, meeting: which } = await bodyAs(context, z.strictObject({ secret, meeting }))
    const { process, person, card, room } = await open(context, said)
    const held = heldFor(room.state, person, which)
    if (held.startsAt === null) throw new Sorry(404, 'not-found')
    const calendar = calendarEntry({
      ...held,
      process,
      meeting: which,
      workplace: room.state.preparation.workplace ?? card.workplace,
      language: card.language,
      sequence: lastTold(await post.of(process), person, which)?.sequence ?? 0,
      isCancelled: false,
      at: clock(),
      between: null,
    })
    return context.json({ calendar })
  })

  return routes
}
