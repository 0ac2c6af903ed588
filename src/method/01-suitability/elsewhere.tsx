import { type FormEvent, useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import './screens.css'

/** "This belongs elsewhere": whom to turn to with what is too heavy for two meetings (A3). */
export function Elsewhere({ mayWrite }: Readonly<{ mayWrite: boolean }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('suitability')
  const contacts = Object.entries(view.suitability.contacts).filter(([, { isStruckOut }]) => !isStruckOut)
  return (
    <section className="fl-stack">
      <h3>{t.elsewhere}</h3>
      <p className="fl-small fl-soft">{mayWrite ? t.elsewhereLead : t.elsewhereForAll}</p>
      {contacts.length === 0 && <p>{t.noContacts}</p>}
      <ul className="fl-lines">
        {contacts.map(([contact, { who, reach }]) => (
          <li key={contact}>
            <span className="fl-grow">
              <strong>{who}</strong> {reach}
            </span>
            {mayWrite && (
              <Button
                variant="text"
                label={fill(t.removeThis, { what: who ?? '' })}
                onClick={() => void send('suitability', { type: 'strike-out-contact', contact })}
              >
                {t.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && <AddContact />}
    </section>
  )
}

function AddContact() {
  const send = useSend()
  const t = useWords('suitability')
  const [who, setWho] = useState('')
  const [reach, setReach] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!who.trim() || !reach.trim()) return
    const contact = { contact: freshId(), who: who.trim(), reach: reach.trim() }
    const outcome = await send('suitability', { type: 'add-contact', ...contact })
    if (!outcome.saved) return
    setWho('')
    setReach('')
  }
  return (
    <form className="fl-stack" onSubmit={(event) => void add(event)}>
      <TextField label={t.who} placeholder={t.whoPlaceholder} maxLength={280} value={who} onChange={setWho} />
      <TextField label={t.reach} maxLength={280} value={reach} onChange={setReach} />
      <div>
        <Button type="submit" variant="outlined" isDisabled={!who.trim() || !reach.trim()}>
          {t.addContact}
        </Button>
      </div>
    </form>
  )
}
