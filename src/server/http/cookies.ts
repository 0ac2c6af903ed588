import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { PersonId, ProcessId } from '../../kernel/values.ts'
import { type Hat, hats } from '../../process/roles.ts'
import type { Begun, Found, Session } from '../sign-in.ts'
import type { House } from './context.ts'

/** Behind TLS the cookie is bound to this very host; on a laptop's plain address it cannot be (S7). */
export function isSecure({ config }: House, context: Context): boolean {
  if (context.req.header('x-forwarded-proto') === 'https') return true
  return (
    config.publicUrl?.startsWith('https:') === true && new URL(config.publicUrl).host === context.req.header('host')
  )
}

const nameOf = (hat: Hat, secure: boolean): string => `${secure ? '__Host-' : ''}flippover_${hat}`

/** Who this browser is under one hat, if its cookie still holds. */
export async function sessionOf(house: House, context: Context, hat: Hat): Promise<Found | null> {
  const token = getCookie(context, nameOf(hat, isSecure(house, context)))
  if (!token) return null
  const session = await house.signIn.find(token, house.clock())
  return session?.hat === hat ? session : null
}

/** Begins one that lasts as long as a place at a table, or as long as is told, in milliseconds. */
export async function beginSession(house: House, context: Context, session: Session, lasts?: number): Promise<void> {
  await endSession(house, context, session.hat)
  giveCookie(house, context, session.hat, await house.signIn.begin(session, house.clock(), lasts))
}

/** A place at a table, under a name that nobody has on another phone, but the one that `knock`s again. False: somebody has it. */
export async function beginSeat(
  house: House,
  context: Context,
  process: ProcessId,
  person: PersonId,
  knock: string | null,
): Promise<boolean> {
  const begun = await house.signIn.beginAlone(process, person, house.clock(), knock)
  if (!begun) return false
  await endSession(house, context, 'seat')
  giveCookie(house, context, 'seat', begun)
  return true
}

function giveCookie(house: House, context: Context, hat: Hat, { token, endsAt }: Begun): void {
  const secure = isSecure(house, context)
  setCookie(context, nameOf(hat, secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: Math.floor((endsAt - house.clock()) / 1000),
  })
}

/** Revokes the session on the server; the cookie is then worth nothing. */
export async function endSession(house: House, context: Context, hat: Hat): Promise<void> {
  const secure = isSecure(house, context)
  const token = getCookie(context, nameOf(hat, secure))
  if (!token) return
  await house.signIn.end(token)
  setCookie(context, nameOf(hat, secure), '', { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: 0 })
}

export const isHat = (text: string): text is Hat => hats.some((hat) => hat === text)
