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
import { whoIsResponsible } from './who-asks.ts'

const asked = z.union([
  z.strictObject({ name: line.max(80), mail: z.email().max(200).nullable().optional() }),
  z.strictObject({ person: id<'person'>() }),
])

/** Those who may answer for the board or management (E2): each with a link of their own. */
export function boardRoutes(house: House): Hono {
  const routes = new Hono()
  const { people, signIn, clock } = house
  const onBoard = (room: Room) => people.of(room.process).filter(({ person }) => isOfBoard(room.state, person))
  const find = (room: Room, person: PersonId) => {
    const found = onBoard(room).find((one) => one.person === person)
    if (!found) throw new Sorry(404, 'not-found')
    return found
  }

  const endLink = (room: Room, person: PersonId): void => {
    signIn.endBoardOf(room.process, person)
    room.watch.sendAway(({ who }) => who.hat === 'board' && who.person === person)
  }

  routes.get('/:hat{staff}/:process/board', async (context) => {
    const { room } = await whoIsResponsible(house, context)
    return context.json({ board: onBoard(room).map(({ person, name, mail }) => ({ person, name, mail })) })
  })

  // A new link for somebody who has one ends the old one: it may have come into other hands.
  routes.post('/:hat{staff}/:process/board-link', async (context) => {
    const { room, card, who } = await whoIsResponsible(house, context)
    const { process } = room
    const body = await bodyAs(context, asked)
    const isNew = 'name' in body
    const { person, name, mail } = isNew
      ? { person: `b${newSecret().slice(0, 15)}`, name: body.name, mail: body.mail ?? null }
      : find(room, body.person)
    if (mail !== null && house.rehearsals.find(process)) throw new Sorry(409, 'not-in-rehearsal')
    if (isNew) people.write(process, [{ ...named(person, name), mail }])
    else endLink(room, person)
    room.watch.namesChanged()
    const link = signIn.cut({ opens: 'board', process, person }, clock())
    const path = `/board#${link}`
    const from = people.nameOf(process, who.person ?? '') ?? ''
    const letter = { name, mail: mail ?? '', from, link: `${publicAddress(house, context)}${path}` }
    const isMailed = mail !== null && (await mailBoard(house, card, letter))
    return context.json({ url: letter.link, path, isMailed })
  })

  routes.post('/:hat{staff}/:process/board/:person/take-away', async (context) => {
    const { room } = await whoIsResponsible(house, context)
    const { person } = find(room, context.req.param('person'))
    endLink(room, person)
    people.forget(room.process, person)
    room.watch.namesChanged()
    return context.json({})
  })
  return routes
}
