import type { Spoken } from '../../kernel/words.ts'
import type { words } from './words.ts'

/** One question of the interview guide, with what one may ask when it runs dry (C3). */
export type Question = Readonly<{ ask: string; deeper: readonly string[] }>

/** The five questions in the language of the reader, in order. */
export const guide = (t: Spoken<typeof words>): readonly Question[] => [
  { ask: t.question1, deeper: [t.deeper1a, t.deeper1b, t.deeper1c] },
  { ask: t.question2, deeper: [t.deeper2a, t.deeper2b, t.deeper2c] },
  { ask: t.question3, deeper: [t.deeper3a, t.deeper3b, t.deeper3c] },
  { ask: t.question4, deeper: [t.deeper4a, t.deeper4b, t.deeper4c] },
  { ask: t.question5, deeper: [t.deeper5a, t.deeper5b, t.deeper5c] },
]
