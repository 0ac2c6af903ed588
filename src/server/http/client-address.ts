import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Config } from '../config.ts'

/** Where a request comes from. Only an operator who has set PUBLIC_URL has a proxy whose word on that can be trusted. */
export function clientAddress({ publicUrl }: Config, context: Context): string {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>
  const direct = incoming?.socket.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown'
  const named = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return publicUrl !== null && named && isPrivate(direct) ? named : direct
}

const isPrivate = (address: string): boolean =>
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd])/.test(address)
