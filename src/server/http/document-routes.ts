import { Hono } from 'hono'
import { languages } from '../../kernel/words.ts'
import { project } from '../../process/process.ts'
import { documentKinds, renderPlan } from '../documents/plan/plan.ts'
import { type House, Sorry } from './context.ts'
import { whoAsks } from './who-asks.ts'

/** The plan as a document that can be handed on (E1): to the staff always, to everybody once it is published. */
export function documentRoutes(house: House): Hono {
  const routes = new Hono()
  routes.get('/:hat/:process/documents/:file', async (context) => {
    const { room, card, who } = await whoAsks(house, context)
    const kind = (['docx', 'pdf'] as const).find((one) => context.req.param('file') === `plan.${one}`)
    if (!kind) throw new Sorry(404, 'not-found')
    const view = project(room.state, room.viewerOf(who))
    if (who.hat !== 'staff' && view.actionPlan.publishedAt === null) throw new Sorry(403, 'not-yet-published')
    const language = languages.find((one) => one === context.req.query('language')) ?? card.language
    const names = Object.fromEntries(house.people.of(room.process).map(({ person, name }) => [person, name]))
    const bytes = await renderPlan(kind, view, names, language, house.clock())
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': documentKinds[kind],
      'content-disposition': `attachment; filename="plan.${kind}"`,
    })
  })
  return routes
}
