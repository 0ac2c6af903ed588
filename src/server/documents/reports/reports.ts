import type { DocumentKind } from '../../../process/documents.ts'
import type { TextDocument } from '../layout/document.ts'
import { committee } from './committee.ts'
import { documentation } from './documentation.ts'
import { escalationLetter } from './escalation-letter.ts'
import { evaluation } from './evaluation.ts'
import { status } from './status.ts'
import { summary } from './summary.ts'
import type { Told } from './told.ts'

/** What each report says, from what its reader may see. */
export const reports: Readonly<Record<Exclude<DocumentKind, 'exhibition' | 'plan'>, (told: Told) => TextDocument>> = {
  summary,
  evaluation,
  escalation: escalationLetter,
  status,
  committee,
  documentation,
}
