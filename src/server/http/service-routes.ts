import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { line } from '../../kernel/shapes.ts'
import { minute, type PersonId } from '../../kernel/values.ts'
import { type Attempt, NotBelieved, type Said, type Service, ServiceAway, TurnedBack } from '../oidc/service.ts'
import { type May, mays } from '../oidc/settings.ts'
import { report } from '../operation/report.ts'
import { bodyAs } from './body.ts'
import { clientAddress } from './client-address.ts'
import { type House, Sorry } from './context.ts'
import { beginSession, isSecure, sessionOf } from './cookies.ts'
import { Throttle } from './throttle.ts'

/** So long may somebody take to sign in at the service: it may ask for a code from a phone that lies elsewhere. */
const attemptLasts = 10 * minute
/** Shorter than a place at a table: whoever has left the employer is asked for anew, and let in no more. */
const sessionLasts = 7 * 24 * 60 * minute

const token = z.string().max(100)
const begun = z.strictObject({
  /** The link of an invitation: whoever comes back is the one who was invited. */
  token: token.optional(),
  name: line.max(80).optional(),
  /** Whoever is signed in already wants to come in by the service next time. */
  bind: z.boolean().default(false),
})
/** What the browser brings back, besides the answer of the service; `by` is who was signed in when it asked. */
const kept = begun.extend({
  by: z.string().nullable(),
  at: z.number(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
})
type Kept = z.infer<typeof kept>

/** How the responsible group comes in by the employer's own sign-in service. */
export function serviceRoutes(house: House): Hono {
  const routes = new Hono()
  const { signIn, service, clock, config } = house
  const tries = new Throttle(20, 1 / 3)

  routes.post('/service', async (context) => {
    const it = isThere(service)
    const asked = await bodyAs(context, begun)
    if (!tries.allows(clientAddress(config, context), clock())) throw new Sorry(429, 'wait-with-service')
    if (asked.token !== undefined && !(await signIn.look(asked.token, ['account', 'team', 'mail'], clock()))) {
      throw new Sorry(403, 'link-spent')
    }
    const by = (await sessionOf(house, context, 'staff'))?.person ?? null
    const { address, attempt } = await asking(() => it.begin())
    keep(house, context, { ...asked, ...attempt, by, at: clock() })
    return context.json({ address })
  })

  routes.post('/service/back', async (context) => {
    const it = isThere(service)
    const { answer } = await bodyAs(context, z.strictObject({ answer: z.string().max(8_000) }))
    const back = takeBack(house, context)
    if (!back || clock() - back.at > attemptLasts) throw new Sorry(403, 'service-too-late')
    const said = await asking(() => it.finish(answer, back))
    const may = mayOf(said, it)
    if (may === null) {
      // They may have other ways in, and must not look after anything by a role that is gone.
      await house.identities.tell(it.settings.issuer, said.subject, false)
      throw new Sorry(403, 'service-no-role')
    }
    const person = await whoIs(house, context, it, said, back, may)
    await house.identities.tell(it.settings.issuer, said.subject, may === 'look-after')
    await beginSession(house, context, { hat: 'staff', process: null, person }, sessionLasts)
    return context.json({ person })
  })

  return routes
}

function isThere(service: Service | null): Service {
  if (!service) throw new Sorry(404, 'not-found')
  return service
}

/** The most that any of somebody's roles allows; null where roles are asked for and none of theirs is known. */
export function mayOf({ roles }: Said, { settings }: Service): May | null {
  if (!settings.roles) return 'enter'
  const { may } = settings.roles
  return mays.findLast((one) => roles.some((role) => may.get(role) === one)) ?? null
}

/**
 * Whose account it is: of whoever was invited by this link, is signed in here, came by the service before, or has shown
 * that the address is theirs which the service vouches for. An address that somebody merely wrote down opens nothing.
 */
async function whoIs(
  { signIn, identities, clock, ...house }: House,
  context: Context,
  { settings: { issuer } }: Service,
  said: Said,
  { token: link, name, bind, by }: Kept,
  may: May,
): Promise<PersonId> {
  const known = await identities.accountOf(issuer, said.subject)
  const boundTo = (person: PersonId): Promise<PersonId> => identities.bind(issuer, said.subject, person)

  if (link !== undefined) {
    const key = await signIn.look(link, ['account', 'team', 'mail'], clock())
    const called = name ?? said.name
    if (key && key.person === null && known === null && called === null) throw new Sorry(400, 'name-needed')
    if (!key || !(await signIn.use(link, ['account', 'team', 'mail'], clock()))) throw new Sorry(403, 'link-spent')
    const person =
      key.person ?? known ?? (await signIn.openAccount(called ?? '', clock(), said.isMailTheirs ? said.mail : null))
    await boundTo(person)
    return person
  }
  if (bind) {
    const person = (await sessionOf({ signIn, identities, clock, ...house }, context, 'staff'))?.person ?? null
    // Meanwhile somebody else may have signed in here.
    if (person === null || person !== by) throw new Sorry(403, 'service-too-late')
    if ((await boundTo(person)) !== person) throw new Sorry(409, 'service-taken')
    return person
  }
  if (known !== null) return known
  const byMail = said.isMailTheirs && said.mail !== null ? await signIn.whoseMail(said.mail) : null
  if (byMail !== null) return boundTo(byMail)
  const called = said.name ?? said.mail
  if (may === 'enter' || called === null) throw new Sorry(403, 'service-unknown')
  return boundTo(await signIn.openAccount(called, clock(), said.isMailTheirs ? said.mail : null))
}

/** Turns what may go wrong with the service into a sentence for whoever stands at the door, and a line for the operator. */
async function asking<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  try {
    return await question()
  } catch (error) {
    if (error instanceof TurnedBack) throw new Sorry(403, 'service-turned-back')
    const why = error instanceof Error ? error.message : ''
    if (error instanceof ServiceAway) {
      report('warning', 'The sign-in service cannot be reached', { why })
      throw new Sorry(503, 'service-away')
    }
    if (!(error instanceof NotBelieved)) throw error
    report('warning', 'An answer of the sign-in service was not believed', { why })
    throw new Sorry(403, 'service-not-believed')
  }
}

/**
 * Lies in the browser and nowhere else, so that whichever server somebody comes back to can go on. Nothing in it is worth
 * anything to another browser: the answer fits the one that asked.
 */
function keep(house: House, context: Context, what: Kept): void {
  setAttempt(house, context, Buffer.from(JSON.stringify(what)).toString('base64url'), attemptLasts / 1000)
}

/** Each attempt is answered once. */
function takeBack(house: House, context: Context): (Kept & Attempt) | null {
  const cookie = getCookie(context, nameOf(isSecure(house, context)))
  setAttempt(house, context, '', 0)
  if (!cookie) return null
  try {
    return kept.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString()))
  } catch {
    return null
  }
}

const nameOf = (secure: boolean): string => `${secure ? '__Host-' : ''}flippover_attempt`

function setAttempt(house: House, context: Context, value: string, maxAge: number): void {
  const secure = isSecure(house, context)
  setCookie(context, nameOf(secure), value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
}
