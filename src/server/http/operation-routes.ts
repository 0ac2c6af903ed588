import { timingSafeEqual } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { lastBackupOf } from '../cli/last-backup.ts'
import { bytesIn, freeIn } from '../operation/folder.ts'
import { hashOf } from '../secrets.ts'
import { type House, Sorry } from './context.ts'

/** How long the log may take to say that it is there, in milliseconds. */
const patience = 2_000

/** What a load balancer, a container's health check and Prometheus ask. None of it tells of a person or a process. */
export function operationRoutes(house: House): Hono {
  const routes = new Hono()
  const { config, vitals } = house
  if (config.metricsToken !== null) vitals.measures.withNode()

  // It lives: whoever runs it need not start it anew.
  routes.get('/healthz', (context) => context.text('ok'))

  // It can be sent people. A full disk is no reason to send them away: there is still all to read (D3).
  routes.get('/readyz', async (context) => {
    const isAway = vitals.log !== 'stopped' && !(await isThere(house))
    // One that was away and answers again is there: nobody would be sent here who could find out by writing.
    const log = isAway ? 'away' : vitals.log === 'away' ? 'good' : vitals.log
    const isReady = !vitals.isEnding && (log === 'good' || log === 'full')
    return context.json({ ready: isReady, ending: vitals.isEnding, log }, isReady ? 200 : 503, {
      'cache-control': 'no-store',
    })
  })

  routes.get('/metrics', async (context) => {
    if (config.metricsToken === null) throw new Sorry(404, 'not-found')
    if (!knows(context, config.metricsToken)) {
      context.header('www-authenticate', 'Bearer')
      throw new Sorry(401, 'not-here')
    }
    const backupAt = lastBackupOf(config.dataDir)
    const text = await vitals.measures.text({
      roomsAwake: (await house.rooms.awake()).length,
      isEnding: vitals.isEnding,
      isLogGood: vitals.log === 'good',
      diskFreeBytes: freeIn(config.dataDir),
      dataBytes: bytesIn(config.dataDir),
      backupAgeSeconds: backupAt === null ? null : (house.clock() - backupAt) / 1_000,
    })
    return context.body(text, 200, { 'content-type': vitals.measures.contentType, 'cache-control': 'no-store' })
  })
  return routes
}

async function isThere({ log }: House): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  const asked = log.takenAt('nobodys', 'nothing').then(
    () => true,
    () => false,
  )
  const isThere = await Promise.race([asked, late])
  clearTimeout(timer)
  return isThere
}

/** Compared by what is kept of a secret, which takes as long for a wrong one as for the right one. */
function knows(context: Context, token: string): boolean {
  const said = /^Bearer (\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? ''
  return timingSafeEqual(hashOf(said), hashOf(token))
}

/** Counts every answer by its route, and begins nothing new while the server ends. */
export function counting({ vitals }: House): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now()
    const answered = vitals.asked()
    try {
      if (vitals.isEnding && context.req.path.startsWith('/api/')) {
        context.header('retry-after', '2')
        context.header('connection', 'close')
        throw new Sorry(503, 'ending')
      }
      await next()
    } finally {
      answered()
      const { routePath, method } = context.req
      vitals.measures.asked(routePath, methodOf(method), context.res.status, (performance.now() - began) / 1_000)
    }
  }
}

/** Whoever asks may make methods up; what is counted by is not made up. */
const methodOf = (method: string): string => (['GET', 'HEAD', 'POST'].includes(method) ? method : 'other')
