import { Hono } from 'hono'
import type { ProcessId } from '../../kernel/values.ts'
import { languages } from '../../kernel/words.ts'
import { documentKinds, formatsOf, isEverybodys, mayFetch, notYet } from '../../process/documents.ts'
import { project } from '../../process/process.ts'
import { processExport } from '../documents/export/process-export.ts'
import { mediaTypes, write } from '../documents/write.ts'
import { type House, Sorry } from './context.ts'
import { looked } from './looked.ts'
import { whoAsks, whoIsResponsible } from './who-asks.ts'

/** The process as documents that can be handed on: to the staff by role, plan and status to all once it is published. */
export function documentRoutes(house: House): Hono {
  const routes = new Hono()
  const namesIn = async (process: ProcessId) =>
    Object.fromEntries((await house.people.of(process)).map(({ person, name }) => [person, name]))

  routes.get('/:hat/:process/documents/:file', async (context) => {
    const here = await whoAsks(house, context)
    const { room, card, who, roles } = here
    const [name, ending] = context.req.param('file').split('.')
    const kind = documentKinds.find((one) => one === name)
    if (!kind || kind === 'exhibition') throw new Sorry(404, 'not-found')
    const format = formatsOf(kind).find((one) => one === ending)
    if (!format) throw new Sorry(404, 'not-found')
    const state = project(room.state, room.viewerOf(who))
    const isStaffs = who.hat === 'staff' && mayFetch(kind).some((role) => roles.includes(role))
    const isAll = who.hat !== 'board' && isEverybodys(kind)
    if (!isStaffs && !isAll) throw new Sorry(403, 'not-here')
    if (!isStaffs && state.actionPlan.publishedAt === null) throw new Sorry(403, 'not-yet-published')
    // A plan of which nothing stands yet can be had as an empty one, to write on.
    if (kind !== 'plan' && notYet(kind, state) !== null) throw new Sorry(409, 'no-document-yet')

    const language = languages.find((one) => one === context.req.query('language')) ?? card.language
    const names = await namesIn(room.process)
    const bytes = await write(kind, format, { state, names, language, now: house.clock() })
    await looked(house, here, 'documents')
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename="${kind}.${format}"`,
    })
  })

  // All of it at once, to keep before it is deleted, or to read with another program (P7).
  routes.get('/process/:process/export.json', async (context) => {
    const here = await whoIsResponsible(house, context, 'staff')
    const { room, card, who } = here
    await looked(house, here, 'everything')
    const state = project(room.state, room.viewerOf(who))
    const told = { state, names: await namesIn(room.process), language: card.language, now: house.clock() }
    return context.body(JSON.stringify(processExport(told), null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="flippover-process.json"',
    })
  })
  return routes
}
