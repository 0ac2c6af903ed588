import type { DocumentKind, Format } from '../../process/documents.ts'
import { docx } from './layout/docx.ts'
import { renderPlan } from './plan/plan.ts'
import { reports } from './reports/reports.ts'
import type { Told } from './reports/told.ts'
import { setPdf } from './setting/set-pdf.ts'

export const mediaTypes: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A document of the process (all of them but the papers of the print kit), in one of its formats. */
export function write(kind: Exclude<DocumentKind, 'exhibition'>, format: Format, told: Told): Promise<Uint8Array> {
  if (kind === 'plan') return renderPlan(format, told.state, told.names, told.language, told.now)
  const document = reports[kind](told)
  return format === 'docx' ? docx(document) : setPdf('layout/document.typ', document)
}
