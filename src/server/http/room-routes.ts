import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import type { PersonId } from '../../kernel/values.ts'
import type { Language } from '../../kernel/words.ts'
import { commands, envelope } from '../../process/commands.ts'
import type { Command } from '../../process/process.ts'
import type { Hat } from '../../process/roles.ts'
import { tellOfPlan } from '../reminders/tell-of-plan.ts'
import { type Follower, streamTo, waitForNews } from '../stream.ts'
import { inShape, longBodyAs } from './body.ts'
import { type House, languageOf, refusalSentence, Sorry, sentence } from './context.ts'
import { joinAddress } from './join-address.ts'
import { Throttle } from './throttle.ts'
import { type Here, whoAsks } from './who-asks.ts'

/** How long a poll waits for news before it says that there is none. */
const patience = 25_000

/** Two phones and a tablet are plenty; the cockpit and the wall may be open in several windows. */
const mostStreams: Readonly<Record<Hat, number>> = { seat: 3, staff: 6, wall: 6, board: 3 }

/** What every screen needs: the view, what changes in it, and the way in for commands. One path for each hat. */
export function roomRoutes(house: House): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>()
  // Ten a second, and a generous first burst: a phone that was away sends at once what it has kept.
  const mayAsk = new Throttle(60, 10)
  const streams = new Map<string, number>()
  // One phone in several hands: whenever that changes its screens are sent away, and come again.
  const sharing = ({ who, session }: Here): Promise<readonly PersonId[]> =>
    who.hat === 'seat' ? house.sharedSeats.of(session) : Promise.resolve([])

  routes.get('/:hat/:process/view', async (context) => {
    const here = await whoAsks(house, context)
    await here.room.watch.settled()
    return json(context, `{${wholeViewFor(house, context, here, await sharing(here))()}}`)
  })

  routes.get('/:hat/:process/poll', async (context) => {
    const here = await whoAsks(house, context)
    await here.room.watch.settled()
    const hasLeft = context.req.raw.signal
    const waited = await waitForNews(followerOf(house, context, here, await sharing(here)), patience, hasLeft)
    // A server that ends is no reason to leave: whoever asks again will be answered.
    if (waited === 'closing' || hasLeft.aborted) throw new Sorry(503, 'ending')
    // Whoever lost the right while waiting is told so, and nothing else (R6).
    const still = await whoAsks(house, context)
    await still.room.watch.settled()
    return json(context, `{${wholeViewFor(house, context, still, await sharing(still))()}}`)
  })

  routes.get('/:hat/:process/stream', async (context) => {
    const here = await whoAsks(house, context)
    const { session, who } = here
    const open = streams.get(session) ?? 0
    if (open >= mostStreams[who.hat]) throw new Sorry(429, 'too-fast')
    const shares = await sharing(here)
    await here.room.watch.settled()
    const { outgoing } = context.env
    if (outgoing.destroyed) return RESPONSE_ALREADY_SENT
    streams.set(session, (streams.get(session) ?? 0) + 1)
    const closed = house.vitals.measures.streamOpened()
    outgoing.on('close', () => {
      closed()
      const left = (streams.get(session) ?? 1) - 1
      if (left > 0) streams.set(session, left)
      else streams.delete(session)
    })
    streamTo(outgoing, followerOf(house, context, here, shares), here.room.now)
    return RESPONSE_ALREADY_SENT
  })

  routes.post('/:hat/:process/commands', async (context) => {
    const { room, who, session } = await whoAsks(house, context)
    if (!mayAsk.allows(session, house.clock())) throw new Sorry(429, 'too-fast')
    const { id, stage, command, as } = await longBodyAs(context, envelope, isTablePlan)
    const asked = { stage, command: inShape(commands[stage], command) } as Command
    const maker = as ?? who.person
    // What was asked for before the phone went round is done as the one who asked.
    const isTheirs = maker === who.person || (await house.sharedSeats.of(session)).includes(maker ?? '')
    if (!isTheirs) throw new Sorry(403, 'not-here')
    const outcome = await room.take(id, asked, { ...who, person: maker })
    if ('version' in outcome) {
      // Once a minute the postman looks as well: whoever pressed need not wait, and nothing hangs on this one try.
      if (asked.stage === 'actionPlan' && asked.command.type === 'publish-plan') {
        await tellOfPlan(house, room.process).catch(() => undefined)
      }
      return context.json({ version: outcome.version })
    }
    const says = refusalSentence(stage, outcome.refused, languageOf(context))
    return context.json({ refused: outcome.refused, stage, sentence: says }, 409)
  })

  return routes
}

const isTablePlan = ({ stage, command }: z.infer<typeof envelope>): boolean =>
  stage === 'groups' && command.type === 'form-groups'

const json = (context: Context, body: string): Response =>
  context.body(body, 200, { 'content-type': 'application/json; charset=utf-8' })

const followerOf = (house: House, context: Context, here: Here, sharing: readonly PersonId[]): Follower => ({
  room: here.room,
  who: here.who,
  session: here.session,
  turn: here.turn,
  cursor: context.req.header('last-event-id') ?? context.req.query('cursor') ?? null,
  whole: wholeViewFor(house, context, here, sharing),
})

/**
 * Tells all that this screen may know now, and who shares its phone, as the fields of a JSON object. What many see alike
 * is a string made once. A stream keeps it for hours, and must not keep the request with it.
 */
function wholeViewFor(
  house: House,
  context: Context,
  { card, room, who }: Here,
  sharing: readonly PersonId[],
): () => string {
  // The way in is shown where people look for it, and only there.
  const mayLetIn = who.hat === 'staff' || who.hat === 'wall'
  const door = mayLetIn ? { code: card.doorCode, url: joinAddress(house, context, card) } : null
  const language = languageOf(context)
  return () => wholeView({ house, card, room, who, door, language, sharing })
}

type Shown = Pick<Here, 'card' | 'room' | 'who'> &
  Readonly<{
    house: House
    door: Readonly<{ code: string; url: string }> | null
    language: Language
    sharing: readonly PersonId[]
  }>

function wholeView({ house, card, room, who, door, language, sharing }: Shown): string {
  const { cursor, viewer, state, names } = room.watch.view(who)
  const own = {
    cursor,
    process: card.process,
    workplace: card.workplace,
    hat: who.hat,
    me: viewer.person,
    roles: viewer.roles,
    door,
    language: card.language,
    now: room.now(),
    rehearsal: house.rehearsals.find(card.process),
    readOnly: room.isSpoiled ? sentence('process-spoiled', language) : null,
    // By name, because not all of them need sit at one table.
    sharing: sharing.map((person) => ({ person, name: house.rooms.nameOf(card.process, person) ?? '' })),
  }
  return `${JSON.stringify(own).slice(1, -1)},"names":${names},"state":${state}`
}
