import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import type { Language } from '../../kernel/words.ts'
import { commands, envelope } from '../../process/commands.ts'
import type { Command } from '../../process/process.ts'
import { type Hat, rolesOf } from '../../process/roles.ts'
import type { ProcessCard } from '../processes.ts'
import type { Person, Room } from '../room.ts'
import { streamTo, waitForNews } from '../stream.ts'
import { bodyAs, inShape } from './body.ts'
import { findRoom, type House, languageOf, refusalSentence, Sorry } from './context.ts'
import { isHat, sessionOf } from './cookies.ts'
import { joinAddress } from './join-address.ts'
import { Throttle } from './throttle.ts'

/** How long a poll waits for news before it says that there is none. */
const patience = 25_000

/** What every screen needs: the view, what changes in it, and the way in for commands. One path for each hat. */
export function roomRoutes(house: House): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>()
  const mayAsk = new Throttle(60, 10)
  const streams = new Map<string, number>()

  routes.get('/:hat/:process/view', (context) => {
    const here = whoAsks(house, context)
    return context.json(viewOf(house, context, here))
  })

  routes.get('/:hat/:process/poll', async (context) => {
    const here = whoAsks(house, context)
    await waitForNews(here.room, here.who, context.req.query('cursor') ?? null, patience)
    // Whoever lost the right while waiting is told so, and nothing else (R6).
    return context.json(viewOf(house, context, whoAsks(house, context)))
  })

  routes.get('/:hat/:process/stream', (context) => {
    const { room, who } = whoAsks(house, context)
    const key = `${who.hat} ${who.person ?? 'wall'} ${room.process}`
    const open = streams.get(key) ?? 0
    if (open >= mostStreams[who.hat]) throw new Sorry(429, 'too-fast')
    streams.set(key, open + 1)
    const { outgoing } = context.env
    outgoing.on('close', () => streams.set(key, (streams.get(key) ?? 1) - 1))
    const cursor = context.req.header('last-event-id') ?? context.req.query('cursor') ?? null
    streamTo(outgoing, room, who, cursor, house.clock)
    return RESPONSE_ALREADY_SENT
  })

  routes.post('/:hat/:process/commands', async (context) => {
    const { room, who } = whoAsks(house, context)
    if (!mayAsk.allows(`${who.hat} ${who.person}`, house.clock())) throw new Sorry(429, 'too-fast')
    const { id, stage, command } = await bodyAs(context, envelope)
    const asked = { stage, command: inShape(commands[stage], command) } as Command
    const outcome = await room.take(id, asked, who)
    if ('version' in outcome) return context.json({ version: outcome.version })
    const language = languageOf(context)
    return context.json(
      { refused: outcome.refused, stage, sentence: refusalSentence(stage, outcome.refused, language) },
      409,
    )
  })

  return routes
}

/** Two phones and a tablet are plenty; a wall may hang in many rooms. */
const mostStreams: Readonly<Record<Hat, number>> = { seat: 3, staff: 8, wall: 64, board: 8 }

type Here = Readonly<{ card: ProcessCard; room: Room; who: Person }>

/** Who asks, and whether this process is any of their business. */
export function whoAsks(house: House, context: Context): Here {
  const hat = context.req.param('hat') ?? ''
  const process = context.req.param('process') ?? ''
  if (!isHat(hat)) throw new Sorry(404, 'not-found')
  const session = sessionOf(house, context, hat)
  if (!session || (session.process !== null && session.process !== process)) throw new Sorry(403, 'not-here')
  const { card, room } = findRoom(house, process)
  const who: Person = { person: session.person, hat }
  if (rolesOf(room.state, who.person, hat).length === 0) throw new Sorry(403, 'not-here')
  return { card, room, who }
}

function viewOf(house: House, context: Context, { card, room, who }: Here): Record<string, unknown> {
  const { names, ...state } = room.view(who)
  const { roles, person } = room.viewerOf(who)
  const language: Language = card.language
  return {
    cursor: room.cursor,
    process: card.process,
    workplace: card.workplace,
    hat: who.hat,
    me: person,
    roles,
    names,
    state,
    // The way in is shown where people look for it, and only there.
    door:
      who.hat === 'staff' || who.hat === 'wall'
        ? { code: card.doorCode, url: joinAddress(house, context, card) }
        : null,
    language,
    now: house.clock(),
    isRehearsal: card.isRehearsal,
  }
}
