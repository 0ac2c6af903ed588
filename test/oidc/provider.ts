import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import type { ServiceSettings } from '../../src/server/oidc/settings.ts'

/** What the provider says of somebody. `sub` is who it is. */
export type Employee = Readonly<{
  sub: string
  name?: string
  email?: string
  email_verified?: boolean
  roles?: readonly string[]
  acr?: string
  /** What already stands in the signed token; all else is told when it is asked for. */
  signed?: Readonly<Record<string, unknown>>
}>

export type Employer = Readonly<{
  settings: ServiceSettings
  /** Who sits before the browser that comes next. Null: somebody who turns back. */
  arrives: (employee: Employee | null) => void
  /** Goes where a browser would go, and stops where the provider sends it back: the query with which it comes. */
  visit: (address: string) => Promise<string>
  /** From now on it names keys with which it has signed nothing. */
  forgetsItsKeys: () => void
  stop: () => void
}>

const returnTo = 'https://flippover.test/signed-in'

/** A real provider on this machine, where whoever arrives is signed in without a password. */
export async function employer(
  context: Readonly<{ after: (done: () => void) => void }>,
  told: Partial<ServiceSettings> = {},
): Promise<Employer> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const known = new Map<string, Employee>()
  let next: Employee | null = null
  let otherKeys: string | null = null

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'flippover',
        client_secret: 'not a secret to anybody',
        redirect_uris: [told.returnTo ?? returnTo],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    acrValues: ['low', 'high'],
    claims: { openid: ['sub'], profile: ['name', 'roles'], email: ['email', 'email_verified'], acr: null },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    cookies: { keys: ['nobody needs to know'] },
    jwks: { keys: [signingKey] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: (where: 'id_token' | 'userinfo') => {
        const { acr: _acr, signed, ...said } = known.get(id) ?? { sub: id }
        return where === 'userinfo' ? said : { sub: id, ...signed }
      },
    }),
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (otherKeys !== null && request.url === '/jwks') {
      response.setHeader('content-type', 'application/json').end(otherKeys)
      return
    }
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    void interact(provider, request, response, next)
  })
  const stop = (): void => {
    server.close()
    server.closeAllConnections()
  }
  context.after(stop)

  return {
    settings: {
      issuer,
      clientId: 'flippover',
      clientSecret: 'not a secret to anybody',
      returnTo,
      name: 'Ansattporten',
      roles: null,
      assurances: [],
      trustsMail: false,
      isOnlyWay: false,
      ...told,
    },
    arrives: (employee) => {
      next = employee
      if (employee) known.set(employee.sub, employee)
    },
    visit: (address) => follow(address, told.returnTo ?? returnTo),
    forgetsItsKeys: () => {
      const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
      const { kid } = signingKey
      otherKeys = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] })
    },
    stop,
  }
}

type Request = Parameters<Provider['interactionDetails']>[0]
type Response = Parameters<Provider['interactionDetails']>[1]

async function interact(provider: Provider, request: Request, response: Response, who: Employee | null) {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  if (!who) return provider.interactionFinished(request, response, { error: 'access_denied' })
  if (prompt.name === 'login') {
    const { sub: accountId, acr } = who
    return provider.interactionFinished(request, response, { login: { accountId, ...(acr ? { acr } : {}) } })
  }
  const grant = new provider.Grant({ accountId: session?.accountId ?? who.sub, clientId: params.client_id })
  grant.addOIDCScope('openid profile email')
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
}

/** A browser of the provider's pages, for one visit. */
async function follow(address: string, until: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = address
  while (!at.startsWith(until)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const there = response.headers.get('location')
    if (there === null) throw new Error(`The provider goes nowhere from ${at}: ${await response.text()}`)
    at = new URL(there, at).href
  }
  return new URL(at).search
}

const { privateKey } = await crypto.subtle.generateKey(
  { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
  true,
  ['sign', 'verify'],
)
// What the key is for here would be told of the public half as well, which is for the opposite.
const { key_ops: _, ...half } = await crypto.subtle.exportKey('jwk', privateKey)
const signingKey = { ...half, use: 'sig', alg: 'RS256', kid: 'test' }
