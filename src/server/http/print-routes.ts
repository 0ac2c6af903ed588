import { type Context, Hono } from 'hono'
import { type Meeting, meetings, mostSittings, type PersonId, type Sitting } from '../../kernel/values.ts'
import { languages } from '../../kernel/words.ts'
import { type Kind, kinds, type Paper, papers, withNames } from '../../method/02-preparation/papers.ts'
import { mayInvite, sittingsOf } from '../../method/02-preparation/rules.ts'
import { project } from '../../process/process.ts'
import { clean } from '../documents/clean.ts'
import type { Asked } from '../documents/print/asked.ts'
import { fileName, printPdf } from '../documents/print/print.ts'
import { personalLink } from '../mail/personal-links.ts'
import { namesFor } from '../names.ts'
import { type House, Sorry } from './context.ts'
import { joinAddress, publicAddress } from './join-address.ts'
import { type Here, whoAsks } from './who-asks.ts'

/**
 * The print kit (M8): every paper a meeting needs, as PDF, for those who prepare and lead. What bears the names of those
 * who are invited is not for a scribe, who sees those that are there.
 */
export function printRoutes(house: House): Hono {
  const routes = new Hono()
  routes.get('/:hat{staff}/:process/print/:file', async (context) => {
    const here = await whoAsks(house, context)
    const kind = kinds.find((one) => context.req.param('file') === `${one}.pdf`)
    if (!kind) throw new Sorry(404, 'not-found')
    const leads = here.roles.includes('responsible') || here.roles.includes('facilitator')
    if (!leads && withNames.includes(kind)) throw new Sorry(403, 'names-for-leaders')
    const paper = paperOf(context)
    const asked = await whatIsAsked(house, context, here, kind)
    return await answer(context, kind, asked, paper)
  })
  return routes
}

async function answer(context: Context, kind: Kind, asked: Asked, paper: Paper): Promise<Response> {
  const pdf = await printPdf(kind, asked, paper)
  return context.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${fileName(kind, asked, paper)}"`,
  })
}

function paperOf(context: Context): Paper {
  const wanted = context.req.query('paper') ?? 'a4'
  const paper = papers.find((one) => one === wanted)
  if (!paper) throw new Sorry(400, 'unknown-paper')
  return paper
}

async function whatIsAsked(house: House, context: Context, here: Here, kind: Kind): Promise<Asked> {
  const { card, room, who } = here
  const viewer = room.viewerOf(who)
  const state = project(room.state, viewer)
  const meeting = meetingOf(context)
  const rows = await house.people.of(room.process)
  return {
    state,
    names: namesFor(room.state, viewer, (person) => house.rooms.nameOf(room.process, person)),
    workplace: clean(state.preparation.workplace ?? card.workplace),
    language: languages.find((one) => one === context.req.query('language')) ?? card.language,
    meeting,
    sitting: sittingOf(context, sittingsOf(state.preparation, meeting).length),
    door: { code: card.doorCode, url: joinAddress(house, context, card) },
    withoutMail: rows
      .filter(({ person, mail }) => state.people.persons[person] && (mail === null || house.mailer === null))
      .map(({ person }) => person),
    linkOf: kind === 'letters' ? await linksOf(house, context, here) : () => null,
    sheetUrl: (table) => `${publicAddress(house, context)}/room/${room.process}/sheet/${table}`,
    withHallmarks: context.req.query('hallmarks') === 'true',
  }
}

/**
 * A link of one's own on paper as in a mail: for those who invite, when employees have been told, and never in a
 * rehearsal. Whoever only leads the meeting prints letters with the code of the door.
 */
async function linksOf(house: House, context: Context, { room, roles }: Here): Promise<Asked['linkOf']> {
  const mayLink = roles.includes('responsible') && mayInvite(room.state.preparation)
  if (!mayLink || house.rehearsals.find(room.process)) return () => null
  const address = publicAddress(house, context)
  const links = new Map<PersonId, string>()
  for (const person of Object.keys(room.state.people.persons)) {
    links.set(person, await personalLink(house.links, address, room.process, person))
  }
  return (person) => links.get(person) ?? null
}

function meetingOf(context: Context): Meeting {
  const wanted = context.req.query('meeting') ?? '1'
  const meeting = meetings.find((one) => String(one) === wanted)
  if (!meeting) throw new Sorry(404, 'not-found')
  return meeting
}

/** No sitting asked for: all of them. */
function sittingOf(context: Context, held: number): Sitting | null {
  const wanted = context.req.query('sitting')
  if (wanted === undefined || wanted === '') return null
  const sitting = Array.from({ length: Math.min(held, mostSittings) }, (_, at) => at + 1).find(
    (one) => String(one) === wanted,
  )
  if (!sitting) throw new Sorry(404, 'not-found')
  return sitting
}
