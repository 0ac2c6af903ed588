import type { Step } from '../method/05-agenda/programme.ts'
import { stillToTell } from '../method/23-presentations/rules.ts'
import type { State } from './process.ts'

/**
 * Has what everybody does together in this step come to its end (C9, D6, D7, D9)? Null in the steps where each table
 * works by itself, and is done when it is.
 */
export function doneTogether({ summary, presentations, evaluation }: State, step: Step): boolean | null {
  switch (step) {
    case 'summary':
      return summary.agreedAt !== null
    case 'presentations':
      return presentations.order.length > 0 && stillToTell(presentations, presentations.order).length === 0
    case 'what-next':
      return presentations.whatNext !== null
    case 'evaluation':
      return evaluation.phase === 'closed'
    default:
      return null
  }
}
