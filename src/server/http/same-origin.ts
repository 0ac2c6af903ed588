import type { MiddlewareHandler } from 'hono'
import { type House, Sorry } from './context.ts'

/** Where a list of people, or a photo of a sheet, comes in as it is. */
const takesFiles = /\/roster\/file$|\/photos\/(wishes|actionForm)\/[^/]+\/[^/]+$/

/** Whoever writes from a browser must stand on our own pages (S7). A program that is no browser names no origin. */
export function sameOrigin({ config }: House): MiddlewareHandler {
  const own = config.publicUrl === null ? null : new URL(config.publicUrl).host
  return async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
    const origin = context.req.header('origin')
    const host = origin === undefined ? null : URL.parse(origin)?.host
    const isOwn = origin === undefined || (host !== undefined && (host === context.req.header('host') || host === own))
    const site = context.req.header('sec-fetch-site')
    if (!isOwn || site === 'cross-site') throw new Sorry(403, 'other-site')
    // A form of another site cannot send these without asking first.
    const type = context.req.header('content-type') ?? ''
    const isFile = type === 'application/octet-stream' && takesFiles.test(context.req.path)
    if (!type.startsWith('application/json') && !isFile) throw new Sorry(400, 'malformed')
    return next()
  }
}
