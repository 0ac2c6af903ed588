import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useKept } from '../../web/kept.ts'
import { Button } from '../../web/parts/button.tsx'
import { SaveLine } from '../../web/parts/save-line.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { longestMinutes } from './limits.ts'
import { merge } from './merge.ts'
import { useMinutes } from './use-minutes.tsx'
import './screens.css'

/** A pause in the writing this long, in milliseconds, and it is saved. */
const aBreath = 1_500

/**
 * What is being written, and on which version of the minutes. It outlives a reload. What another saves meanwhile is
 * laid together with it, line by line, in both windows: nobody's words are lost (B7).
 */
export function WriteMinutes() {
  const { view, process } = useRoom()
  const t = useWords('summary')
  const save = useMinutes()
  const stored = view.summary.minutes ?? ''
  const [kept, setKept] = useKept(`minutes-${process}`, '')
  const mine = kept === '' ? null : (JSON.parse(kept) as Readonly<{ from: string; draft: string }>)
  const draft = mine?.draft ?? stored
  const isUnsaved = mine !== null && draft.trim() !== stored
  const latest = useRef(mine)
  latest.current = mine
  const keepCaret = useCaret(draft)
  const isSaving = useRef(false)

  const keep = (from: string, next: string) => {
    const change = next.trim() === from && next === from ? '' : JSON.stringify({ from, draft: next })
    setKept(change)
    latest.current = change === '' ? null : { from, draft: next }
  }
  const saveNow = async (): Promise<void> => {
    const sent = latest.current
    if (!sent || isSaving.current) return
    isSaving.current = true
    const saved = await save((stands) => merge(sent.from, sent.draft.trim(), stands))
    isSaving.current = false
    if (saved === null) return
    // What was typed while it was on its way stays, on top of what both have saved.
    const since = latest.current?.draft ?? saved
    const next = since === sent.draft && saved === sent.draft.trim() ? since : merge(sent.draft.trim(), since, saved)
    keepCaret(since, next)
    keep(saved, next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new word begins the breath anew
  useEffect(() => {
    if (!isUnsaved) return
    const timer = setTimeout(() => void saveNow(), aBreath)
    return () => clearTimeout(timer)
  }, [draft, isUnsaved])

  const byKeyboard = (event: KeyboardEvent) => {
    const isSave = (event.ctrlKey || event.metaKey) && (event.key === 's' || event.key === 'Enter')
    if (!isSave) return
    event.preventDefault()
    void saveNow()
  }
  return (
    <form
      className="fl-stack fl-minutes-write"
      onKeyDown={byKeyboard}
      onSubmit={(event) => {
        event.preventDefault()
        void saveNow()
      }}
    >
      <TextField
        label={t.minutesText}
        hint={view.summary.agreedAt === null ? t.minutesHidden : t.minutesShown}
        isMultiline
        maxLength={longestMinutes}
        value={draft}
        onChange={(next) => keep(mine?.from ?? stored, next)}
      />
      <div className="fl-row">
        <Button type="submit" variant="outlined" isDisabled={!isUnsaved}>
          {t.saveMinutes}
        </Button>
        <SaveLine />
      </div>
      <p className="fl-small fl-soft">{t.minutesByThemselves}</p>
    </form>
  )
}

/** The caret stays between the same words when another's lines come in above it. */
function useCaret(draft: string): (before: string, after: string) => void {
  const moved = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the text has changed
  useLayoutEffect(() => {
    const field = document.activeElement
    if (moved.current !== null && field instanceof HTMLTextAreaElement) {
      field.setSelectionRange(moved.current, moved.current)
    }
    moved.current = null
  }, [draft])
  return (before, after) => {
    const field = document.activeElement
    if (before === after || !(field instanceof HTMLTextAreaElement)) return
    const caret = field.selectionStart
    const isBelow = after.startsWith(before.slice(0, caret))
    moved.current = isBelow ? caret : Math.max(0, after.length - (before.length - caret))
  }
}

/** One line for the minutes while the room talks: written, and put down with the return key. */
export function MinutesLine() {
  const { roles } = useRoom()
  const t = useWords('summary')
  const save = useMinutes()
  if (!roles.includes('scribe') && !roles.includes('facilitator')) return null
  const write = async (said: string) => {
    const saved = await save((stands) => (stands === '' ? said : `${stands}\n${said}`))
    return saved === null ? ({ saved: false, refused: 'overtaken', sentence: '' } as const) : ({ saved: true } as const)
  }
  return (
    <section className="fl-stack" aria-label={t.minutes}>
      <WriteLine label={t.minutesLine} placeholder={t.minutesLine} action={t.minutesNote} onWrite={write} />
    </section>
  )
}
