import { type FormEvent, useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { askServer } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { type Entry, longest, longestMail, nothing } from './line.ts'
import { Traits } from './traits.tsx'

/** Only what was said: if this is somebody who is there already, nothing of theirs is wiped out. */
const said = (entry: Entry): Partial<Entry> =>
  Object.fromEntries(
    Object.entries(entry)
      .map(([what, value]) => [what, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== '' && value !== false),
  )

/** One more on the list: somebody who has just begun, or was forgotten. */
export function AddPerson() {
  const { process } = useRoom()
  const toast = useToast()
  const t = useWords('people')
  const { ask, isAsking, trouble } = useAsking()
  const [entry, setEntry] = useState<Entry>(nothing)
  const change = (by: Partial<Entry>) => setEntry({ ...entry, ...by })
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const row = { ...said(entry), name: entry.name.trim() }
    if (!row.name) return
    const answer = await ask(() => askServer(`/api/staff/${process}/roster`, { rows: [row] }))
    if (answer === null) return
    // The next one is often from the same unit.
    setEntry({ ...nothing, unit: entry.unit })
    toast(fill(t.added, { name: row.name }))
  }
  return (
    <Disclosure summary={t.addOne}>
      <form className="fl-stack" onSubmit={(event) => void add(event)}>
        <div className="fl-people-fields">
          <TextField label={t.name} maxLength={longest} value={entry.name} onChange={(name) => change({ name })} />
          <TextField label={t.unit} maxLength={longest} value={entry.unit} onChange={(unit) => change({ unit })} />
          <TextField
            label={t.mail}
            type="email"
            maxLength={longestMail}
            value={entry.mail}
            onChange={(mail) => change({ mail })}
          />
        </div>
        <Traits entry={entry} onChange={change} />
        {trouble && <p role="alert">{trouble}</p>}
        <div>
          <Button type="submit" variant="outlined" isDisabled={isAsking || !entry.name.trim()}>
            {t.add}
          </Button>
        </div>
      </form>
    </Disclosure>
  )
}
