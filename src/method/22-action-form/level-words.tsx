import type { useWords } from '../../web/words.tsx'
import type { Level } from './levels.ts'

type Words = ReturnType<typeof useWords<'actionForm'>>

/** What each level is called, what it means, and what to say while nothing stands on it (D5). */
export const levelWords = (
  t: Words,
): Readonly<Record<Level, Readonly<{ name: string; means: string; empty: string }>>> => ({
  individual: { name: t.individual, means: t.individualMeans, empty: t.individualEmpty },
  group: { name: t.group, means: t.groupMeans, empty: t.groupEmpty },
  leadership: { name: t.leadership, means: t.leadershipMeans, empty: t.leadershipEmpty },
  organisation: { name: t.organisation, means: t.organisationMeans, empty: t.organisationEmpty },
})
