import { type Day, type Instant, minute } from '../../kernel/values.ts'
import { dayOf } from '../../web/dates.ts'
import { Button } from '../../web/parts/button.tsx'
import { useNow, useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { daysBefore, type Task, tasks } from './checklist.ts'
import { isTaskDone } from './rules.ts'
import { useKnown } from './what-is-known.tsx'

/** Days for everything that has none yet, counted back from meeting 1; one tap, and each can be changed. */
export function ProposeDates() {
  const { preparation } = useRoom().view
  const send = useSend()
  const t = useWords('preparation')
  const known = useKnown()
  const now = useNow()
  const { startsAt } = preparation.booked[1]
  const open = tasks.filter((task) => preparation.tasks[task].due === null && !isTaskDone(preparation, task, known))
  if (startsAt === null || startsAt < now || open.length === 0) return null
  const propose = () => {
    const dues = Object.fromEntries(open.map((task): [Task, Day] => [task, dueOf(task, startsAt, now)]))
    void send('preparation', { type: 'plan-dates', dues })
  }
  return (
    <div>
      <Button variant="outlined" onClick={propose}>
        {t.proposeDates}
      </Button>
    </div>
  )
}

const day = 24 * 60 * minute

/** So many days before the meeting, on a day when people work, and not in the past. */
function dueOf(task: Task, startsAt: Instant, now: Instant): Day {
  const wanted = Math.max(now, startsAt - daysBefore[task] * day)
  const weekday = new Date(wanted).getDay()
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0
  return dayOf(Math.max(now, wanted - back * day))
}
