import { type FormEvent, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { askServer } from '../ask-server.ts'
import { fetchRoomAhead } from '../enter.tsx'
import { freshId } from '../ids.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { TextField } from '../parts/text-field.tsx'
import { fill, useShellWords } from '../words.tsx'
import { CodeField } from './code-field.tsx'
import { Frame } from './frame.tsx'
import { Loading } from './loading.tsx'
import { useAsking } from './use-asking.ts'
import { landing } from './wanted.ts'

type Row = Readonly<{ person: string; name: string; isHere: boolean }>
type Door = Readonly<{ process: string; workplace: string; roster: readonly Row[] }>
type Seat = Readonly<{ process: string }>

/** Coming in as a participant: the code, then one's own name. No account, no mail, no app. */
export function Join() {
  const t = useShellWords()
  const [key, setKey] = useState(() => location.hash.slice(1))
  useEffect(() => {
    const listen = () => setKey(location.hash.slice(1))
    addEventListener('hashchange', listen)
    return () => removeEventListener('hashchange', listen)
  }, [])
  if (key) return <AtTheDoor key={key} secret={key} />
  return (
    <Frame title={t.joinTitle} lead={t.joinLead}>
      <CodeField />
      <Carry />
    </Frame>
  )
}

function AtTheDoor({ secret }: Readonly<{ secret: string }>) {
  const t = useShellWords()
  const [, go] = useLocation()
  const [door, setDoor] = useState<Door | null>(null)
  const [part, setPart] = useState('')
  const [newName, setNewName] = useState('')
  // Where the answer is lost on the way, whoever presses again is known by it.
  const [knock] = useState(() => `${freshId()}${freshId()}`)
  const { ask, isAsking, trouble } = useAsking()
  const opens = /^\d{8}$/.test(secret) ? { code: secret } : { secret }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each key
  useEffect(() => {
    void ask(() => askServer<Door>('/api/door', opens)).then((opened) => {
      setDoor(opened)
      if (opened) fetchRoomAhead()
    })
  }, [secret])

  const enter = async (who: { person: string } | { newName: string }) => {
    const seat = await ask(() => askServer<Seat>('/api/door/enter', { ...opens, ...who, knock }))
    if (seat) go(landing(seat.process), { replace: true })
  }
  const addMyself = (event: FormEvent) => {
    event.preventDefault()
    if (newName.trim()) void enter({ newName: newName.trim() })
  }

  if (!door) {
    if (!trouble) return <Loading />
    return (
      <Frame title={t.joinTitle} lead={trouble}>
        <CodeField />
      </Frame>
    )
  }
  const found = door.roster.filter(({ name }) => name.toLowerCase().includes(part.trim().toLowerCase()))
  return (
    <Frame title={t.whoAreYou} lead={fill(t.whoAreYouLead, { workplace: door.workplace })}>
      {trouble && (
        <Alert tone="warning">
          <p>{trouble}</p>
        </Alert>
      )}
      {door.roster.length > 8 && <TextField label={t.findName} value={part} maxLength={80} onChange={setPart} />}
      <ul className="fl-names">
        {found.map(({ person, name, isHere }) => (
          <li key={person}>
            <button type="button" disabled={isAsking} onClick={() => void enter({ person })}>
              <span>{name}</span>
              {isHere && <span className="fl-small fl-soft">{t.alreadyHere}</span>}
            </button>
          </li>
        ))}
      </ul>
      <Disclosure summary={t.notOnList} isOpen={found.length === 0}>
        <form className="fl-stack" onSubmit={addMyself}>
          <TextField label={t.yourName} value={newName} maxLength={80} autoComplete="name" onChange={setNewName} />
          <Button type="submit" variant="outlined" isDisabled={isAsking}>
            {t.joinAsNew}
          </Button>
        </form>
      </Disclosure>
      <Carry />
    </Frame>
  )
}

/** Carrying one's place over from another phone, by six digits read off it. */
function Carry() {
  const t = useShellWords()
  const [, go] = useLocation()
  const [code, setCode] = useState('')
  const { ask, isAsking, trouble } = useAsking()
  const carry = async (event: FormEvent) => {
    event.preventDefault()
    const seat = await ask(() => askServer<Seat>('/api/door/carry', { code }))
    if (seat) go(landing(seat.process), { replace: true })
  }
  return (
    <Disclosure summary={t.carryHere}>
      <form className="fl-stack" onSubmit={(event) => void carry(event)}>
        <TextField
          label={t.carryCode}
          hint={t.carryHint}
          value={code}
          maxLength={8}
          isNumeric
          onChange={setCode}
          {...(trouble ? { error: trouble } : {})}
        />
        <Button type="submit" variant="outlined" isDisabled={isAsking}>
          {t.carryOn}
        </Button>
      </form>
    </Disclosure>
  )
}
