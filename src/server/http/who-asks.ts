import type { Context } from 'hono'
import type { Role } from '../../kernel/values.ts'
import type { Person } from '../../process/roles.ts'
import { rolesOf } from '../../process/roles.ts'
import type { ProcessCard } from '../processes.ts'
import type { Room } from '../room.ts'
import { findRoom, type House, Sorry } from './context.ts'
import { isHat, sessionOf } from './cookies.ts'

/** Somebody with a place in a process: its room, and the roles that follow from it now. */
export type Here = Readonly<{
  card: ProcessCard
  room: Room
  who: Person
  roles: readonly Role[]
  session: string
  turn: number
}>

/** Who asks, and whether this process is any of their business. Unknown, ended and forbidden all look alike (S5). */
export async function whoAsks(
  house: House,
  context: Context,
  hat: string = context.req.param('hat') ?? '',
): Promise<Here> {
  const process = context.req.param('process') ?? ''
  if (!isHat(hat)) throw new Sorry(404, 'not-found')
  const found = await sessionOf(house, context, hat)
  if (!found || (found.process !== null && found.process !== process)) throw new Sorry(403, 'not-here')
  const { card, room } = await findRoom(house, process)
  const who: Person = { person: found.person, hat }
  const roles = rolesOf(room.state, who.person, hat)
  if (roles.length === 0) throw new Sorry(403, 'not-here')
  return { card, room, who, roles, session: found.session, turn: found.turn }
}

/** Those who prepare and lead; the scribe has no business with mail addresses. */
export async function whoLeads(house: House, context: Context): Promise<Here> {
  const here = await whoAsks(house, context)
  if (!here.roles.includes('responsible') && !here.roles.includes('facilitator')) throw new Sorry(403, 'not-here')
  return here
}

export async function whoIsResponsible(house: House, context: Context, hat?: string): Promise<Here> {
  const here = await whoAsks(house, context, hat)
  if (!here.roles.includes('responsible')) throw new Sorry(403, 'not-here')
  return here
}
