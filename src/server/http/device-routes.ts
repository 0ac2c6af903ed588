import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { line } from '../../kernel/shapes.ts'
import type { PersonId } from '../../kernel/values.ts'
import { groupOf } from '../../method/04-groups/tables.ts'
import { currentMeeting } from '../../method/05-agenda/progress.ts'
import { bodyAs } from './body.ts'
import { type House, Sorry } from './context.ts'
import { addAtTheDoor, sitDown } from './door-routes.ts'
import { type Here, whoAsks } from './who-asks.ts'

const person = z.string().max(64)
const joins = z.union([z.strictObject({ person }), z.strictObject({ newName: line.max(80) })])

/** More than one table has round one phone is a class of school, not a group that talks. */
const mostOnOne = 8

/** One phone for several people (M5): who shares it, and whose it is now. */
export function deviceRoutes(house: House): Hono {
  const routes = new Hono()
  const { sharedSeats, signIn, people, clock } = house
  type Holds = Here & Readonly<{ holder: PersonId }>

  const holds = async (context: Context): Promise<Holds> => {
    const here = await whoAsks(house, context)
    if (here.who.person === null) throw new Sorry(403, 'not-here')
    return { ...here, holder: here.who.person }
  }
  /** Whoever held it a moment ago sees nothing more: the phone fetches what its holder may see (R6). */
  const changeHands = ({ room, session }: Here): void => room.watch.sendAway((screen) => screen.session === session)

  /** Those who have no phone of their own here, with the own table first. */
  routes.get('/:hat{seat}/:process/device/others', async (context) => {
    const { room, holder } = await holds(context)
    const { process, state } = room
    const own = groupOf(state.groups, holder, currentMeeting(state.agenda))
    const atTable = new Set(own?.members)
    const [seated, rows] = await Promise.all([signIn.seated(process, clock()), people.of(process)])
    const names = new Map(rows.map(({ person, name }) => [person, name]))
    const others = Object.keys(state.people.persons)
      // The list is what stands at the door: while it is closed, only the own table is shown.
      .filter((one) => one !== holder && (atTable.has(one) || state.people.isDoorOpen))
      .filter((one) => !seated.has(one))
      .map((one) => ({ person: one, name: names.get(one) ?? '', isAtTable: atTable.has(one) }))
      .filter(({ name }) => name !== '')
      .sort((one, other) => Number(other.isAtTable) - Number(one.isAtTable) || one.name.localeCompare(other.name, 'nb'))
    return context.json({ others })
  })

  routes.post('/:hat{seat}/:process/device/add', async (context) => {
    const here = await holds(context)
    const { room, holder, session } = here
    const wants = await bodyAs(context, joins)
    if ((await sharedSeats.of(session)).length >= mostOnOne) throw new Sorry(409, 'phone-full')
    if ('newName' in wants && !room.state.people.isDoorOpen) throw new Sorry(404, 'wrong-code')
    const joining = 'person' in wants ? wants.person : await addAtTheDoor(house, room, wants.newName)
    if (!Object.hasOwn(room.state.people.persons, joining)) throw new Sorry(404, 'not-found')
    if (await signIn.hasSeat(room.process, joining, clock())) throw new Sorry(409, 'name-taken')
    await sharedSeats.share(session, room.process, holder, joining)
    await sitDown(room, joining)
    changeHands(here)
    return context.json({ person: joining })
  })

  routes.post('/:hat{seat}/:process/device/pass', async (context) => {
    const here = await holds(context)
    const { to } = await bodyAs(context, z.strictObject({ to: person }))
    if (!(await sharedSeats.pass(here.session, to))) throw new Sorry(404, 'not-found')
    changeHands(here)
    return context.json({ person: to })
  })

  routes.post('/:hat{seat}/:process/device/remove', async (context) => {
    const here = await holds(context)
    const { person: leaving } = await bodyAs(context, z.strictObject({ person }))
    if (!(await sharedSeats.of(here.session)).includes(leaving)) throw new Sorry(404, 'not-found')
    await sharedSeats.leave(here.session, leaving)
    changeHands(here)
    return context.json({})
  })

  return routes
}
