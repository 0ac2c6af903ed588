import { Hono } from 'hono'
import { z } from 'zod'
import { line } from '../../kernel/shapes.ts'
import type { PersonId } from '../../kernel/values.ts'
import { type Language, languages } from '../../kernel/words.ts'
import { type TeamRole, teamRoles } from '../../method/02-preparation/commands.ts'
import { mailColleague } from '../mail/to-colleagues.ts'
import { carriedOver } from '../next-round.ts'
import { named } from '../people.ts'
import type { Room } from '../room.ts'
import { newSecret } from '../secrets.ts'
import { bodyAs } from './body.ts'
import { findRoom, type House, Sorry } from './context.ts'
import { sessionOf } from './cookies.ts'
import { publicAddress } from './join-address.ts'
import { whoIsResponsible, whoLeads } from './who-asks.ts'

const newProcess = z.strictObject({
  workplace: line.max(120),
  language: z.enum(languages),
})
const newColleague = z.strictObject({
  name: line.max(80),
  title: z.string().trim().max(80),
  mail: z.email().max(200).optional(),
})

/** How a process begins, and who is let in to prepare and lead it, or to hang it on the wall. */
export function processRoutes(house: House): Hono {
  const routes = new Hono()
  const { signIn, processes, people, clock } = house

  routes.post('/processes', async (context) => {
    const person = sessionOf(house, context, 'staff')?.person ?? null
    if (person === null) throw new Sorry(403, 'not-here')
    const { workplace, language } = await bodyAs(context, newProcess)
    const { process } = await begin(house, person, workplace, language)
    return context.json({ process })
  })

  routes.post('/:hat{staff}/:process/next-round', async (context) => {
    const { room, card, who } = await whoIsResponsible(house, context)
    if (who.person === null) throw new Sorry(403, 'not-here')
    if (room.state.actionPlan.published === null) throw new Sorry(409, 'not-here')
    const next = await begin(house, who.person, room.state.preparation.workplace ?? card.workplace, card.language)
    for (const command of carriedOver(room.state)) {
      const outcome = await next.take(newSecret(), command, { person: who.person, hat: 'staff' })
      // What the old plan says was let in once; what no longer is, is a fault of ours and must be seen.
      if ('refused' in outcome) throw new Error(`the next round may not begin with ${command.command.type}`)
    }
    return context.json({ process: next.process })
  })

  routes.get('/:hat{staff}/:process/colleagues', async (context) => {
    const { room } = await whoLeads(house, context)
    const colleagues = Object.entries(room.state.preparation.team).map(([person, { roles, title }]) => ({
      person,
      name: people.nameOf(room.process, person) ?? '',
      title,
      roles,
    }))
    return context.json({ colleagues })
  })

  routes.post('/:hat{staff}/:process/colleagues', async (context) => {
    const { room, card, who } = await whoIsResponsible(house, context)
    const { name, title, mail = null } = await bodyAs(context, newColleague)
    const person = signIn.openAccount(name, mail)
    people.write(room.process, [named(person, name)])
    processes.addToTeam(room.process, person)
    await joinTeam(room, person, title, ['responsible'])
    room.watch.namesChanged()
    const token = signIn.cut({ opens: 'team', process: room.process, person }, clock())
    const link = `${publicAddress(house, context)}/start#${token}`
    const from = people.nameOf(room.process, who.person ?? '') ?? ''
    const isMailed = mail !== null && (await mailColleague(house, card, { name, mail, from, link }))
    return context.json({ person, link, isMailed })
  })

  routes.post('/:hat{staff}/:process/wall-link', async (context) => {
    const { room } = await whoLeads(house, context)
    const link = signIn.cut({ opens: 'wall', process: room.process, person: null }, clock())
    return context.json({ url: `${publicAddress(house, context)}/wall#${link}`, path: `/wall#${link}` })
  })

  return routes
}

/** A process that is empty but for whose it is: the one who begins it prepares and leads, until others are let in. */
async function begin(house: House, person: PersonId, workplace: string, language: Language): Promise<Room> {
  const { signIn, processes, people, clock } = house
  const { process } = processes.create(workplace, language, clock())
  const { room } = await findRoom(house, process)
  people.write(process, [named(person, signIn.nameOf(person) ?? '')])
  processes.addToTeam(process, person)
  await joinTeam(room, person, '', ['responsible', 'facilitator'])
  const about = { type: 'describe-workplace', workplace, purpose: '' } as const
  await room.takeAsSystem(newSecret(), { stage: 'preparation', command: about })
  return room
}

/** Becomes one of the responsible group, with these roles and no others. */
async function joinTeam(room: Room, person: PersonId, title: string, roles: readonly TeamRole[]): Promise<void> {
  const ask = (command: Parameters<typeof room.takeAsSystem>[1]) => room.takeAsSystem(newSecret(), command)
  await ask({ stage: 'preparation', command: { type: 'join-team', person, title } })
  for (const role of teamRoles) {
    await ask({ stage: 'preparation', command: { type: 'name-role', person, role, holds: roles.includes(role) } })
  }
}
