import { type DragEvent, type ReactNode, useState } from 'react'
import { useWords } from '../../web/words.tsx'

type Props = Readonly<{ onFile: (file: File) => void; isDisabled: boolean; children: ReactNode }>

/** As large as a list may be, in bytes; the server says the same. */
const largest = 5 * 1024 * 1024

/** A file may be dropped anywhere here, or be chosen with a button; what is inside is the other way in. */
export function ListFile({ onFile, isDisabled, children }: Props) {
  const t = useWords('people')
  const [isOver, setOver] = useState(false)
  const [isTooLarge, setTooLarge] = useState(false)
  const take = (file: File | undefined) => {
    setTooLarge(file !== undefined && file.size > largest)
    if (file && file.size <= largest && !isDisabled) onFile(file)
  }
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: an extra for the mouse; the button does the same
    <div
      className="fl-stack fl-people-drop"
      data-over={isOver}
      onDragOver={(event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files[0])
      }}
    >
      <div className="fl-row">
        <label className="ds-button fl-people-file" data-variant="secondary">
          <input
            type="file"
            accept=".xlsx,.xls,.csv,.tsv,.txt"
            disabled={isDisabled}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              take(file)
              // The same file, mended, may be chosen again.
              event.currentTarget.value = ''
            }}
          />
          <span>{t.chooseFile}</span>
        </label>
        <p className="fl-small fl-soft">{t.fileHint}</p>
      </div>
      {isTooLarge && <p role="alert">{t.fileTooLarge}</p>}
      {children}
    </div>
  )
}
