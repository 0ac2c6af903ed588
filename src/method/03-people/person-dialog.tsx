import { useState } from 'react'
import { meetings, type PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { askServer } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { Dialog } from '../../web/parts/dialog.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { CorrectPerson } from './correct-person.tsx'
import { isPresent } from './rules.ts'
import { SittingsOf } from './sittings.tsx'

type Props = Readonly<{ person: PersonId; onClose: () => void }>

/** What may be done for one on the list: here or not, correct, free the name for another phone, take off. */
export function PersonDialog({ person, onClose }: Props) {
  const { view, names, process, roles } = useRoom()
  const send = useSend()
  const toast = useToast()
  const t = useWords('people')
  const { ask, isAsking, trouble } = useAsking()
  const [isFreed, setFreed] = useState(false)
  const known = view.people.persons[person]
  const name = names[person] ?? ''

  const freeName = async () => {
    const answer = await ask(() => askServer(`/api/staff/${process}/free-seat`, { person }))
    if (answer !== null) setFreed(true)
  }
  const takeOff = async () => {
    // Not only off the list: nothing is kept of somebody who is not to come.
    const answer = await ask(() => askServer(`/api/staff/${process}/erase-person`, { person }))
    if (answer === null) return
    onClose()
    toast(fill(t.takenOff, { name }))
  }
  if (!known) return null
  return (
    <Dialog heading={name} onClose={onClose}>
      <div className="fl-stack">
        <div>
          {meetings.map((meeting) => (
            <CheckBox
              key={meeting}
              label={fill(t.present, { n: meeting })}
              isChecked={isPresent(known, meeting)}
              onChange={(isHere) => void send('people', { type: isHere ? 'arrive' : 'leave', person, meeting })}
            />
          ))}
        </div>
        <SittingsOf person={person} />
        {/* Whoever may not see a mail address would erase it by saving. */}
        {roles.includes('responsible') && <CorrectPerson person={person} onSaved={onClose} />}
        {trouble && <p role="alert">{trouble}</p>}
        <p className="fl-small fl-soft" role="status">
          {isFreed ? fill(t.freed, { name }) : t.freeNameHelp}
        </p>
        <div className="fl-row">
          <Button variant="outlined" isDisabled={isAsking} onClick={() => void freeName()}>
            {t.freeName}
          </Button>
          <Button variant="text" isDisabled={isAsking} onClick={() => void takeOff()}>
            {t.takeOff}
          </Button>
          <Button variant="text" onClick={onClose}>
            {t.close}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
