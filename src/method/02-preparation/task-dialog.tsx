import { Button, LinkButton } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { Dialog } from '../../web/parts/dialog.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { BookingForms } from './booking-form.tsx'
import type { Task } from './checklist.ts'
import { CriteriaForm } from './criteria-form.tsx'
import { FollowUpForm } from './follow-up-form.tsx'
import { InformationForm } from './information-form.tsx'
import { RoleForm } from './role-form.tsx'
import { isTaskDone } from './rules.ts'
import { pageOf, useKnown } from './what-is-known.tsx'

type Props = Readonly<{ task: Task; onClose: () => void }>

/** One task: what it is, the thing itself, who does it and by when. */
export function TaskDialog({ task, onClose }: Props) {
  const { view, names, process } = useRoom()
  const send = useSend()
  const t = useWords('preparation')
  const known = useKnown()
  const todo = view.preparation.tasks[task]
  const isSeen = isTaskDone(view.preparation, task, known) && !todo.isDone
  const page = pageOf(task)
  const arrange = (change: Partial<typeof todo>) =>
    void send('preparation', { type: 'do-task', task, ...todo, ...change })
  const people = Object.keys(view.preparation.team).map((person) => ({ value: person, label: names[person] ?? '' }))
  return (
    <Dialog heading={t[`task-${task}`]} onClose={onClose} isWide={task === 'book-room'}>
      <div className="fl-stack">
        <p>{t[`about-${task}`]}</p>
        <TaskItself task={task} onSaved={onClose} />
        {page && (
          <div>
            <LinkButton href={`/process/${process}/${page}`}>{t[`do-${task}`]}</LinkButton>
          </div>
        )}
        <div className="fl-prep-fields">
          <Select
            label={t.owner}
            options={[{ value: '', label: t.nobody }, ...people]}
            value={todo.owner ?? ''}
            onChange={(owner) => arrange({ owner: owner || null })}
          />
          <TextField
            label={t.due}
            type="date"
            maxLength={10}
            value={todo.due ?? ''}
            onChange={(due) => arrange({ due: due || null })}
          />
        </div>
        {isSeen ? (
          <p className="fl-small fl-soft">{t.seenBySystem}</p>
        ) : (
          <CheckBox label={t.markDone} isChecked={todo.isDone} onChange={(isDone) => arrange({ isDone })} />
        )}
        <div>
          <Button variant="outlined" onClick={onClose}>
            {t.close}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function TaskItself({ task, onSaved }: Readonly<{ task: Task; onSaved: () => void }>) {
  switch (task) {
    case 'book-room':
      return (
        <>
          <BookingForms meeting={1} />
          <BookingForms meeting={2} />
        </>
      )
    case 'choose-facilitator':
      return <RoleForm to="facilitator" />
    case 'choose-scribe':
      return <RoleForm to="scribe" />
    case 'write-criteria':
      return <CriteriaForm onSaved={onSaved} />
    case 'inform-employees':
      return <InformationForm onSaved={onSaved} />
    case 'agree-follow-up':
      return <FollowUpForm onSaved={onSaved} />
    case 'decide-who':
    case 'invite':
    case 'form-groups':
    case 'get-things':
    case 'make-programme':
      return null
  }
}
