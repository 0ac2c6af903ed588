import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { line } from '../../kernel/shapes.ts'
import { fill } from '../../kernel/words.ts'
import { invite } from '../invite.ts'
import { named } from '../people.ts'
import { mostRows, readRoster } from '../roster.ts'
import { newSecret } from '../secrets.ts'
import { bodyAs } from './body.ts'
import { type House, languageOf, refusalSentence, Sorry, sentence } from './context.ts'
import { whoLeads } from './who-asks.ts'

const said = z.boolean().optional()
const rosterRow = z.strictObject({
  person: z.string().max(64).nullable().optional(),
  name: line.max(80),
  mail: z.union([z.literal(''), z.email().max(200)]).optional(),
  unit: z.string().trim().max(80).optional(),
  isManager: said,
  isPartTime: said,
  hasNoPhone: said,
  needsNearDoor: said,
  languages: z.string().trim().max(80).optional(),
})
const rosterSize = 5 * 1024 * 1024

/** What the responsible group does with people: the roster, a name that is to be free again (B1). */
export function staffRoutes(house: House): Hono {
  const routes = new Hono()
  const { people, signIn } = house
  const roomy = bodyLimit({
    maxSize: rosterSize,
    onError: () => {
      throw new Sorry(413, 'too-large')
    },
  })

  routes.post('/:hat{staff}/:process/roster/read', roomy, async (context) => {
    await whoLeads(house, context)
    const { text } = await bodyAs(context, z.strictObject({ text: z.string().max(rosterSize) }))
    const { rows, skipped, isTooLong } = readRoster(text)
    if (isTooLong) throw new Sorry(413, 'too-large')
    const said = fill(sentence('roster-read', languageOf(context)), { n: rows.length, skipped })
    return context.json({ rows, skipped, sentence: said })
  })

  routes.get('/:hat{staff}/:process/roster', async (context) => {
    const { room, roles } = await whoLeads(house, context)
    const { persons, units } = room.state.people
    // Mail addresses, and what somebody needs, are for those who write them.
    const maySeeAll = roles.includes('responsible')
    const rows = people.of(room.process).flatMap((row) => {
      const known = persons[row.person]
      if (!known) return []
      const { person, name, mail, isPartTime, hasNoPhone, needsNearDoor, languages } = maySeeAll
        ? row
        : named(row.person, row.name)
      const unit = known.unit === null ? '' : (units[known.unit] ?? '')
      const traits = { isPartTime, hasNoPhone, needsNearDoor, languages }
      return [{ person, name, mail: mail ?? '', unit, isManager: known.isManager, ...traits }]
    })
    return context.json({ rows })
  })

  routes.post('/:hat{staff}/:process/roster', roomy, async (context) => {
    const { room, who } = await whoLeads(house, context)
    const { rows } = await bodyAs(context, z.strictObject({ rows: z.array(rosterRow).max(mostRows) }))
    const { persons, units } = invite(rows, room.state.people, people.of(room.process))
    people.write(room.process, persons)
    const invited = persons.map(({ person, unit, isManager }) => ({ person, unit, isManager }))
    const asked = { stage: 'people', command: { type: 'invite-people', people: invited, units } } as const
    const outcome = await room.take(newSecret(), asked, who)
    if ('refused' in outcome) {
      const why = refusalSentence('people', outcome.refused, languageOf(context))
      return context.json({ refused: outcome.refused, stage: 'people', sentence: why }, 409)
    }
    room.watch.namesChanged()
    return context.json({ version: outcome.version, people: persons.map(({ person }) => person) })
  })

  routes.post('/:hat{staff}/:process/free-seat', async (context) => {
    const { room } = await whoLeads(house, context)
    const { person } = await bodyAs(context, z.strictObject({ person: z.string().max(64) }))
    signIn.endSeatsOf(room.process, person)
    room.watch.sendAway(({ who }) => who.hat === 'seat' && who.person === person)
    return context.json({})
  })

  return routes
}
