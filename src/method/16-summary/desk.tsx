import { useKept } from '../../web/kept.ts'
import { Alert } from '../../web/parts/alert.tsx'
import { Button } from '../../web/parts/button.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { Themes } from './agreed.tsx'
import { longestMinutes, themesOf } from './rules.ts'
import './screens.css'

/** The minutes (B7, C9): the scribe writes, the responsible group reads, everybody once all agree on the summary. */
export function Desk() {
  const { view, roles } = useRoom()
  const t = useWords('summary')
  const { minutes, agreedAt } = view.summary
  const writes = roles.includes('scribe') || roles.includes('facilitator')
  return (
    <DeskPage level={2} title={t.minutes} lead={writes ? t.minutesLead : agreedAt === null ? t.minutesHidden : ''}>
      {writes ? <Write /> : <p className="fl-minutes">{minutes || t.minutesNone}</p>}
      {themesOf(view.summary).length > 0 && (
        <section className="fl-stack">
          <h3>{agreedAt === null ? t.summarySoFar : t.agreedHeading}</h3>
          <Themes />
        </section>
      )}
    </DeskPage>
  )
}

function Write() {
  const { view, process } = useRoom()
  const send = useSend()
  const toast = useToast()
  const t = useWords('summary')
  const { minutes, agreedAt } = view.summary
  const stored = minutes ?? ''
  // With what stood there when I began, so that nobody's newer words are written over unseen.
  const [kept, setKept] = useKept(`minutes-${process}`, '')
  const mine = kept === '' ? null : (JSON.parse(kept) as Readonly<{ from: string; draft: string }>)
  const isOvertaken = mine !== null && mine.from !== stored && mine.draft !== stored

  const write = (draft: string) => setKept(JSON.stringify({ from: mine?.from ?? stored, draft }))
  const save = async () => {
    if (!mine) return
    const outcome = await send('summary', { type: 'take-minutes', said: mine.draft })
    if (!outcome.saved) return
    setKept('')
    toast(t.minutesSaved)
  }
  return (
    <form
      className="fl-stack fl-minutes-write"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {isOvertaken && (
        <Alert tone="info">
          <p>{t.minutesOthers}</p>
          <p className="fl-minutes">{stored}</p>
          <Button variant="outlined" onClick={() => setKept('')}>
            {t.takeTheirs}
          </Button>
        </Alert>
      )}
      <TextField
        label={t.minutesText}
        hint={agreedAt === null ? t.minutesHidden : t.minutesShown}
        isMultiline
        maxLength={longestMinutes}
        value={mine?.draft ?? stored}
        onChange={write}
      />
      <div>
        <Button type="submit" variant="outlined" isDisabled={mine === null || mine.draft.trim() === stored}>
          {t.saveMinutes}
        </Button>
      </div>
    </form>
  )
}
