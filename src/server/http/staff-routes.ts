import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { line } from '../../kernel/shapes.ts'
import type { PersonId } from '../../kernel/values.ts'
import type { Invited } from '../../method/03-people/rules.ts'
import type { CommandOf } from '../../process/process.ts'
import { mostRows, readRoster } from '../roster.ts'
import { newSecret } from '../secrets.ts'
import { bodyAs } from './body.ts'
import { type House, languageOf, refusalSentence, Sorry } from './context.ts'
import { publicAddress } from './join-address.ts'
import { whoAsks } from './room-routes.ts'

const rosterRow = z.strictObject({
  person: z.string().max(64).optional(),
  name: line.max(80),
  mail: z.union([z.literal(''), z.email().max(200)]),
  unit: z.string().trim().max(80),
  isManager: z.boolean(),
})

/** What the responsible group does with people: the roster, colleagues, a name that is to be free again (B1). */
export function staffRoutes(house: House): Hono {
  const routes = new Hono()
  const { people, processes, signIn, clock } = house
  const roomy = bodyLimit({ maxSize: 5 * 1024 * 1024, onError: () => tooLarge() })

  routes.post('/:hat{staff}/:process/roster/read', roomy, async (context) => {
    leads(house, context)
    const { text } = await bodyAs(context, z.strictObject({ text: z.string() }))
    const roster = readRoster(text)
    if (roster.isTooLong) throw new Sorry(413, 'too-large')
    return context.json({ rows: roster.rows, skipped: roster.skipped })
  })

  routes.get('/:hat{staff}/:process/roster', (context) => {
    const { room } = leads(house, context)
    const { persons, units } = room.state.people
    const rows = people.of(room.process).flatMap(({ person, name, mail }) => {
      const known = persons[person]
      if (!known) return []
      const unit = known.unit === null ? '' : (units[known.unit] ?? '')
      return [{ person, name, mail: mail ?? '', unit, isManager: known.isManager }]
    })
    return context.json({ rows })
  })

  routes.post('/:hat{staff}/:process/roster', roomy, async (context) => {
    const { room, who } = leads(house, context)
    const { rows } = await bodyAs(context, z.strictObject({ rows: z.array(rosterRow).max(mostRows) }))

    const unitIds = new Map(Object.entries(room.state.people.units).map(([unit, name]) => [name ?? '', unit]))
    const units: Record<string, string> = {}
    const unitOf = (name: string): string | null => {
      if (name === '') return null
      const unit = unitIds.get(name) ?? `u${newSecret().slice(0, 11)}`
      unitIds.set(name, unit)
      units[unit] = name
      return unit
    }
    // Pasting a corrected list again must correct people, not invite them twice.
    const known = new Map<string, PersonId>()
    for (const { person, name, mail } of people.of(room.process)) {
      if (!room.state.people.persons[person]) continue
      known.set(mail === null ? `name ${name}` : `mail ${mail}`, person)
    }
    const written = rows.map((row) => {
      const person =
        row.person ??
        known.get(row.mail === '' ? `name ${row.name}` : `mail ${row.mail}`) ??
        `d${newSecret().slice(0, 15)}`
      return {
        person,
        name: row.name,
        mail: row.mail === '' ? null : row.mail,
        unit: unitOf(row.unit),
        isManager: row.isManager,
      }
    })
    const invited = written.map(({ person, unit, isManager }): Invited => ({ person, unit, isManager }))
    people.write(
      room.process,
      written.map(({ person, name, mail }) => ({ person, name, mail })),
    )
    const command: CommandOf<'people'> = { type: 'invite-people', people: [...invited], units }
    const outcome = await room.take(newSecret(), { stage: 'people', command }, who)
    if ('refused' in outcome) {
      const sentence = refusalSentence('people', outcome.refused, languageOf(context))
      return context.json({ refused: outcome.refused, stage: 'people', sentence }, 409)
    }
    room.namesChanged()
    return context.json({ version: outcome.version, people: written.map(({ person }) => person) })
  })

  routes.post('/:hat{staff}/:process/free-seat', async (context) => {
    const { room } = leads(house, context)
    const { person } = await bodyAs(context, z.strictObject({ person: z.string().max(64) }))
    signIn.endSeatsOf(room.process, person)
    room.sendAway((who) => who.hat === 'seat' && who.person === person)
    return context.json({})
  })

  routes.get('/:hat{staff}/:process/colleagues', (context) => {
    const { room } = leads(house, context)
    const colleagues = Object.entries(room.state.preparation.team).map(([person, { roles, title }]) => ({
      person,
      name: people.nameOf(room.process, person) ?? '',
      title,
      roles,
    }))
    return context.json({ colleagues })
  })

  routes.post('/:hat{staff}/:process/colleagues', async (context) => {
    const { room, who } = leads(house, context)
    if (!room.viewerOf(who).roles.includes('responsible')) throw new Sorry(403, 'not-here')
    const { name, title } = await bodyAs(
      context,
      z.strictObject({ name: line.max(80), title: z.string().trim().max(80) }),
    )
    const person = signIn.openAccount(name)
    processes.addToTeam(room.process, person)
    people.write(room.process, [{ person, name, mail: null }])
    await room.takeAsSystem(newSecret(), { stage: 'preparation', command: { type: 'join-team', person, title } })
    await room.takeAsSystem(newSecret(), {
      stage: 'preparation',
      command: { type: 'name-role', person, role: 'responsible', holds: true },
    })
    room.namesChanged()
    const link = signIn.cut({ opens: 'team', process: room.process, person }, clock())
    return context.json({ person, link: `${publicAddress(house, context)}/start#${link}` })
  })

  return routes
}

/** Those who prepare and lead; the scribe has no business with mail addresses. */
function leads(house: House, context: Context): ReturnType<typeof whoAsks> {
  const here = whoAsks(house, context)
  const { roles } = here.room.viewerOf(here.who)
  if (!roles.includes('responsible') && !roles.includes('facilitator')) throw new Sorry(403, 'not-here')
  return here
}

function tooLarge(): never {
  throw new Sorry(413, 'too-large')
}
