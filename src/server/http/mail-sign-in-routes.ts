import { Hono } from 'hono'
import { z } from 'zod'
import { mailWayIn } from '../mail/to-colleagues.ts'
import { bodyAs } from './body.ts'
import { clientAddress } from './client-address.ts'
import { type House, languageOf, otherWaysAreOpen, Sorry } from './context.ts'
import { beginSession, sessionOf } from './cookies.ts'
import { guessing } from './guessing.ts'
import { Throttle } from './throttle.ts'

const mail = z.email().max(200)

/** How those of the responsible group come back in by mail: a link and six digits, for ten minutes. */
export function mailSignInRoutes(house: House): Hono {
  const routes = new Hono()
  const { signIn, mailer, clock, config } = house
  const byMail = new Throttle(3, 1 / 300)
  const byAddress = new Throttle(20, 1 / 30)
  const wrongCodes = guessing(house, 20, 5)
  const wrongForMail = new Throttle(5, 5 / 900)

  routes.post('/by-mail', async (context) => {
    const { mail: to } = await bodyAs(context, z.strictObject({ mail }))
    otherWaysAreOpen(house)
    if (!mailer) throw new Sorry(409, 'mail-off')
    const now = clock()
    if (!byAddress.allows(clientAddress(config, context), now) || !byMail.allows(to.toLowerCase(), now)) {
      throw new Sorry(429, 'wait-with-mail')
    }
    const language = languageOf(context)
    // After the answer, which is the same and as quick whether anyone has this address or not.
    setImmediate(() => void mailWayIn(house, to, language, now).catch(() => undefined))
    return context.json({})
  })

  routes.post('/code', async (context) => {
    const shape = z.strictObject({ mail, code: z.string().max(20) })
    const { mail: to, code } = await bodyAs(context, shape)
    otherWaysAreOpen(house)
    const mayTry = (): void => {
      wrongCodes.mayTry(context)
      if (!wrongForMail.hasAny(to.toLowerCase(), clock())) throw new Sorry(429, 'wait-with-codes')
    }
    mayTry()
    const person = await signIn.useCode(to, code.replace(/\D/g, ''), clock())
    mayTry()
    if (person === null) {
      wrongCodes.wasWrong(context)
      wrongForMail.allows(to.toLowerCase(), clock())
      throw new Sorry(404, 'wrong-mail-code')
    }
    await beginSession(house, context, { hat: 'staff', process: null, person })
    return context.json({ person })
  })

  routes.post('/own-mail', async (context) => {
    const { mail: own } = await bodyAs(context, z.strictObject({ mail: z.union([z.literal(''), mail]) }))
    const person = (await sessionOf(house, context, 'staff'))?.person ?? null
    if (person === null) throw new Sorry(403, 'not-here')
    await signIn.changeMail(person, own === '' ? null : own)
    return context.json({})
  })

  return routes
}
