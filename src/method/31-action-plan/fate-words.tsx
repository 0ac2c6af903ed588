import { useWords } from '../../web/words.tsx'
import type { Fate } from './fates.ts'

/** What each answer to a wish is called. */
export function useFateWords(): Readonly<Record<Fate, string>> {
  const t = useWords('actionPlan')
  return { now: t.now, 'at-once': t.atOnce, later: t.later, escalated: t.escalated }
}
