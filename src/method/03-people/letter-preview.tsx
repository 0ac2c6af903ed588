import { type FormEvent, useEffect, useState } from 'react'
import type { Meeting } from '../../kernel/values.ts'
import { askServer } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Button } from '../../web/parts/button.tsx'
import { Dialog } from '../../web/parts/dialog.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

type Line = Readonly<{ is: 'text' | 'heading' | 'small' | 'fact' | 'button'; said: string; label?: string }>
type Mail = Readonly<{ subject: string; language: string; lines: readonly Line[] }>
type Props = Readonly<{
  meeting: Meeting
  kind: 'invitation' | 'moved' | 'cancelled' | 'reminder'
  from: string | null
  onClose: () => void
}>

/** The mail word for word as it will be sent, and a way to get it oneself first. */
export function LetterPreview({ meeting, kind, from, onClose }: Props) {
  const { process, roles } = useRoom()
  const t = useWords('people')
  const { ask, isAsking, trouble } = useAsking()
  const [mail, setMail] = useState<Mail | null>(null)
  const [own, setOwn] = useState('')
  const [isSent, setSent] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched when it is opened
  useEffect(() => {
    const path = `/api/staff/${process}/invitations/preview?meeting=${meeting}&kind=${kind}`
    void ask(() => askServer<Mail>(path)).then(setMail)
    // One's own address, if the server knows it from signing in.
    askServer<{ staff: { mail: string | null } | null }>('/api/session').then(
      ({ staff }) => setOwn((typed) => typed || (staff?.mail ?? '')),
      () => undefined,
    )
  }, [process, meeting, kind])

  const sendSample = async (event: FormEvent) => {
    event.preventDefault()
    setSent(false)
    const asked = { meeting, kind, mail: own.trim() }
    setSent((await ask(() => askServer(`/api/staff/${process}/invitations/sample`, asked))) !== null)
  }
  return (
    <Dialog heading={t.lookFirst} onClose={onClose} isWide>
      <div className="fl-stack">
        <p className="fl-soft">{t.previewLead}</p>
        {mail && (
          <article className="fl-people-mail" lang={mail.language}>
            <p className="fl-small">
              {t.from}: {from} <br />
              {t.subject}: <strong>{mail.subject}</strong>
            </p>
            {mail.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a mail stand still
              <Said key={index} line={line} />
            ))}
          </article>
        )}
        {trouble && <p role="alert">{trouble}</p>}
        {roles.includes('responsible') && (
          <form className="fl-people-sample" onSubmit={(event) => void sendSample(event)}>
            <TextField
              label={t.sampleTo}
              type="email"
              maxLength={200}
              autoComplete="email"
              value={own}
              onChange={setOwn}
            />
            <Button type="submit" variant="outlined" isDisabled={isAsking || !own.trim()}>
              {t.sendSample}
            </Button>
          </form>
        )}
        <p role="status">{isSent ? t.sampleSent : ''}</p>
        <div>
          <Button variant="text" onClick={onClose}>
            {t.close}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function Said({ line }: Readonly<{ line: Line }>) {
  switch (line.is) {
    case 'heading':
      return <h3>{line.said}</h3>
    case 'small':
      return <p className="fl-small fl-soft">{line.said}</p>
    case 'fact':
      return (
        <p>
          <strong>{line.label}:</strong> {line.said}
        </p>
      )
    case 'button':
      return <p className="fl-people-mail-button">{line.said}</p>
    case 'text':
      return <p>{line.said}</p>
  }
}
