import { type FormEvent, useState } from 'react'
import { askServer } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { type Line, type Looked, lookedAt } from './preview.ts'
import { PreviewOf } from './preview-of.tsx'

type Answer = Readonly<{ rows: readonly Line[]; sentence: string }>
type Read = Readonly<{ lines: readonly Looked[]; sentence: string }>

/** As much as a list of five thousand with all its columns may be. */
const longestPaste = 2_000_000

/** Paste from a spreadsheet, see what was understood, mend it, save it. */
export function PasteRoster({ hasPeople }: Readonly<{ hasPeople: boolean }>) {
  const { process } = useRoom()
  const toast = useToast()
  const t = useWords('people')
  const { ask, isAsking, trouble } = useAsking()
  const [text, setText] = useState('')
  const [read, setRead] = useState<Read | null>(null)

  const look = async (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim()) return
    const answer = await ask(() => askServer<Answer>(`/api/staff/${process}/roster/read`, { text }))
    if (answer) setRead({ lines: lookedAt(answer.rows), sentence: answer.sentence })
  }
  const save = async (lines: readonly Looked[]) => {
    const rows = lines.map(({ name, mail, unit, isManager }) => ({
      name: name.trim(),
      mail: mail.trim(),
      unit: unit.trim(),
      isManager,
    }))
    const answer = await ask(() => askServer(`/api/staff/${process}/roster`, { rows }))
    if (answer === null) return
    setText('')
    setRead(null)
    toast(t.listSaved)
  }

  const field = (
    <form className="fl-stack fl-people-paste" onSubmit={(event) => void look(event)}>
      <TextField
        label={t.pasteLabel}
        hint={t.pasteHint}
        placeholder={t.pastePlaceholder}
        isMultiline
        maxLength={longestPaste}
        value={text}
        onChange={setText}
      />
      {trouble && <p role="alert">{trouble}</p>}
      <div>
        <Button type="submit" variant={hasPeople ? 'outlined' : 'filled'} isDisabled={isAsking || !text.trim()}>
          {t.read}
        </Button>
      </div>
    </form>
  )
  if (read) {
    return (
      <section className="fl-stack">
        <h2>{t.understood}</h2>
        <p role="status">
          {read.sentence} {t.nothingSaved}
        </p>
        <PreviewOf
          lines={read.lines}
          onChange={(lines) => setRead({ ...read, lines })}
          onSave={(lines) => void save(lines)}
          onStartOver={() => setRead(null)}
          isSaving={isAsking}
        />
        {trouble && <p role="alert">{trouble}</p>}
      </section>
    )
  }
  if (hasPeople) return <Disclosure summary={t.pasteMore}>{field}</Disclosure>
  return (
    <section className="fl-stack">
      <h2>{t.paste}</h2>
      {field}
    </section>
  )
}
