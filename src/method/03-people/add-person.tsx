import { type FormEvent, useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { askServer } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** One more on the list: somebody who has just begun, or was forgotten. */
export function AddPerson() {
  const { process } = useRoom()
  const toast = useToast()
  const t = useWords('people')
  const { ask, isAsking, trouble } = useAsking()
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  const [isManager, setManager] = useState(false)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const row = { name: name.trim(), mail: '', unit: unit.trim(), isManager }
    if (!row.name) return
    const answer = await ask(() => askServer(`/api/staff/${process}/roster`, { rows: [row] }))
    if (answer === null) return
    setName('')
    setManager(false)
    toast(fill(t.added, { name: row.name }))
  }
  return (
    <Disclosure summary={t.addOne}>
      <form className="fl-stack" onSubmit={(event) => void add(event)}>
        <div className="fl-people-fields">
          <TextField label={t.name} maxLength={80} value={name} onChange={setName} />
          <TextField label={t.unit} maxLength={80} value={unit} onChange={setUnit} />
        </div>
        <CheckBox label={t.hasStaff} isChecked={isManager} onChange={setManager} />
        {trouble && <p role="alert">{trouble}</p>}
        <div>
          <Button type="submit" variant="outlined" isDisabled={isAsking || !name.trim()}>
            {t.add}
          </Button>
        </div>
      </form>
    </Disclosure>
  )
}
