import type { Reader } from '../settings.ts'

/** What somebody may whom the workplace's own sign-in service lets through: each includes what stands before it. */
export const mays = ['enter', 'begin', 'look-after'] as const
/**
 * `enter`: as somebody who is on a team, or was invited to one. `begin`: also without, and then begins a process of
 * one's own. `look-after`: also sees how the installation is.
 */
export type May = (typeof mays)[number]

/** Where the responsible group signs in with what the employer gave them: OpenID Connect. */
export type ServiceSettings = Readonly<{
  issuer: string
  clientId: string
  clientSecret: string
  /** Where it sends people back to. */
  returnTo: string
  /** What people call it; it stands on the button. */
  name: string
  /** Where it tells what somebody is there, and what each of these may here. Null: whoever it lets through may enter. */
  roles: Readonly<{ claim: string; may: ReadonlyMap<string, May> }> | null
  /** How sure it must be of who somebody is; one of these. Empty: as it pleases. */
  assurances: readonly string[]
  /** An address it tells of belongs to whoever it is, though it does not say so. */
  trustsMail: boolean
  /** The responsible group comes in by it and in no other way. */
  isOnlyWay: boolean
}>

/** Which settings stand with `OIDC_ISSUER` and mean nothing alone. */
const beside = ['OIDC_NAME', 'OIDC_ROLES', 'OIDC_ROLES_CLAIM', 'OIDC_ACR', 'OIDC_TRUST_MAIL', 'OIDC_ONLY'] as const

export function readService(reader: Reader, publicUrl: string | null): ServiceSettings | null {
  const { told, refuse, complain, isFaulty, faults } = reader
  const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  if (needed.some(isFaulty)) return null
  const [issuer, clientId, clientSecret] = [
    told('OIDC_ISSUER'),
    told('OIDC_CLIENT_ID'),
    told('OIDC_CLIENT_SECRET'),
  ] as const
  if (issuer === null && clientId === null && clientSecret === null) {
    // Whoever asks for a role, or for no other way in, must not find the doors as they were.
    const alone = beside.filter((name) => told(name) !== null || isFaulty(name))
    if (alone.length > 0) complain(`${alone.join(', ')} needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.`)
    return null
  }
  const found = faults.length
  if (issuer === null || clientId === null || clientSecret === null) {
    complain('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are set together, or none of them.')
    return null
  }
  // An address that holds a password is not said aloud.
  if (issuer.includes('@'))
    complain('OIDC_ISSUER must be the address of the sign-in service alone, without a name before it.')
  else if (!isGoodIssuer(issuer))
    refuse('OIDC_ISSUER', 'be the https address of the sign-in service, as it calls itself')
  else if (isForEverybody(issuer))
    refuse('OIDC_ISSUER', 'name one tenant: by this address people of any workplace would come in')
  if (publicUrl === null && !isFaulty('PUBLIC_URL')) {
    complain('PUBLIC_URL must be set where OIDC_ISSUER is: the sign-in service sends people back there.')
  }
  const name = told('OIDC_NAME') ?? URL.parse(issuer)?.hostname ?? issuer
  if (name.length > 40) refuse('OIDC_NAME', 'be what people call the service, in 40 letters or less')
  const roles = readRoles(reader)
  const settings: ServiceSettings = {
    issuer,
    clientId,
    clientSecret,
    returnTo: `${publicUrl ?? ''}/signed-in`,
    name,
    roles,
    assurances: told('OIDC_ACR')?.split(/\s+/) ?? [],
    trustsMail: yesOrNo(reader, 'OIDC_TRUST_MAIL'),
    isOnlyWay: yesOrNo(reader, 'OIDC_ONLY'),
  }
  return faults.length === found ? settings : null
}

/** Plain http for a service on this very machine, to try it out, and for nothing else. */
function isGoodIssuer(issuer: string): boolean {
  const url = URL.parse(issuer)
  if (url === null || url.search !== '' || url.hash !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname))
}

/** Entra ID at an address that lets through accounts of all its customers, who choose addresses and roles themselves. */
function isForEverybody(issuer: string): boolean {
  const { hostname = '', pathname = '' } = URL.parse(issuer) ?? {}
  return hostname === 'login.microsoftonline.com' && /^\/(common|organizations|consumers)(\/|$)/i.test(pathname)
}

export const isThisMachine = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)

/** `apu-leaders=begin, it=look-after`: what the service calls somebody, and what that means here. */
function readRoles({ told, refuse, complain, isFaulty }: Reader): ServiceSettings['roles'] {
  const [list, claim] = [told('OIDC_ROLES'), told('OIDC_ROLES_CLAIM')]
  if (isFaulty('OIDC_ROLES') || isFaulty('OIDC_ROLES_CLAIM')) return null
  if (list === null) {
    if (claim !== null) complain('OIDC_ROLES_CLAIM is set and OIDC_ROLES is not: nobody would know what a role means.')
    return null
  }
  const may = new Map<string, May>()
  for (const one of list.split(',')) {
    const [, value = '', said] = /^\s*(.+?)\s*=\s*([\w-]+)\s*$/.exec(one) ?? []
    const means = mays.find((each) => each === said)
    if (value === '' || !means) {
      refuse('OIDC_ROLES', 'look like apu-leaders=begin, it-department=look-after, employees=enter')
      return null
    }
    may.set(value, means)
  }
  return { claim: claim ?? 'roles', may }
}

function yesOrNo({ told, refuse }: Reader, name: string): boolean {
  const said = told(name) ?? 'no'
  if (said !== 'yes' && said !== 'no') refuse(name, 'be yes or no')
  return said === 'yes'
}
