import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { PersonId } from '../../kernel/values.ts'
import { mostPasskeys } from '../passkeys.ts'
import { askToMake, askToSignIn, checkMade, checkSigned } from '../passkeys-ceremony.ts'
import { type PasskeySite, passkeySite } from '../passkeys-site.ts'
import { bodyAs } from './body.ts'
import { clientAddress } from './client-address.ts'
import { type House, Sorry } from './context.ts'
import { beginSession, sessionOf } from './cookies.ts'
import { drawChallenge, takeChallenge } from './passkey-challenge.ts'
import { Throttle } from './throttle.ts'

/** Bytes as browsers send them, in letters that a link can carry. */
const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/)
const credential = bytes(1_400)
const clientData = bytes(4_000)

const made = z.strictObject({
  name: z.string().trim().max(60),
  credential,
  clientData,
  attestation: bytes(32_000),
  transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(8),
})
const signed = z.strictObject({
  credential,
  clientData,
  deviceData: bytes(4_000),
  signature: bytes(4_000),
  owner: bytes(100),
})

/** How those of the responsible group come in with a finger, a face or a PIN of their own device, and look after that. */
export function passkeyRoutes(house: House): Hono {
  const routes = new Hono()
  const { signIn, passkeys, clock, config } = house
  const asked = new Throttle(30, 1 / 3)
  const answered = new Throttle(30, 1 / 3)

  const siteFor = (context: Context, throttle: Throttle): PasskeySite => {
    const site = passkeySite(config)
    if (!site) throw new Sorry(409, 'passkeys-off')
    if (!throttle.allows(clientAddress(config, context), clock())) throw new Sorry(429, 'wait-with-passkeys')
    return site
  }
  const ownSession = async (context: Context): Promise<Readonly<{ person: PersonId; session: string }>> => {
    const { person = null, session = '' } = (await sessionOf(house, context, 'staff')) ?? {}
    if (person === null) throw new Sorry(403, 'not-here')
    return { person, session }
  }
  const whoeverPrepares = async (context: Context): Promise<PersonId> => (await ownSession(context)).person

  routes.post('/sign-in/passkey/options', async (context) => {
    const site = siteFor(context, asked)
    return context.json(await askToSignIn(site, await drawChallenge(house, context, 'passkey', null)))
  })

  routes.post('/sign-in/passkey', async (context) => {
    const site = siteFor(context, answered)
    const answer = await bodyAs(context, signed)
    const drawn = await takeChallenge(house, context, 'passkey')
    if (!drawn) throw new Sorry(403, 'passkey-late')
    const passkey = await passkeys.find(answer.credential)
    // Nor does one lead back to an account that whoever runs the server has deleted.
    if (!passkey || (await signIn.nameOf(passkey.person)) === null) throw new Sorry(404, 'passkey-unknown')
    const counter = await checkSigned({ site, challenge: drawn.challenge }, answer, passkey)
    if (counter === null) throw new Sorry(403, 'passkey-wrong')
    const isBehind = (counter > 0 || passkey.counter > 0) && counter <= passkey.counter
    if (isBehind || !(await passkeys.wasUsed(passkey.credential, counter, clock()))) {
      throw new Sorry(403, 'passkey-copied')
    }
    await beginSession(house, context, { hat: 'staff', process: null, person: passkey.person })
    return context.json({ person: passkey.person })
  })

  routes.get('/passkeys', async (context) => {
    const own = await passkeys.of(await whoeverPrepares(context))
    return context.json({
      passkeys: own.map(({ credential, name, madeAt, usedAt }) => ({ credential, name, madeAt, usedAt })),
    })
  })

  routes.post('/passkeys/options', async (context) => {
    const person = await whoeverPrepares(context)
    const site = siteFor(context, asked)
    const has = await passkeys.of(person)
    if (has.length >= mostPasskeys) throw new Sorry(409, 'passkeys-many')
    const name = (await signIn.nameOf(person)) ?? ''
    const account = (await signIn.mailOf(person)) ?? (name || 'Flippover')
    const challenge = await drawChallenge(house, context, 'new-passkey', person)
    return context.json(await askToMake(site, challenge, { person, name, account, has }))
  })

  routes.post('/passkeys', async (context) => {
    const person = await whoeverPrepares(context)
    const site = siteFor(context, answered)
    const { name, transports, ...answer } = await bodyAs(context, made)
    const drawn = await takeChallenge(house, context, 'new-passkey')
    if (drawn?.person !== person) throw new Sorry(403, 'passkey-late')
    const half = await checkMade({ site, challenge: drawn.challenge }, answer)
    if (!half) throw new Sorry(403, 'passkey-wrong')
    const passkey = { ...half, person, transports, name, madeAt: clock(), usedAt: null }
    if (!(await passkeys.keep(passkey))) throw new Sorry(409, 'passkey-wrong')
    return context.json({ credential: passkey.credential })
  })

  routes.post('/passkeys/remove', async (context) => {
    const { person, session } = await ownSession(context)
    const { credential: gone } = await bodyAs(context, z.strictObject({ credential }))
    await passkeys.remove(person, gone)
    // Whoever has lost a device must not stay signed in on it.
    await signIn.endOthersOf(person, session)
    await house.rooms.sendAway(
      (screen) => screen.who.hat === 'staff' && screen.who.person === person && screen.session !== session,
    )
    return context.json({})
  })

  return routes
}
