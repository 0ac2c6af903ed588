import * as client from 'openid-client'
import type { Clock } from '../clock.ts'
import { isThisMachine, type ServiceSettings } from './settings.ts'

/** What a browser must bring back, so that nobody is let in on an answer that was meant for somebody else. */
export type Attempt = Readonly<{ state: string; nonce: string; verifier: string }>

/** Whom the service says that it has before it. Only the subject is always the same person. */
export type Said = Readonly<{
  subject: string
  name: string | null
  mail: string | null
  /** The service vouches for that the address is theirs. */
  isMailTheirs: boolean
  roles: readonly string[]
}>

/** The service could not be asked: somebody may try again. */
export class ServiceAway extends Error {}
/** Somebody turned back on the way, or the service did not want to let them through. */
export class TurnedBack extends Error {}
/** The answer does not fit what was asked, or is not as it must be: nobody is let in on it. */
export class NotBelieved extends Error {}

export interface Service {
  readonly settings: ServiceSettings
  /** Where to send the browser, and what it must bring back. Throws `ServiceAway`. */
  begin(): Promise<Readonly<{ address: string; attempt: Attempt }>>
  /** Who came back, from the query with which they came. Throws `ServiceAway`, `TurnedBack` or `NotBelieved`. */
  finish(query: string, attempt: Attempt): Promise<Said>
}

/** In seconds: so long is the service waited for. */
const patience = 10
/** In milliseconds: after so long it is asked anew where its doors and keys are. */
const day = 86_400_000

/** The sign-in service as it is used here: code flow with PKCE, state and nonce, by a library that is certified for it. */
export function openService(settings: ServiceSettings, clock: Clock): Service {
  const { issuer, clientId, clientSecret, returnTo, assurances } = settings
  let known: Readonly<{ at: number; configuration: client.Configuration }> | null = null

  /** Asked for when somebody wants in, not at the start: a meeting does not wait for a service that is away. */
  async function configuration(): Promise<client.Configuration> {
    if (known && clock() - known.at < day) return known.configuration
    const insecure = isThisMachine(new URL(issuer).hostname) ? [client.allowInsecureRequests] : []
    // Left alone, the library believes the line over which a token came, and looks at no signature.
    const execute = [client.enableNonRepudiationChecks, ...insecure]
    const found = await speaking(
      client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: patience }),
    )
    known = { at: clock(), configuration: found }
    return found
  }

  /** Only what it offers: some refuse whoever asks for more. */
  function scope(found: client.Configuration): string {
    const { scopes_supported: offered } = found.serverMetadata()
    return ['openid', 'profile', 'email']
      .filter((one) => one === 'openid' || offered?.includes(one) !== false)
      .join(' ')
  }

  return {
    settings,
    async begin() {
      const found = await configuration()
      const attempt: Attempt = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const address = client.buildAuthorizationUrl(found, {
        redirect_uri: returnTo,
        scope: scope(found),
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ...(assurances.length > 0 ? { acr_values: assurances.join(' ') } : {}),
      })
      return { address: address.href, attempt }
    },

    async finish(query, { state, nonce, verifier }) {
      const found = await configuration()
      const back = new URL(returnTo)
      back.search = query
      const tokens = await speaking(
        client.authorizationCodeGrant(found, back, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        }),
      )
      const claims = tokens.claims()
      if (!claims) throw new NotBelieved('no identity')
      if (assurances.length > 0 && !assurances.some((one) => one === claims.acr))
        throw new NotBelieved('too little assured')
      // Names, addresses and roles lie in the one or in the other; what is signed goes before what is asked for.
      const more: Claims = found.serverMetadata().userinfo_endpoint
        ? await speaking(client.fetchUserInfo(found, tokens.access_token, claims.sub))
        : {}
      // What vouches for an address stands where the address stands.
      const { email, email_verified } = claims.email === undefined ? more : claims
      return whoIs({ ...more, ...claims, email, email_verified }, claims.sub, settings)
    },
  }
}

type Claims = Readonly<Record<string, unknown>>

function whoIs(claims: Claims, subject: string, { roles, trustsMail }: ServiceSettings): Said {
  const text = (name: string): string | null => {
    const said = claims[name]
    return typeof said === 'string' && said.trim() !== '' ? said.trim() : null
  }
  const parts = [text('given_name'), text('family_name')].filter((part) => part !== null)
  const mail = text('email')
  return {
    subject,
    name: (text('name') ?? (parts.join(' ') || null))?.slice(0, 80) ?? null,
    mail: mail !== null && mail.length <= 200 && mail.includes('@') ? mail : null,
    isMailTheirs: trustsMail || claims.email_verified === true,
    roles: roles ? manyOf(claims[roles.claim]) : [],
  }
}

/** Some tell one role as a text, most tell a list. */
const manyOf = (told: unknown): readonly string[] =>
  (Array.isArray(told) ? told : [told]).filter((one): one is string => typeof one === 'string')

/** What a service answers when somebody has pressed "cancel", or may not go on. */
const turnsBack: ReadonlySet<string> = new Set([
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
])

/** What the library throws, told apart by what somebody can do about it. Its own words name people: they go nowhere. */
async function speaking<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof client.AuthorizationResponseError) {
      // All else is about how the service was set up, which whoever runs the server must hear of.
      throw turnsBack.has(error.error) ? new TurnedBack(error.error) : new NotBelieved(error.error)
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const status = error instanceof client.ResponseBodyError ? error.status : statusIn(error)
    const isAway = code === 'OAUTH_TIMEOUT' || isNetwork(error) || (status !== null && status >= 500)
    if (isAway) throw new ServiceAway(code || 'unreachable')
    throw new NotBelieved(error instanceof client.ResponseBodyError ? error.error : code || 'unexpected')
  }
}

/** A network that is down is a `TypeError` of fetch, wherever in the chain of causes it stands. */
function isNetwork(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one instanceof TypeError && /fetch|terminated/i.test(one.message)) return true
  }
  return false
}

/** An answer that is not what it should be, such as a gateway's page of its own. */
function statusIn(error: unknown): number | null {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one.cause instanceof Response) return one.cause.status
  }
  return null
}
