import type { Context } from 'hono'
import { localNetworkAddress } from '../config.ts'
import type { ProcessCard } from '../processes.ts'
import type { House } from './context.ts'

/** The address that others should use: the one the operator set, else this laptop's in the local network. */
export function publicAddress({ config }: House, context: Context): string {
  if (config.publicUrl !== null) return config.publicUrl
  const { protocol, host, hostname, port } = new URL(context.req.url)
  const isOwnMachine = hostname === 'localhost' || hostname === '127.0.0.1'
  const inTheRoom = isOwnMachine ? localNetworkAddress() : null
  return inTheRoom === null ? `${protocol}//${host}` : `${protocol}//${inTheRoom}${port ? `:${port}` : ''}`
}

/** What the QR code says. The secret stands behind the `#`, so that it never reaches a server's log (S5). */
export const joinAddress = (house: House, context: Context, { doorSecret }: ProcessCard): string =>
  `${publicAddress(house, context)}/j#${doorSecret}`
