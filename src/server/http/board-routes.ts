import { Hono } from 'hono'
import { z } from 'zod'
import { id, line } from '../../kernel/shapes.ts'
import type { PersonId } from '../../kernel/values.ts'
import { mailBoard } from '../mail/to-colleagues.ts'
import { named } from '../people.ts'
import { isOfBoard } from '../reminders/addressees.ts'
import type { Room } from '../room.ts'
import { newSecret } from '../secrets.ts'
import { bodyAs } from './body.ts'
import { type House, Sorry } from './context.ts'
import { publicAddress } from './join-address.ts'
import { looked } from './looked.ts'
import { whoIsResponsible } from './who-asks.ts'

const asked = z.union([
  z.strictObject({ name: line.max(80), mail: z.email().max(200).nullable().optional() }),
  z.strictObject({ person: id<'person'>() }),
])

/** Those who may answer for the board or management (E2): each with a link of their own. */
export function boardRoutes(house: House): Hono {
  const routes = new Hono()
  const { people, signIn, clock } = house
  const onBoard = async (room: Room) =>
    (await people.of(room.process)).filter(({ person }) => isOfBoard(room.state, person))
  const find = async (room: Room, person: PersonId) => {
    const found = (await onBoard(room)).find((one) => one.person === person)
    if (!found) throw new Sorry(404, 'not-found')
    return found
  }

  const endLink = async (room: Room, person: PersonId): Promise<void> => {
    await signIn.endBoardOf(room.process, person)
    room.watch.sendAway(({ who }) => who.hat === 'board' && who.person === person)
  }

  routes.get('/:hat{staff}/:process/board', async (context) => {
    const here = await whoIsResponsible(house, context)
    const { room } = here
    await looked(house, here, 'addresses')
    return context.json({ board: (await onBoard(room)).map(({ person, name, mail }) => ({ person, name, mail })) })
  })

  // A new link for somebody who has one ends the old one: it may have come into other hands.
  routes.post('/:hat{staff}/:process/board-link', async (context) => {
    const { room, card, who } = await whoIsResponsible(house, context)
    const { process } = room
    const body = await bodyAs(context, asked)
    const isNew = 'name' in body
    const { person, name, mail } = isNew
      ? { person: `b${newSecret().slice(0, 15)}`, name: body.name, mail: body.mail ?? null }
      : await find(room, body.person)
    if (mail !== null && house.rehearsals.find(process)) throw new Sorry(409, 'not-in-rehearsal')
    if (isNew) await people.write(process, [{ ...named(person, name), mail }])
    else await endLink(room, person)
    await house.rooms.namesChanged(room.process)
    const link = await signIn.cut({ opens: 'board', process, person }, clock())
    const path = `/board#${link}`
    const from = (await people.nameOf(process, who.person ?? '')) ?? ''
    const letter = { name, mail: mail ?? '', from, link: `${publicAddress(house, context)}${path}` }
    const isMailed = mail !== null && (await mailBoard(house, card, letter))
    return context.json({ url: letter.link, path, isMailed })
  })

  routes.post('/:hat{staff}/:process/board/:person/take-away', async (context) => {
    const { room } = await whoIsResponsible(house, context)
    const { person } = await find(room, context.req.param('person'))
    await endLink(room, person)
    await people.forget(room.process, person)
    await house.rooms.namesChanged(room.process)
    return context.json({})
  })
  return routes
}
