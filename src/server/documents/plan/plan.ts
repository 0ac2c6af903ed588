import type { Instant } from '../../../kernel/values.ts'
import type { Language } from '../../../kernel/words.ts'
import type { State } from '../../../process/process.ts'
import { docx } from '../layout/docx.ts'
import { setPdf } from '../setting/set-pdf.ts'
import { planDocument } from './plan-document.ts'
import { type Names, planModel } from './plan-model.ts'
import { planXlsx } from './plan-xlsx.ts'

export type PlanFormat = 'docx' | 'pdf' | 'xlsx'

/** The plan as a document, from what its reader may see. */
export function renderPlan(
  format: PlanFormat,
  state: State,
  names: Names,
  language: Language,
  now: Instant,
): Promise<Uint8Array> {
  if (format === 'xlsx') return planXlsx(state, names, language)
  const model = planModel(state, names, language, now)
  return format === 'docx' ? docx(planDocument(model)) : setPdf('plan/plan.typ', model)
}
