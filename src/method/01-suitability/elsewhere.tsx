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
  const [editing, setEditing] = useState<Editing | null>(null)
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
                label={fill(t.correctThis, { what: who ?? '' })}
                onClick={() => setEditing({ contact, who: who ?? '', reach: reach ?? '' })}
              >
                {t.correct}
              </Button>
            )}
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
      {mayWrite && <ContactForm key={editing?.contact ?? 'new'} editing={editing} onDone={() => setEditing(null)} />}
    </section>
  )
}

type Editing = Readonly<{ contact: string; who: string; reach: string }>

/** Somebody to turn to: a new one, begun from what most workplaces have, or one with a new number. */
function ContactForm({ editing, onDone }: Readonly<{ editing: Editing | null; onDone: () => void }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('suitability')
  const [who, setWho] = useState(editing?.who ?? '')
  const [reach, setReach] = useState(editing?.reach ?? '')
  const known = Object.values(view.suitability.contacts).map((contact) => contact.who?.toLowerCase())
  const usual = [t.contactHr, t.contactSafety, t.contactUnion, t.contactHealth, t.contactAuthority]
  const proposed = editing ? [] : usual.filter((one) => !known.includes(one.toLowerCase()))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!who.trim() || !reach.trim()) return
    const said = { who: who.trim(), reach: reach.trim() }
    const outcome = await send(
      'suitability',
      editing
        ? { type: 'rewrite-contact', contact: editing.contact, ...said }
        : { type: 'add-contact', contact: freshId(), ...said },
    )
    if (!outcome.saved) return
    setWho('')
    setReach('')
    onDone()
  }
  return (
    <form className="fl-stack" onSubmit={(event) => void save(event)}>
      {proposed.length > 0 && (
        <div className="fl-suit-usual">
          {proposed.map((one) => (
            <Button key={one} variant="text" onClick={() => setWho(one)}>
              {one}
            </Button>
          ))}
        </div>
      )}
      <TextField label={t.who} maxLength={280} value={who} onChange={setWho} />
      <TextField label={t.reach} maxLength={280} value={reach} onChange={setReach} />
      <div className="fl-row">
        <Button type="submit" variant="outlined" isDisabled={!who.trim() || !reach.trim()}>
          {editing ? t.saveContact : t.addContact}
        </Button>
        {editing && (
          <Button variant="text" onClick={onDone}>
            {t.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
