import { type FormEvent, useEffect, useState } from 'react'
import type { PersonId } from '../../kernel/values.ts'
import { askServer } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Button } from '../../web/parts/button.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { type Entry, longest, longestMail, type OnList } from './line.ts'
import { Traits } from './traits.tsx'

/** What is known about one person, to be corrected. */
export function CorrectPerson({ person, onSaved }: Readonly<{ person: PersonId; onSaved: () => void }>) {
  const { process } = useRoom()
  const toast = useToast()
  const t = useWords('people')
  const { ask, isAsking, trouble } = useAsking()
  const [row, setRow] = useState<OnList | null>(null)

  useEffect(() => {
    let isOld = false
    askServer<{ rows: readonly OnList[] }>(`/api/staff/${process}/roster`).then(
      ({ rows }) => !isOld && setRow(rows.find((one) => one.person === person) ?? null),
      () => undefined,
    )
    return () => {
      isOld = true
    }
  }, [process, person])

  if (!row) return null
  const change = (by: Partial<Entry>) => setRow({ ...row, ...by })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { name, mail, unit } = row
    const mendedRow = { ...row, name: name.trim(), mail: mail.trim(), unit: unit.trim() }
    const answer = await ask(() => askServer(`/api/staff/${process}/roster`, { rows: [mendedRow] }))
    if (answer === null) return
    onSaved()
    toast(t.saved)
  }
  return (
    <form className="fl-stack" onSubmit={(event) => void save(event)}>
      <TextField label={t.name} maxLength={longest} value={row.name} onChange={(name) => change({ name })} />
      <TextField label={t.unit} maxLength={longest} value={row.unit} onChange={(unit) => change({ unit })} />
      <TextField
        label={t.mail}
        type="email"
        maxLength={longestMail}
        value={row.mail}
        onChange={(mail) => change({ mail })}
      />
      <Traits entry={row} onChange={change} />
      {trouble && <p role="alert">{trouble}</p>}
      <div>
        <Button type="submit" variant="outlined" isDisabled={isAsking || !row.name.trim()}>
          {t.save}
        </Button>
      </div>
    </form>
  )
}
