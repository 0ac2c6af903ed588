import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { line } from '../../kernel/shapes.ts'
import type { PersonId } from '../../kernel/values.ts'
import { groupOf, groupsAt } from '../../method/04-groups/tables.ts'
import { gatheringNow } from '../../method/05-agenda/gatherings.ts'
import { named } from '../people.ts'
import type { ProcessCard } from '../processes.ts'
import type { Room } from '../room.ts'
import { hashOf, newSecret } from '../secrets.ts'
import { bodyAs } from './body.ts'
import { findRoom, type House, Sorry } from './context.ts'
import { beginSeat, beginSession, sessionOf } from './cookies.ts'
import { guessing } from './guessing.ts'
import { whoAsks } from './who-asks.ts'

const [typed, secret] = [z.string().max(20), z.string().max(100)]
const key = z.union([z.strictObject({ code: typed }), z.strictObject({ secret })])
const [person, newName] = [z.string().max(64), line.max(80)]
/** Drawn by the phone before it asks: where the answer is lost on the way, it asks again and is known (M6). */
export const knock = z
  .string()
  .regex(/^[\w-]{20,64}$/)
  .optional()
const entry = z.union([
  z.strictObject({ code: typed, person, knock }),
  z.strictObject({ secret, person, knock }),
  z.strictObject({ code: typed, newName, knock }),
  z.strictObject({ secret, newName, knock }),
])

/** How participants come in: the QR code or the eight digits, then one's name. No account, no mail, no app. */
export function doorRoutes(house: House): Hono {
  const routes = new Hono()
  const wrongCodes = guessing(house, 100, 30)
  // Six digits that last ten minutes, and open somebody's own place: fewer tries.
  const wrongCarryCodes = guessing(house, 10, 5)

  async function openDoor(context: Context, door: z.infer<typeof key>): Promise<{ card: ProcessCard; room: Room }> {
    const isTyped = 'code' in door
    if (isTyped) wrongCodes.mayTry(context)
    const card = await house.processes.findByDoor('code' in door ? { code: door.code } : { secret: door.secret })
    const room = card ? (await findRoom(house, card.process)).room : null
    if (isTyped) wrongCodes.mayTry(context)
    // Unknown and closed look alike.
    if (!card || !room?.state.people.isDoorOpen) {
      if (isTyped) wrongCodes.wasWrong(context)
      throw new Sorry(404, 'wrong-code')
    }
    return { card, room }
  }

  routes.post('/', async (context) => {
    const { card, room } = await openDoor(context, await bodyAs(context, key))
    const [seated, rows] = await Promise.all([
      house.signIn.seated(card.process, house.clock()),
      house.people.of(card.process),
    ])
    const names = new Map(rows.map(({ person, name }) => [person, name]))
    const roster = Object.keys(room.state.people.persons).map((person) => ({
      person,
      name: names.get(person) ?? '',
      isHere: seated.has(person),
    }))
    roster.sort((one, other) => one.name.localeCompare(other.name, 'nb'))
    return context.json({ process: card.process, workplace: card.workplace, language: card.language, roster })
  })

  routes.post('/enter', async (context) => {
    const wants = await bodyAs(context, entry)
    const { card, room } = await openDoor(context, wants)
    const { process } = card
    const person = 'person' in wants ? wants.person : await addAtTheDoor(house, room, wants.newName, wants.knock)
    if (!Object.hasOwn(room.state.people.persons, person)) throw new Sorry(404, 'wrong-code')

    const mine = await sessionOf(house, context, 'seat')
    const isMine = mine?.process === process && mine.person === person
    if (!isMine && !(await beginSeat(house, context, process, person, wants.knock ?? null)))
      throw new Sorry(409, 'name-taken')
    await sitDown(room, person)
    return context.json({ process, person })
  })

  routes.post('/carry', async (context) => {
    const { code } = await bodyAs(context, z.strictObject({ code: typed }))
    wrongCarryCodes.mayTry(context)
    const digits = code.replace(/\D/g, '')
    const isRight = (await house.signIn.look(digits, ['seat'], house.clock())) !== null
    wrongCarryCodes.mayTry(context)
    const opened = isRight ? await house.signIn.use(digits, ['seat'], house.clock()) : null
    if (opened?.process == null || opened.person === null) {
      wrongCarryCodes.wasWrong(context)
      throw new Sorry(404, 'wrong-code')
    }
    const { process, person } = opened
    const { room } = await findRoom(house, process)
    await house.signIn.endSeatsOf(process, person)
    room.watch.sendAway(({ who }) => who.hat === 'seat' && who.person === person)
    await beginSession(house, context, { hat: 'seat', process, person })
    return context.json({ process, person })
  })

  return routes
}

/** Somebody who stands on no list: a chair, and a name beside it. Whoever knocks once more with the same name is the same. */
export async function addAtTheDoor(house: House, room: Room, name: string, knock?: string): Promise<PersonId> {
  const drawn = knock === undefined ? newSecret() : hashOf(`${knock} ${name}`).toString('base64url')
  const person = `g${drawn.slice(0, 15)}`
  await house.people.write(room.process, [named(person, name)])
  const outcome = await room.takeAsSystem(newSecret(), {
    stage: 'people',
    command: { type: 'add-at-the-door', person },
  })
  if ('refused' in outcome) {
    await house.people.forget(room.process, person)
    throw new Sorry(409, outcome.refused === 'roster-full' ? 'room-full' : 'wrong-code')
  }
  await house.rooms.namesChanged(room.process)
  return person
}

/** Here, and on a chair: whoever comes late finds one at the smallest table, without waiting for anyone (M6). */
export async function sitDown(room: Room, person: PersonId): Promise<void> {
  const { agenda, preparation, people } = room.state
  const gathering = gatheringNow(agenda, preparation)
  if (!gathering) return
  const { meeting, sitting } = gathering
  // Whoever has been to their own sitting only looks in again; everybody else has come to the one that is held now.
  const hasBeen = people.persons[person]?.sitting[meeting] !== sitting && people.persons[person]?.arrivedAt[meeting]
  if (hasBeen) return
  await room.takeAsSystem(newSecret(), { stage: 'people', command: { type: 'arrive', person, meeting, sitting } })
  const { groups } = room.state
  if (groupsAt(groups, meeting, sitting).length === 0 || groupOf(groups, person, meeting)?.sitting === sitting) return
  const takeSeat = { stage: 'groups', command: { type: 'take-seat', meeting, person } } as const
  await room.take(newSecret(), takeSeat, { person, hat: 'seat' })
}

/** A seat can be carried on by another device: six digits, read off this one. */
export function carryRoute(house: House): Hono {
  const routes = new Hono()
  routes.post('/:hat{seat}/:process/carry', async (context) => {
    const { room, who } = await whoAsks(house, context)
    const code = await house.signIn.cut(
      { opens: 'seat', process: room.process, person: who.person },
      house.clock(),
      'digits',
    )
    return context.json({ code })
  })
  return routes
}
