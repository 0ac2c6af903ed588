import { Hono } from 'hono'
import { z } from 'zod'
import { line } from '../../kernel/shapes.ts'
import { currentMeeting } from '../../method/05-agenda/rules.ts'
import type { ProcessCard } from '../processes.ts'
import { newSecret } from '../secrets.ts'
import { bodyAs } from './body.ts'
import { findRoom, type House, Sorry } from './context.ts'
import { beginSession, sessionOf } from './cookies.ts'
import { whoAsks } from './room-routes.ts'
import { Throttle } from './throttle.ts'

const key = z.union([z.strictObject({ code: z.string().max(20) }), z.strictObject({ secret: z.string().max(100) })])
const choice = z.union([z.strictObject({ person: z.string().max(64) }), z.strictObject({ newName: line.max(80) })])
const entry = z.strictObject({
  code: z.string().max(20).optional(),
  secret: z.string().max(100).optional(),
  person: z.string().max(64).optional(),
  newName: line.max(80).optional(),
})

/** How participants come in: the QR code or the eight digits, then one's name. No account, no mail, no app. */
export function doorRoutes(house: House): Hono {
  const routes = new Hono()
  // Only codes that were typed wrong count; a thousand phones behind one address may join at once (S5, M1).
  const wrongCodes = new Throttle(30, 0.5)

  function openDoor(door: z.infer<typeof key>): ProcessCard {
    const now = house.clock()
    const isTyped = 'code' in door
    if (isTyped && !wrongCodes.hasAny('typed', now)) throw new Sorry(429, 'wait-with-codes')
    const card = house.processes.findByDoor(door)
    // Unknown and closed look alike.
    if (!card || !house.rooms.open(card.process).state.people.isDoorOpen) {
      if (isTyped) wrongCodes.allows('typed', now)
      throw new Sorry(404, 'wrong-code')
    }
    return card
  }

  routes.post('/', async (context) => {
    const card = openDoor(await bodyAs(context, key))
    const { state } = house.rooms.open(card.process)
    const roster = Object.keys(state.people.persons).map((person) => ({
      person,
      name: house.people.nameOf(card.process, person) ?? '',
      isHere: house.signIn.hasSeat(card.process, person, house.clock()),
    }))
    roster.sort((one, other) => one.name.localeCompare(other.name, 'nb'))
    return context.json({ process: card.process, workplace: card.workplace, language: card.language, roster })
  })

  routes.post('/enter', async (context) => {
    const { code, secret, ...rest } = await bodyAs(context, entry)
    const door = key.safeParse(code === undefined ? { secret } : { code })
    const chosen = choice.safeParse(rest)
    if (!door.success || !chosen.success) throw new Sorry(400, 'malformed')
    const card = openDoor(door.data)
    const { room } = findRoom(house, card.process)
    const meeting = currentMeeting(room.state.agenda)

    const person = 'person' in chosen.data ? chosen.data.person : `g${newSecret().slice(0, 15)}`
    if ('newName' in chosen.data) {
      const outcome = await room.takeAsSystem(newSecret(), {
        stage: 'people',
        command: { type: 'add-at-the-door', person },
      })
      if ('refused' in outcome) throw new Sorry(409, 'wrong-code')
      house.people.write(card.process, [{ person, name: chosen.data.newName, mail: null }])
      room.namesChanged()
    }
    if (!Object.hasOwn(room.state.people.persons, person)) throw new Sorry(404, 'wrong-code')
    const mine = sessionOf(house, context, 'seat')
    const isMine = mine?.process === card.process && mine.person === person
    if (!isMine && house.signIn.hasSeat(card.process, person, house.clock())) throw new Sorry(409, 'name-taken')

    await room.takeAsSystem(newSecret(), { stage: 'people', command: { type: 'arrive', person, meeting } })
    if (!isMine) beginSession(house, context, { hat: 'seat', process: card.process, person })
    return context.json({ process: card.process, person })
  })

  routes.post('/carry', async (context) => {
    const { code } = await bodyAs(context, z.strictObject({ code: z.string().max(20) }))
    const now = house.clock()
    if (!wrongCodes.hasAny('carried', now)) throw new Sorry(429, 'wait-with-codes')
    const opened = house.signIn.use(code.replace(/\D/g, ''), ['seat'], now)
    if (opened?.process == null || opened.person === null) {
      wrongCodes.allows('carried', now)
      throw new Sorry(404, 'wrong-code')
    }
    const { process, person } = opened
    house.signIn.endSeatsOf(process, person)
    house.rooms.open(process).sendAway((who) => who.hat === 'seat' && who.person === person)
    beginSession(house, context, { hat: 'seat', process, person })
    return context.json({ process, person })
  })

  return routes
}

/** A seat can be carried on by another device: six digits, read off this one. */
export function carryRoute(house: House): Hono {
  const routes = new Hono()
  routes.post('/:hat{seat}/:process/carry', (context) => {
    const { room, who } = whoAsks(house, context)
    const code = house.signIn.cut({ opens: 'seat', process: room.process, person: who.person }, house.clock(), 'digits')
    return context.json({ code })
  })
  return routes
}
