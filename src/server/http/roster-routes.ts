import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { line } from '../../kernel/shapes.ts'
import { mostPeople } from '../../method/03-people/limits.ts'
import { type Choice, columns, longest, longestMail, mailShape } from '../../method/03-people/line.ts'
import { invite } from '../invite.ts'
import { readAside } from '../roster/aside.ts'
import { besideRoster, rosterFor } from '../roster/on-list.ts'
import { mostBytes } from '../roster/read.ts'
import { newSecret } from '../secrets.ts'
import { bodyAs, inShape } from './body.ts'
import { type House, languageOf, refusalSentence, Sorry } from './context.ts'
import { looked } from './looked.ts'
import { whoLeads } from './who-asks.ts'

const said = z.boolean().optional()
const rosterRow = z.strictObject({
  person: z.string().max(64).nullable().optional(),
  name: line.max(longest),
  mail: z.union([z.literal(''), z.string().trim().max(longestMail).regex(mailShape)]).optional(),
  unit: z.string().trim().max(longest).optional(),
  isManager: said,
  isPartTime: said,
  hasNoPhone: said,
  needsNearDoor: said,
  languages: z.string().trim().max(longest).optional(),
})
const choice = z.strictObject({ columns: z.array(z.enum(columns).nullable()).max(200), hasHeading: z.boolean() })
const pasted = z.strictObject({ text: z.string().max(mostBytes), choice: choice.nullable().default(null) })
/** The same in the address, where a file fills the body: `columns=name,unit,,mail&heading=1`. */
const chosen = z.strictObject({ columns: z.string().max(4_000).optional(), heading: z.enum(['0', '1']).optional() })

/** The roster (B1): a list is read, looked over, and becomes people; later it is kept right. */
export function rosterRoutes(house: House): Hono {
  const routes = new Hono()
  const { people } = house
  const roomy = bodyLimit({
    // What a spreadsheet copies grows a little on its way in quotation marks.
    maxSize: 2 * mostBytes,
    onError: () => {
      throw new Sorry(413, 'too-large')
    },
  })

  const read = async (context: Context, list: string | Uint8Array, wish: Choice | null): Promise<Response> => {
    const here = await whoLeads(house, context)
    const { room, roles } = here
    const answer = await readAside({ list, choice: wish })
    if ('refused' in answer) throw new Sorry(answer.refused === 'too-large' ? 413 : 400, answer.refused)
    const hasUnits = answer.columns.some(({ is }) => is === 'unit')
    const rows = await people.of(room.process)
    const rosterAs = (maySeeAll: boolean) => rosterFor(room.state.people, rows, maySeeAll)
    const visible = new Map(rosterAs(roles.includes('responsible')).map((one) => [one.person, one]))
    const lines = besideRoster(answer.lines, rosterAs(true), hasUnits).map((found) => ({
      ...found,
      onList: visible.get(found.onList?.person ?? '') ?? null,
    }))
    await looked(house, here, 'addresses')
    return context.json({ ...answer, lines })
  }

  routes.post('/:hat{staff}/:process/roster/read', roomy, async (context) => {
    await whoLeads(house, context)
    const { text, choice } = await bodyAs(context, pasted)
    return read(context, text, choice)
  })

  routes.post('/:hat{staff}/:process/roster/file', roomy, async (context) => {
    await whoLeads(house, context)
    const wish = inShape(chosen, context.req.query())
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    if (bytes.length > mostBytes) throw new Sorry(413, 'too-large')
    const named = wish.columns?.split(',').map((column) => column || null)
    return read(context, bytes, named ? inShape(choice, { columns: named, hasHeading: wish.heading === '1' }) : null)
  })

  routes.get('/:hat{staff}/:process/roster', async (context) => {
    const here = await whoLeads(house, context)
    const { room, roles } = here
    await looked(house, here, 'addresses')
    const rows = rosterFor(room.state.people, await people.of(room.process), roles.includes('responsible'))
    return context.json({ rows })
  })

  routes.post('/:hat{staff}/:process/roster', roomy, async (context) => {
    const { room, who } = await whoLeads(house, context)
    const { rows } = await bodyAs(context, z.strictObject({ rows: z.array(rosterRow).max(mostPeople) }))
    const { persons, units } = invite(rows, room.state.people, await people.of(room.process))
    await people.write(room.process, persons)
    const invited = persons.map(({ person, unit, isManager }) => ({ person, unit, isManager }))
    const asked = { stage: 'people', command: { type: 'invite-people', people: invited, units } } as const
    const outcome = await room.take(newSecret(), asked, who)
    if ('refused' in outcome) {
      const why = refusalSentence('people', outcome.refused, languageOf(context))
      return context.json({ refused: outcome.refused, stage: 'people', sentence: why }, 409)
    }
    await house.rooms.namesChanged(room.process)
    return context.json({ version: outcome.version, people: persons.map(({ person }) => person) })
  })

  return routes
}
