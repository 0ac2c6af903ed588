import type { Context } from 'hono'
import { clientAddress } from './client-address.ts'
import { type House, Sorry } from './context.ts'
import { Throttle } from './throttle.ts'

/**
 * Keeps count of codes that were typed wrong, and of nothing else: a thousand phones behind one address may join at
 * once, each with a typing error here and there, but nobody gets through all numbers (S5, M1).
 */
export function guessing({ clock, config }: House, burst: number, perMinute: number) {
  const byAddress = new Throttle(burst, perMinute / 60)
  const byAnybody = new Throttle(burst * 10, (perMinute * 10) / 60)
  return {
    /**
     * Refuses the right code as well once too many wrong ones have come: else guessing would go on unseen. To be asked
     * before a code is looked up and again after it: meanwhile as many may have been looked up as somebody sends at once.
     */
    mayTry(context: Context): void {
      const now = clock()
      const isLeft = byAddress.hasAny(clientAddress(config, context), now) && byAnybody.hasAny('anybody', now)
      if (!isLeft) throw new Sorry(429, 'wait-with-codes')
    },
    wasWrong(context: Context): void {
      byAddress.allows(clientAddress(config, context), clock())
      byAnybody.allows('anybody', clock())
    },
  }
}
