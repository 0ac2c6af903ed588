import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Hat, hats } from '../../process/roles.ts'
import type { Found, Session } from '../sign-in.ts'
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
export function sessionOf(house: House, context: Context, hat: Hat): Found | null {
  const token = getCookie(context, nameOf(hat, isSecure(house, context)))
  if (!token) return null
  const session = house.signIn.find(token, house.clock())
  return session?.hat === hat ? session : null
}

export function beginSession(house: House, context: Context, session: Session): void {
  const secure = isSecure(house, context)
  endSession(house, context, session.hat)
  const { token, endsAt } = house.signIn.begin(session, house.clock())
  setCookie(context, nameOf(session.hat, secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: Math.floor((endsAt - house.clock()) / 1000),
  })
}

/** Revokes the session on the server; the cookie is then worth nothing. */
export function endSession(house: House, context: Context, hat: Hat): void {
  const secure = isSecure(house, context)
  const token = getCookie(context, nameOf(hat, secure))
  if (!token) return
  house.signIn.end(token)
  setCookie(context, nameOf(hat, secure), '', { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: 0 })
}

export const isHat = (text: string): text is Hat => hats.some((hat) => hat === text)
