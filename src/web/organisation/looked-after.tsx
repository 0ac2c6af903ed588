import { useState } from 'react'
import { fill, speak } from '../../kernel/words.ts'
import type { Overview } from '../../process/overview.ts'
import { askServer } from '../ask-server.ts'
import { useAsking } from '../pages/use-asking.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Select } from '../parts/select.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useToast } from '../parts/toast.tsx'
import { useDates, useLanguage } from '../words.tsx'
import { organisationWords } from './organisation-words.ts'

type Props = Readonly<{ organisation: string; overview: Overview; onChanged: () => Promise<void> }>

/** What is done now and then: units are invited, colleagues let in, and what all share is chosen. */
export function LookedAfter({ organisation, overview, onChanged }: Props) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const isNew = overview.units.length === 0
  return (
    <section className="fl-stack">
      <Disclosure summary={t.invite} isOpen={isNew}>
        <Invite organisation={organisation} />
      </Disclosure>
      <Disclosure summary={t.template}>
        <Template organisation={organisation} overview={overview} onChanged={onChanged} />
      </Disclosure>
      <Disclosure summary={t.colleagues}>
        <Colleagues organisation={organisation} overview={overview} onChanged={onChanged} />
      </Disclosure>
    </section>
  )
}

function Invite({ organisation }: Readonly<{ organisation: string }>) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const { ask, isAsking, trouble } = useAsking()
  const [url, setUrl] = useState<string | null>(null)
  const path = `/api/organisations/${organisation}/invitation`
  const show = async () => setUrl((await ask(() => askServer<{ url: string }>(path)))?.url ?? null)
  const renew = async () => {
    if (await ask(() => askServer(`${path}/renew`, {}))) await show()
  }
  return (
    <div className="fl-stack">
      <p>{t.inviteHow}</p>
      {url === null ? (
        <div>
          <Button variant="outlined" isDisabled={isAsking} onClick={() => void show()}>
            {t.showLink}
          </Button>
        </div>
      ) : (
        <>
          <Link url={url} />
          <div className="fl-row">
            <Button variant="text" isDisabled={isAsking} onClick={() => void renew()}>
              {t.renew}
            </Button>
            <span className="fl-small fl-soft">{t.renewMeans}</span>
          </div>
        </>
      )}
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  )
}

function Link({ url }: Readonly<{ url: string }>) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const toast = useToast()
  const copy = async () => {
    await navigator.clipboard?.writeText(url)
    toast(t.copied)
  }
  return (
    <div className="fl-row">
      <span className="fl-organisation-url">{url}</span>
      {'clipboard' in navigator && (
        <Button variant="outlined" onClick={() => void copy()}>
          {t.copy}
        </Button>
      )}
    </div>
  )
}

function Template({ organisation, overview, onChanged }: Props) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const dates = useDates()
  const { ask, isAsking, trouble } = useAsking()
  const own = overview.units.filter(({ isOwn }) => isOwn)
  const [process, setProcess] = useState(own[0]?.process ?? '')
  const keep = async (from: string | null) => {
    const kept = await ask(() => askServer(`/api/organisations/${organisation}/template`, { process: from }))
    if (kept) await onChanged()
  }
  const { template } = overview
  return (
    <div className="fl-stack">
      <p>{t.templateHow}</p>
      <p>{template ? fill(t.templateFrom, { unit: template.from, day: dates.day(template.on) }) : t.templateNone}</p>
      {own.length === 0 && <p className="fl-soft">{t.templateOwn}</p>}
      <div className="fl-row">
        {own.length > 0 && (
          <>
            <Select
              label={t.templateTake}
              value={process}
              options={own.map((one) => ({ value: one.process, label: one.name }))}
              onChange={setProcess}
            />
            <Button variant="outlined" isDisabled={isAsking || !process} onClick={() => void keep(process)}>
              {t.templateUse}
            </Button>
          </>
        )}
        {template && (
          <Button variant="text" isDisabled={isAsking} onClick={() => void keep(null)}>
            {t.templateDrop}
          </Button>
        )}
      </div>
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  )
}

function Colleagues({ organisation, overview, onChanged }: Props) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const { ask, isAsking, trouble } = useAsking()
  const [name, setName] = useState('')
  const [mail, setMail] = useState('')
  const [made, setMade] = useState<Readonly<{ name: string; link: string }> | null>(null)
  const add = async () => {
    if (!name.trim()) return
    const asked = { name: name.trim(), mail: mail.trim() || null }
    const answer = await ask(() => askServer<{ link: string }>(`/api/organisations/${organisation}/people`, asked))
    if (!answer) return
    setMade({ name: name.trim(), link: answer.link })
    setName('')
    setMail('')
    await onChanged()
  }
  return (
    <form
      className="fl-stack"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <p>{overview.colleagues.join(', ')}</p>
      <TextField label={t.colleagueName} value={name} onChange={setName} maxLength={80} />
      <TextField label={t.colleagueMail} type="email" value={mail} onChange={setMail} maxLength={200} />
      <div>
        <Button type="submit" variant="outlined" isDisabled={isAsking}>
          {t.addColleague}
        </Button>
      </div>
      {made && (
        <Alert tone="info">
          <p>{fill(t.colleagueLink, { name: made.name })}</p>
          <Link url={made.link} />
        </Alert>
      )}
      {trouble && <p role="alert">{trouble}</p>}
    </form>
  )
}
