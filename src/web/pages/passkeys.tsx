import { type FormEvent, useEffect, useState } from 'react'
import { fill, speak } from '../../kernel/words.ts'
import { askServer } from '../ask-server.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useToast } from '../parts/toast.tsx'
import { useDates, useLanguage } from '../words.tsx'
import { type Hitch, makeOnDevice, thisDevice } from './passkeys-device.ts'
import { passkeyWords } from './passkeys-words.ts'
import { useAsking } from './use-asking.ts'

type Passkey = Readonly<{ credential: string; name: string; madeAt: number; usedAt: number | null }>

/** One's own passkeys: what that is, those there are, and how another is made. */
export function OwnPasskeys() {
  const [language] = useLanguage()
  const t = speak(passkeyWords, language)
  const toast = useToast()
  const { ask, isAsking, trouble } = useAsking()
  const [own, setOwn] = useState<readonly Passkey[]>([])
  const [name, setName] = useState(thisDevice)
  const [hitch, setHitch] = useState<Hitch | null>(null)
  const [leaving, setLeaving] = useState<Passkey | null>(null)

  const look = async () => {
    const told = await ask(() => askServer<{ passkeys: readonly Passkey[] }>('/api/passkeys'))
    if (told) setOwn(told.passkeys)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => void look(), [])

  const make = async (event: FormEvent) => {
    event.preventDefault()
    setHitch(null)
    const isMade = await ask(async () => {
      const made = await makeOnDevice(await askServer('/api/passkeys/options', {}))
      if ('hitch' in made) return setHitch(made.hitch)
      await askServer('/api/passkeys', { ...made.answer, name: name.trim() })
      return true
    })
    if (!isMade) return
    toast(t.made)
    setName(thisDevice())
    await look()
  }
  const remove = async ({ credential }: Passkey) => {
    setLeaving(null)
    if (!(await ask(() => askServer('/api/passkeys/remove', { credential })))) return
    toast(t.removed)
    await look()
  }
  return (
    <Disclosure summary={t.title}>
      <div className="fl-stack">
        <p>{t.what}</p>
        {own.length > 0 && (
          <ul className="fl-lines">
            {own.map((one) => (
              <Line key={one.credential} passkey={one} onRemove={() => setLeaving(one)} />
            ))}
          </ul>
        )}
        <form className="fl-stack" onSubmit={(event) => void make(event)}>
          <TextField label={t.name} hint={t.nameHint} value={name} maxLength={60} onChange={setName} />
          {(trouble || hitch === 'unable' || hitch === 'failed') && (
            <Alert tone="warning">
              <p>{trouble ?? (hitch === 'unable' ? t.unable : t.failed)}</p>
            </Alert>
          )}
          <div>
            <Button type="submit" variant="outlined" isDisabled={isAsking}>
              {t.make}
            </Button>
          </div>
          <p role="status" className="fl-small fl-soft">
            {hitch === 'cancelled' ? t.notMade : hitch === 'there' ? t.there : ''}
          </p>
        </form>
      </div>
      {leaving && (
        <Dialog heading={fill(t.removeAsk, { name: leaving.name || t.nameless })} onClose={() => setLeaving(null)}>
          <div className="fl-stack">
            <p>{t.removeWhat}</p>
            <div className="fl-row">
              <Button onClick={() => void remove(leaving)}>{t.remove}</Button>
              <Button variant="text" onClick={() => setLeaving(null)}>
                {t.keep}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </Disclosure>
  )
}

function Line({ passkey, onRemove }: Readonly<{ passkey: Passkey; onRemove: () => void }>) {
  const [language] = useLanguage()
  const t = speak(passkeyWords, language)
  const { day } = useDates()
  const { madeAt, usedAt } = passkey
  const name = passkey.name || t.nameless
  // They last for years.
  const whole = (at: number): string => `${day(at)} ${new Date(at).getFullYear()}`
  const used = usedAt === null ? t.unused : fill(t.usedOn, { day: whole(usedAt) })
  return (
    <li>
      <span className="fl-grow">
        {name}
        <br />
        <span className="fl-small fl-soft">
          {fill(t.madeOn, { day: whole(madeAt) })}, {used}
        </span>
      </span>
      <Button variant="text" label={fill(t.removeOne, { name })} onClick={onRemove}>
        {t.remove}
      </Button>
    </li>
  )
}
