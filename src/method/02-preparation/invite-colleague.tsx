import { type FormEvent, useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { askServer } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

type Made = Readonly<{ name: string; link: string; wasToBeMailed: boolean; isMailed: boolean }>

/** Lets one more into the responsible group. The link opens once, and is shown only now. */
export function InviteColleague() {
  const { process } = useRoom()
  const t = useWords('preparation')
  const { ask, isAsking, trouble } = useAsking()
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const [mail, setMail] = useState('')
  const [made, setMade] = useState<Made | null>(null)

  const [isCopied, setCopied] = useState(false)

  const invite = async (event: FormEvent) => {
    event.preventDefault()
    const to = mail.trim()
    const who = { name: name.trim(), title: title.trim(), ...(to ? { mail: to } : {}) }
    if (!who.name) return
    const answer = await ask(() =>
      askServer<{ link: string; isMailed: boolean }>(`/api/staff/${process}/colleagues`, who),
    )
    if (!answer) return
    setCopied(false)
    setMade({ name: who.name, link: answer.link, wasToBeMailed: to !== '', isMailed: answer.isMailed })
    setMail('')
    setName('')
    setTitle('')
  }
  const copy = async (link: string) => {
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }

  return (
    <Disclosure summary={t.inviteColleague}>
      <div className="fl-stack">
        <p className="fl-small fl-soft">{t.colleagueLead}</p>
        {made ? (
          <>
            {made.wasToBeMailed && (
              <p role="status">{fill(made.isMailed ? t.colleagueMailed : t.colleagueNotMailed, { name: made.name })}</p>
            )}
            <TextField label={fill(t.linkFor, { name: made.name })} value={made.link} onChange={() => undefined} />
            <div className="fl-row">
              {/* A page from a plain http address may not write to the clipboard: then the link is marked by hand. */}
              {'clipboard' in navigator && (
                <Button variant="outlined" onClick={() => void copy(made.link)}>
                  {t.copyLink}
                </Button>
              )}
              <span role="status">{isCopied ? t.copied : ''}</span>
              <Button variant="text" onClick={() => setMade(null)}>
                {t.another}
              </Button>
            </div>
          </>
        ) : (
          <form className="fl-stack" onSubmit={(event) => void invite(event)}>
            <TextField label={t.colleagueName} maxLength={80} value={name} onChange={setName} />
            <TextField
              label={t.colleagueTitle}
              placeholder={t.colleagueTitlePlaceholder}
              maxLength={80}
              value={title}
              onChange={setTitle}
            />
            <TextField
              label={t.colleagueMail}
              hint={t.colleagueMailHint}
              type="email"
              maxLength={200}
              value={mail}
              onChange={setMail}
            />
            {trouble && <p role="alert">{trouble}</p>}
            <div>
              <Button type="submit" variant="outlined" isDisabled={isAsking || !name.trim()}>
                {t.makeLink}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Disclosure>
  )
}
