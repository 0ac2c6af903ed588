import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { PersonId } from '../../kernel/values.ts'
import { hashOf } from '../secrets.ts'
import type { PasskeyCeremony } from '../sign-in.ts'
import type { House } from './context.ts'
import { isSecure } from './cookies.ts'

// What a device must sign is drawn anew each time. The browser keeps a secret in a cookie that no page reads, from which
// it is made; the database keeps that the secret is there, for five minutes and for one answer, at whichever server.

type Challenge = Uint8Array<ArrayBuffer>

export async function drawChallenge(
  house: House,
  context: Context,
  opens: PasskeyCeremony,
  person: PersonId | null,
): Promise<Challenge> {
  const token = await house.signIn.cut({ opens, process: null, person }, house.clock())
  keepHere(house, context, token, 300)
  return challengeOf(token)
}

/** What this browser was asked to have signed, and by whom; null where that was not now, not here or answered already. */
export async function takeChallenge(
  house: House,
  context: Context,
  opens: PasskeyCeremony,
): Promise<Readonly<{ challenge: Challenge; person: PersonId | null }> | null> {
  const token = getCookie(context, nameIn(house, context))
  if (!token) return null
  keepHere(house, context, '', 0)
  const key = await house.signIn.use(token, [opens], house.clock())
  return key && { challenge: challengeOf(token), person: key.person }
}

/** Whoever sees the one, as every page does, cannot tell the other. */
const challengeOf = (token: string): Challenge => new Uint8Array(hashOf(`challenge ${token}`))

const nameIn = (house: House, context: Context): string =>
  `${isSecure(house, context) ? '__Host-' : ''}flippover_passkey`

function keepHere(house: House, context: Context, token: string, seconds: number): void {
  setCookie(context, nameIn(house, context), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(house, context),
    maxAge: seconds,
  })
}
