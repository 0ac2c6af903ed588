import type { PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import type { Group } from '../../method/04-groups/tables.ts'
import { meetingOf, type Step } from '../../method/05-agenda/programme.ts'
import { currentSitting } from '../../method/05-agenda/progress.ts'
import { askServer } from '../ask-server.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useToast } from '../parts/toast.tsx'
import { useRoom, useSend } from '../room.tsx'
import { Trouble } from '../trouble.tsx'
import { useShellWords } from '../words.tsx'
import { useIsHere } from './presence.ts'

type Props = Readonly<{ own: Group; says: string; step: Step; leads: boolean; onClose: () => void }>

/** The stages whose table may lay paper before itself instead of a phone. */
const onPaper = { wishes: 'wishes', reflection: 'reflection', 'action-form': 'actionForm' } as const

/** What may be done for one table: answer its call, paper instead of phones, who is here, a name set free. */
export function TableDialog({ own, says, step, leads, onClose }: Props) {
  const { view } = useRoom()
  const send = useSend()
  const t = useShellWords()
  const { group, table } = own
  const call = view.agenda.calls[group]
  const calledAt = view.agenda.calledAt[group]
  const answer = { type: 'answer-call', group, ...(calledAt !== undefined && { calledAt }) } as const
  const stage = step === 'wishes' || step === 'reflection' || step === 'action-form' ? onPaper[step] : null
  const writesOnPaper = stage !== null && view[stage][group]?.onPaper === true

  return (
    <Dialog heading={fill(t.cockpitTable, { table })} onClose={onClose}>
      <Trouble />
      <p>{says}</p>
      {call && (
        <div className="fl-row">
          <p className="fl-grow">
            <span className="fl-now">{call === 'time' ? t.cockpitTimeHere : t.cockpitHelpHere}</span>
          </p>
          {leads && <Button onClick={() => void send('agenda', answer)}>{t.cockpitBeenThere}</Button>}
        </div>
      )}
      <h3>{t.cockpitSitsHere}</h3>
      <ul className="fl-lines">
        {own.members.map((person) => (
          <Member key={person} person={person} step={step} leads={leads} />
        ))}
      </ul>
      {leads && <p className="fl-small fl-soft">{t.cockpitFreeHint}</p>}
      <div className="fl-dialog-buttons">
        {leads && stage && (
          <Button
            variant="outlined"
            onClick={() => void send(stage, { type: 'use-paper', group, onPaper: !writesOnPaper })}
          >
            {writesOnPaper ? t.cockpitOnPhone : t.cockpitOnPaper}
          </Button>
        )}
        <Button variant="text" onClick={onClose}>
          {t.cockpitClose}
        </Button>
      </div>
    </Dialog>
  )
}

function Member({ person, step, leads }: Readonly<{ person: PersonId; step: Step; leads: boolean }>) {
  const { names, process, view } = useRoom()
  const send = useSend()
  const toast = useToast()
  const t = useShellWords()
  const meeting = meetingOf(step)
  const isHere = useIsHere({ meeting, sitting: currentSitting(view.agenda, meeting) })(person)
  const name = names[person] ?? t.someone
  const free = async () => {
    await askServer(`/api/staff/${process}/free-seat`, { person }).then(
      () => toast(fill(t.cockpitFreed, { name })),
      () => undefined,
    )
  }
  return (
    <li>
      <span className="fl-grow">
        {name} {!isHere && <span className="fl-small fl-soft">({t.cockpitNotCome})</span>}
      </span>
      {leads && (
        <Button
          variant="text"
          label={`${isHere ? t.cockpitHasLeft : t.cockpitHasCome}: ${name}`}
          onClick={() => void send('people', { type: isHere ? 'leave' : 'arrive', person, meeting })}
        >
          {isHere ? t.cockpitHasLeft : t.cockpitHasCome}
        </Button>
      )}
      {leads && isHere && (
        <Button variant="text" label={`${t.cockpitFreeSeat}: ${name}`} onClick={() => void free()}>
          {t.cockpitFreeSeat}
        </Button>
      )}
    </li>
  )
}
