import type { Phrases, Spoken } from '../../kernel/words.ts'
import type { Group } from '../../method/04-groups/tables.ts'
import type { State } from '../../process/process.ts'

/** How far a table has come, in a sentence that anyone may read over the facilitator's shoulder. Never a name or a text. */
export type TableLine<Words extends Phrases> = (
  view: State,
  group: Group,
  t: Spoken<Words>,
) => Readonly<{
  sentence: string
  places?: readonly (1 | 2 | 3)[]
  isReady: boolean
  /** How far it has come is seen by looking at its paper, not here. */
  isOnPaper?: boolean
}>
