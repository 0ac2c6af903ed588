import type { Meeting } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { askServer } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import type { Invitations } from './use-invitations.tsx'

type Props = Readonly<{ meeting: Meeting; told: Invitations; askAgain: () => void }>

/** One reminder at most: by itself the day before, or now. */
export function Reminder({ meeting, told, askAgain }: Props) {
  const { process, roles, view } = useRoom()
  const t = useWords('people')
  const { ask, isAsking, trouble } = useAsking()
  const isInvited = Object.values(view.people.persons).some(({ reachedBy }) => reachedBy[meeting] === 'mail')
  if (!told.isMailOn || !roles.includes('responsible') || !isInvited) return null
  const path = `/api/staff/${process}/invitations`
  const plan = async (isWanted: boolean) => {
    if (await ask(() => askServer(`${path}/reminder`, { meeting, isWanted }))) askAgain()
  }
  const remind = async () => {
    if (await ask(() => askServer(`${path}/send`, { meeting, occasion: 'reminder' }))) askAgain()
  }
  return (
    <section className="fl-stack">
      <h2>{t.reminder}</h2>
      <p>{t.reminderLead}</p>
      <CheckBox
        label={t.remindDayBefore}
        isChecked={told.isReminderPlanned}
        isDisabled={isAsking}
        onChange={(isWanted) => void plan(isWanted)}
      />
      {trouble && <p role="alert">{trouble}</p>}
      {told.toRemind > 0 && (
        <div>
          <Button variant="outlined" isDisabled={isAsking} onClick={() => void remind()}>
            {fill(t.remindNow, { n: told.toRemind })}
          </Button>
        </div>
      )}
    </section>
  )
}
