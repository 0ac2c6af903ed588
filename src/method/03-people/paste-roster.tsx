import { type FormEvent, useEffect, useRef, useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { askServer, sendFile } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { ColumnsRead } from './columns-read.tsx'
import type { Choice, ListRead } from './line.ts'
import { ListFile } from './list-file.tsx'
import { type Looked, lookedAt, toldOf } from './preview.ts'
import { PreviewOf } from './preview-of.tsx'

type Source = string | File
type Read = Readonly<{ source: Source; list: ListRead; lines: readonly Looked[] }>

/** As much as a list of five thousand with all its columns may be, in characters. */
const longestPaste = 2_000_000

/** Paste from a spreadsheet or take a file, see what was understood, mend it, save it. */
export function PasteRoster({ hasPeople }: Readonly<{ hasPeople: boolean }>) {
  const { process } = useRoom()
  const toast = useToast()
  const t = useWords('people')
  const { ask, isAsking, trouble } = useAsking()
  const [text, setText] = useState('')
  const [read, setRead] = useState<Read | null>(null)

  const look = async (source: Source, choice: Choice | null) => {
    const path = `/api/staff/${process}/roster`
    const list = await ask(() =>
      typeof source === 'string'
        ? askServer<ListRead>(`${path}/read`, { text: source, choice })
        : sendFile<ListRead>(`${path}/file${inAddress(choice)}`, source),
    )
    if (list) setRead({ source, list, lines: lookedAt(list.lines) })
  }
  const save = async ({ list: { columns } }: Read, lines: readonly Looked[]) => {
    const rows = toldOf(
      lines,
      columns.map(({ is }) => is),
    )
    const answer = await ask(() => askServer(`/api/staff/${process}/roster`, { rows }))
    if (answer === null) return
    setText('')
    setRead(null)
    toast(t.listSaved)
  }

  if (read) {
    const { columns, hasHeading } = read.list
    return (
      <section className="fl-stack">
        <Understood list={read.list} />
        <ColumnsRead columns={columns} hasHeading={hasHeading} onChoose={(choice) => void look(read.source, choice)} />
        {trouble && <p role="alert">{trouble}</p>}
        <PreviewOf
          lines={read.lines}
          onChange={(lines) => setRead({ ...read, lines })}
          onSave={(lines) => void save(read, lines)}
          onStartOver={() => setRead(null)}
          isSaving={isAsking}
        />
      </section>
    )
  }
  const paste = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) void look(text, null)
  }
  const bring = (
    <ListFile onFile={(file) => void look(file, null)} isDisabled={isAsking}>
      <form className="fl-stack fl-people-paste" onSubmit={paste}>
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
          <Button
            type="submit"
            variant={hasPeople || !text.trim() ? 'outlined' : 'filled'}
            isDisabled={isAsking || !text.trim()}
          >
            {t.read}
          </Button>
        </div>
      </form>
    </ListFile>
  )
  if (hasPeople) return <Disclosure summary={t.pasteMore}>{bring}</Disclosure>
  return (
    <section className="fl-stack">
      <h2>{t.paste}</h2>
      {bring}
    </section>
  )
}

const inAddress = (choice: Choice | null): string =>
  choice === null
    ? ''
    : `?columns=${choice.columns.map((column) => column ?? '').join(',')}&heading=${+choice.hasHeading}`

/** How much was read, and what was passed over. */
function Understood({ list: { lines, skipped, above, otherSheets } }: Readonly<{ list: ListRead }>) {
  const t = useWords('people')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const units = new Set(lines.flatMap(({ unit }) => unit.toLowerCase() || [])).size
  const managers = lines.filter(({ isManager }) => isManager).length
  const withMail = lines.filter(({ mail }) => mail !== '').length
  const said = [
    fill(t.linesRead, { n: lines.length }),
    units > 0 && fill(t.unitsFound, { n: units }),
    managers > 0 && fill(t.managersFound, { n: managers }),
    withMail > 0 && withMail < lines.length && fill(t.withoutMail, { n: lines.length - withMail }),
    skipped > 0 && fill(t.linesEmpty, { n: skipped }),
    above > 0 && fill(t.linesAbove, { n: above }),
    otherSheets > 0 && fill(t.otherSheets, { n: otherSheets }),
    t.nothingSaved,
  ]
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="fl-people-understood">
        {t.understood}
      </h2>
      <p role="status">{said.filter(Boolean).join(' ')}</p>
    </>
  )
}
