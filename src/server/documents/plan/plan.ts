import type { Instant, PersonId } from '../../../kernel/values.ts'
import type { Language } from '../../../kernel/words.ts'
import type { State } from '../../../process/process.ts'
import { setPdf } from '../setting/set-pdf.ts'
import { planDocx } from './plan-docx.ts'
import { planModel } from './plan-model.ts'

/** The kinds of file in which the plan can be handed on, and what they are called on the net. */
export const documentKinds = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
export type DocumentKind = keyof typeof documentKinds

/** The plan as a document, from what its reader may see. */
export function renderPlan(
  kind: DocumentKind,
  state: State,
  names: Readonly<Record<PersonId, string>>,
  language: Language,
  now: Instant,
): Promise<Uint8Array> {
  const model = planModel(state, names, language, now)
  return kind === 'docx' ? planDocx(model) : setPdf('plan/plan.typ', model)
}
