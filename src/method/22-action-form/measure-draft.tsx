import { useState } from 'react'
import type { GroupId, MeasureId } from '../../kernel/values.ts'
import { freshId } from '../../web/ids.ts'
import { useKept } from '../../web/kept.ts'
import { useSend } from '../../web/room.tsx'
import type { Level } from './levels.ts'
import { type MeasureDraft, type MeasureField, measureFields, noTexts, wordsFrom } from './measure-texts.ts'
import type { Standing } from './rules.ts'

const nothing = wordsFrom(noTexts)

/** The measure that is being written, new or to be corrected. Its words survive a reload and a refusal. */
export function useMeasure(group: GroupId, level: Level) {
  const send = useSend()
  const [kept, keep] = useKept(`measure-${group}`, '')
  const [editing, setEditing] = useState<MeasureId | null>(null)
  const draft = kept === '' ? nothing : draftFrom(kept)
  const setDraft = (draft: MeasureDraft) =>
    keep(measureFields.every((field) => draft[field] === '') ? '' : JSON.stringify(draft))

  const write = async () => {
    const said = { level, ...trimmed(draft) }
    if (!said.what) return
    const measure = editing ?? freshId()
    setDraft(nothing)
    setEditing(null)
    const type = editing === null ? 'add-measure' : 'rewrite-measure'
    const outcome = await send('actionForm', { type, group, measure, ...said })
    // Whatever came in between, the words stay with the one who wrote them (promise C3).
    if (!outcome.saved) setDraft(draft)
  }

  return {
    draft,
    editing,
    write,
    change: (field: MeasureField, said: string) => setDraft({ ...draft, [field]: said }),
    edit: (standing: Standing) => {
      setEditing(standing.measure)
      setDraft(wordsFrom(standing))
    },
    leave: () => {
      setEditing(null)
      setDraft(nothing)
    },
  }
}
export type Writing = ReturnType<typeof useMeasure>

const trimmed = (draft: MeasureDraft): MeasureDraft => mapped((field) => draft[field].trim())

const mapped = (said: (field: MeasureField) => string): MeasureDraft =>
  Object.fromEntries(measureFields.map((field) => [field, said(field)])) as Record<MeasureField, string>

function draftFrom(kept: string): MeasureDraft {
  const read: unknown = JSON.parse(kept)
  return mapped((field) => {
    const value = typeof read === 'object' && read !== null ? (read as Record<string, unknown>)[field] : null
    return typeof value === 'string' ? value : ''
  })
}
