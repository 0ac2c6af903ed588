import { Hono } from 'hono'
import { z } from 'zod'
import { line } from '../../kernel/shapes.ts'
import type { PersonId } from '../../kernel/values.ts'
import { type Language, languages } from '../../kernel/words.ts'
import { type TeamRole, teamRoles } from '../../method/02-preparation/commands.ts'
import type { Command } from '../../process/process.ts'
import { invite } from '../invite.ts'
import { mailColleague } from '../mail/to-colleagues.ts'
import { carriedOver } from '../next-round.ts'
import { joinUnit } from '../organisations/join-unit.ts'
import { inherited, readTemplate } from '../organisations/template.ts'
import { named } from '../people.ts'
import type { Room } from '../room.ts'
import { rosterFor } from '../roster/on-list.ts'
import { newSecret } from '../secrets.ts'
import { bodyAs } from './body.ts'
import { findRoom, type House, Sorry } from './context.ts'
import { sessionOf } from './cookies.ts'
import { publicAddress } from './join-address.ts'
import { whoIsResponsible, whoLeads } from './who-asks.ts'

const newProcess = z.strictObject({
  workplace: line.max(120),
  language: z.enum(languages),
  /** By which the process becomes a unit of an organisation, and begins with what its units share. */
  invitation: z.string().min(20).max(64).optional(),
})
/** Who goes along into the next round, where the workplace has not said otherwise. */
const along = z.strictObject({ people: z.boolean().default(false), group: z.boolean().default(false) })
const newColleague = z.strictObject({
  name: line.max(80),
  title: z.string().trim().max(80),
  mail: z.email().max(200).optional(),
})

/** How a process begins, and who is let in to prepare and lead it, or to hang it on the wall. */
export function processRoutes(house: House): Hono {
  const routes = new Hono()
  const { signIn, processes, people, organisations, clock } = house

  routes.post('/processes', async (context) => {
    const person = (await sessionOf(house, context, 'staff'))?.person ?? null
    if (person === null) throw new Sorry(403, 'not-here')
    const { workplace, language, invitation } = await bodyAs(context, newProcess)
    const organisation = invitation === undefined ? null : await organisations.findByInvitation(invitation)
    if (invitation !== undefined && organisation === null) throw new Sorry(404, 'link-spent')
    const room = await begin(house, person, workplace, language)
    if (organisation) {
      await joinUnit(house, organisation, room.process)
      const template = organisation.template === null ? null : readTemplate(organisation.template)
      await takeOver(room, person, template ? inherited(template, workplace) : [])
    }
    return context.json({ process: room.process })
  })

  routes.post('/:hat{staff}/:process/next-round', async (context) => {
    const { room, card, who } = await whoIsResponsible(house, context)
    if (who.person === null) throw new Sorry(403, 'not-here')
    if (room.state.actionPlan.published === null) throw new Sorry(409, 'not-here')
    const next = await begin(house, who.person, room.state.preparation.workplace ?? card.workplace, card.language)
    await takeOver(next, who.person, carriedOver(room.state))
    const { people: isAsked, group: isTheSame } = await bodyAs(context, along)
    if (isTheSame) await takeGroupAlong(house, room, next, who.person)
    if (isAsked) await invitePeopleAgain(house, room, next, who.person)
    return context.json({ process: next.process })
  })

  routes.get('/:hat{staff}/:process/colleagues', async (context) => {
    const { room } = await whoLeads(house, context)
    const colleagues = Object.entries(room.state.preparation.team).map(([person, { roles, title }]) => ({
      person,
      name: house.rooms.nameOf(room.process, person) ?? '',
      title,
      roles,
    }))
    return context.json({ colleagues })
  })

  routes.post('/:hat{staff}/:process/colleagues', async (context) => {
    const { room, card, who } = await whoIsResponsible(house, context)
    const { name, title, mail = null } = await bodyAs(context, newColleague)
    const person = await signIn.openAccount(name, clock(), mail)
    await people.write(room.process, [named(person, name)])
    await processes.addToTeam(room.process, person)
    await joinTeam(room, person, title, ['responsible'])
    await house.rooms.namesChanged(room.process)
    const token = await signIn.cut({ opens: 'team', process: room.process, person }, clock())
    const link = `${publicAddress(house, context)}/start#${token}`
    const from = (await people.nameOf(room.process, who.person ?? '')) ?? ''
    const isMailed = mail !== null && (await mailColleague(house, card, { name, mail, from, link }))
    return context.json({ person, link, isMailed })
  })

  routes.post('/:hat{staff}/:process/wall-link', async (context) => {
    const { room } = await whoLeads(house, context)
    const link = await signIn.cut({ opens: 'wall', process: room.process, person: null }, clock())
    return context.json({ url: `${publicAddress(house, context)}/wall#${link}`, path: `/wall#${link}` })
  })

  return routes
}

/** A process that is empty but for whose it is: the one who begins it prepares and leads, until others are let in. */
async function begin(house: House, person: PersonId, workplace: string, language: Language): Promise<Room> {
  const { signIn, processes, people, clock } = house
  const { process } = await processes.create(workplace, language, clock())
  const { room } = await findRoom(house, process)
  await people.write(process, [named(person, (await signIn.nameOf(person)) ?? '')])
  await processes.addToTeam(process, person)
  await joinTeam(room, person, '', ['responsible', 'facilitator'])
  const about = { type: 'describe-workplace', workplace, purpose: '' } as const
  await room.takeAsSystem(newSecret(), { stage: 'preparation', command: about })
  return room
}

/** What a new process has from another. It was let in there once; what no longer is, is a fault of ours and must be seen. */
async function takeOver(room: Room, person: PersonId, commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    const outcome = await room.take(newSecret(), command, { person, hat: 'staff' })
    if ('refused' in outcome) throw new Error(`a process may not begin with ${command.command.type}`)
  }
}

/** The others of the responsible group, with the roles that they have: they find the new process where they find the old one. */
async function takeGroupAlong({ processes, people, rooms }: House, from: Room, to: Room, but: PersonId): Promise<void> {
  for (const [person, { roles, title }] of Object.entries(from.state.preparation.team)) {
    const name = rooms.nameOf(from.process, person)
    if (person === but || roles.length === 0 || name === null) continue
    await people.write(to.process, [named(person, name)])
    await processes.addToTeam(to.process, person)
    await joinTeam(to, person, title ?? '', roles)
  }
}

/** Those who are on the list, as far as their names are still kept (P7), under new names of the log: no trace leads back. */
async function invitePeopleAgain({ people, rooms }: House, from: Room, to: Room, by: PersonId): Promise<void> {
  const rows = rosterFor(from.state.people, await people.of(from.process), true)
  if (!rows.length) return
  const { persons, units } = invite(
    rows.map(({ person: _, ...row }) => row),
    to.state.people,
    [],
  )
  await people.write(to.process, persons)
  const invited = persons.map(({ person, unit, isManager }) => ({ person, unit, isManager }))
  await takeOver(to, by, [{ stage: 'people', command: { type: 'invite-people', people: invited, units } }])
  await rooms.namesChanged(to.process)
}

/** Becomes one of the responsible group, with these roles and no others. */
async function joinTeam(room: Room, person: PersonId, title: string, roles: readonly TeamRole[]): Promise<void> {
  const ask = (command: Parameters<typeof room.takeAsSystem>[1]) => room.takeAsSystem(newSecret(), command)
  await ask({ stage: 'preparation', command: { type: 'join-team', person, title } })
  for (const role of teamRoles) {
    await ask({ stage: 'preparation', command: { type: 'name-role', person, role, holds: roles.includes(role) } })
  }
}
