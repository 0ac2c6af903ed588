import { useState } from 'react'
import type { GroupId, MeasureId } from '../../kernel/values.ts'
import { freshId } from '../../web/ids.ts'
import { useKept } from '../../web/kept.ts'
import { useSend } from '../../web/room.tsx'
import type { Level } from './levels.ts'
import type { Standing } from './rules.ts'

/** The four short fields of a measure (D5). */
export const fields = ['what', 'who', 'resources', 'from'] as const
export type Field = (typeof fields)[number]
export type Draft = Readonly<Record<Field, string>>
const nothing: Draft = { what: '', who: '', resources: '', from: '' }

/** The measure that is being written, new or to be corrected. Its words survive a reload and a refusal. */
export function useMeasure(group: GroupId, level: Level) {
  const send = useSend()
  const [kept, keep] = useKept(`measure-${group}`, '')
  const [editing, setEditing] = useState<MeasureId | null>(null)
  const draft = kept === '' ? nothing : draftFrom(kept)
  const setDraft = (draft: Draft) => keep(fields.every((field) => draft[field] === '') ? '' : JSON.stringify(draft))

  const write = async () => {
    const [what, who, resources, from] = fields.map((field) => draft[field].trim())
    if (!what) return
    const said = { level, what, who: who ?? '', resources: resources ?? '', from: from ?? '' }
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
    change: (field: Field, said: string) => setDraft({ ...draft, [field]: said }),
    edit: ({ measure, what, who, resources, from }: Standing) => {
      setEditing(measure)
      setDraft({ what: what ?? '', who: who ?? '', resources: resources ?? '', from: from ?? '' })
    },
    leave: () => {
      setEditing(null)
      setDraft(nothing)
    },
  }
}
export type Writing = ReturnType<typeof useMeasure>

function draftFrom(kept: string): Draft {
  const read: unknown = JSON.parse(kept)
  const said = (field: Field): string => {
    const value = typeof read === 'object' && read !== null ? (read as Record<string, unknown>)[field] : null
    return typeof value === 'string' ? value : ''
  }
  return { what: said('what'), who: said('who'), resources: said('resources'), from: said('from') }
}
