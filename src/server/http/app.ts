import type { HttpBindings } from '@hono/node-server'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { exportSchema, schemaPath } from '../documents/export/export-shape.ts'
import { DiskFull, LogAway, LogStopped } from '../log/log.ts'
import { faultOf, report } from '../operation/report.ts'
import { ProcessSpoiled } from '../room.ts'
import type { Trouble } from '../words.ts'
import { boardRoutes } from './board-routes.ts'
import { smallBody, tablesBody } from './body.ts'
import { calendarFetch, calendarRoutes } from './calendar-routes.ts'
import { checkupRoutes } from './checkup-routes.ts'
import { type House, languageOf, Sorry, sentence } from './context.ts'
import { deviceRoutes } from './device-routes.ts'
import { documentRoutes } from './document-routes.ts'
import { carryRoute, doorRoutes } from './door-routes.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { mailSignInRoutes } from './mail-sign-in-routes.ts'
import { newsRoutes } from './news-routes.ts'
import { openApi, openApiPath } from './openapi/openapi.ts'
import { counting, operationRoutes } from './operation-routes.ts'
import { organisationRoutes } from './organisation-routes.ts'
import { pages } from './pages.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { personalRoutes } from './personal-routes.ts'
import { photoRoutes } from './photo-routes.ts'
import { printRoutes } from './print-routes.ts'
import { privacyRoutes } from './privacy-routes.ts'
import { processRoutes } from './process-routes.ts'
import { rehearsalRoutes } from './rehearsal-routes.ts'
import { roomRoutes } from './room-routes.ts'
import { rosterRoutes } from './roster-routes.ts'
import { sameOrigin } from './same-origin.ts'
import { serviceRoutes } from './service-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { staffRoutes } from './staff-routes.ts'

/** The whole of the server's outside: what may come in, and what every answer carries. */
export function createApp(house: House, webFolder: string | null): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      // A laptop's plain address has no TLS to insist on; behind a proxy that has, the proxy says so.
      strictTransportSecurity: house.config.publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
      referrerPolicy: 'no-referrer',
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
      xFrameOptions: 'DENY',
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
    }),
  )
  app.use(counting(house))
  app.use('/api/*', sameOrigin(house))
  app.use('/api/*', async (context, next) => {
    // Said beforehand: a stream is on its way when the answer comes back here, and must not be touched again.
    context.header('cache-control', 'no-store')
    await next()
  })
  const limit = (maxSize: number): MiddlewareHandler => {
    const tooLong = (): never => {
      throw new Sorry(413, 'too-long')
    }
    const counted = bodyLimit({ maxSize, onError: tooLong })
    return (context, next) => {
      const { method } = context.req
      if (method === 'GET' || method === 'HEAD') return next()
      const told = context.req.header('content-length')
      // How much comes is told, and held to: to look at the body itself would make a stream of it first.
      if (told === undefined || context.req.header('transfer-encoding') !== undefined) return counted(context, next)
      return Number.parseInt(told, 10) > maxSize ? tooLong() : next()
    }
  }
  const [narrow, wide] = [limit(smallBody), limit(tablesBody)]
  app.use('/api/*', (context, next) => {
    if (/\/staff\/[^/]+\/roster(\/read|\/file)?$/.test(context.req.path)) return next()
    if (/^\/api\/(staff|seat)\/[^/]+\/photos\/(wishes|actionForm)\//.test(context.req.path)) return next()
    // A table plan for thousands is longer than all else that staff ask for; the route looks at what it is.
    return (/\/staff\/[^/]+\/commands$/.test(context.req.path) ? wide : narrow)(context, next)
  })

  app.route('/', operationRoutes(house))
  app.get(schemaPath, (context) => context.json(exportSchema))
  app.route('/api/door/personal', personalRoutes(house))
  app.route('/api/door', doorRoutes(house))
  app.route('/api/sign-in', mailSignInRoutes(house))
  app.route('/api', passkeyRoutes(house))
  app.route('/api/sign-in', serviceRoutes(house))
  app.route('/api', checkupRoutes(house))
  app.route('/api', sessionRoutes(house))
  app.route('/api', processRoutes(house))
  app.route('/api', boardRoutes(house))
  app.route('/api', organisationRoutes(house))
  app.route('/api', carryRoute(house))
  app.route('/api', deviceRoutes(house))
  app.route('/api', privacyRoutes(house))
  app.route('/api', photoRoutes(house))
  app.route('/api', staffRoutes(house))
  app.route('/api', rosterRoutes(house))
  app.route('/api', rehearsalRoutes(house))
  app.route('/api', invitationRoutes(house))
  app.route('/api', newsRoutes(house))
  app.route('/api', calendarRoutes(house))
  app.route('/calendar', calendarFetch(house))
  app.route('/api', documentRoutes(house))
  app.route('/api', printRoutes(house))
  app.route('/api', roomRoutes(house))
  // Asked for seldom, and made then: from all that stands here so far, itself with it.
  app.get(openApiPath, (context) => context.json(openApi(described)))
  const described = [...app.routes]
  app.all('/api/*', () => {
    throw new Sorry(404, 'not-found')
  })
  if (webFolder !== null) app.route('/', pages(webFolder))

  app.onError((error, context) => {
    const { status, trouble } = whatHappened(error)
    // What it was about is nobody's business in a log (P8); that it happened, and where, is.
    if (status === 500) report('error', 'A request failed', { route: context.req.routePath, ...faultOf(error) })
    return context.json({ error: trouble, sentence: sentence(trouble, languageOf(context)) }, status)
  })
  app.notFound((context) =>
    context.json({ error: 'not-found', sentence: sentence('not-found', languageOf(context)) }, 404),
  )
  return app
}

function whatHappened(error: unknown): { status: Sorry['status']; trouble: Trouble } {
  if (error instanceof Sorry) return error
  if (error instanceof DiskFull) return { status: 507, trouble: 'disk-full' }
  if (error instanceof LogStopped || error instanceof LogAway) return { status: 503, trouble: 'cannot-write' }
  if (error instanceof ProcessSpoiled) return { status: 409, trouble: 'process-spoiled' }
  return { status: 500, trouble: 'went-wrong' }
}
