import { useState } from 'react'
import { meetings, type Role } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import type { State } from '../../process/process.ts'
import { TryMeeting } from '../../web/desk/try-meeting.tsx'
import { Button, LinkButton } from '../../web/parts/button.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { Now } from '../../web/parts/now.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { useRoom } from '../../web/room.tsx'
import { useDates, useWords } from '../../web/words.tsx'
import { adviceOf } from '../01-suitability/check.ts'
import { AboutForm } from './about-form.tsx'
import { type Task, tasks } from './checklist.ts'
import { ChecklistOf } from './checklist-of.tsx'
import { PrintHelp } from './print-help.tsx'
import { isTaskDone, nextTask } from './rules.ts'
import { TaskDialog } from './task-dialog.tsx'
import { TeamOf } from './team-of.tsx'
import { pageOf, useKnown } from './what-is-known.tsx'
import './screens.css'

/** Before the meeting (B2-B9): the next thing first, then the whole list in the order of real preparation. */
export function Desk() {
  const { view, workplace } = useRoom()
  const t = useWords('preparation')
  const dates = useDates()
  const known = useKnown()
  const [open, setOpen] = useState<Task | null>(null)
  const { startsAt } = view.preparation.booked[1]
  const lead = [
    known.takePart > 0 ? `${workplace}, ${fill(t.people, { n: known.takePart })}.` : `${workplace}.`,
    startsAt === null ? '' : `${fill(t.firstMeeting, { day: dates.longDay(startsAt), time: dates.time(startsAt) })}.`,
  ]
  return (
    <DeskPage title={t.title} lead={lead.filter(Boolean).join(' ')} aside={<Help />}>
      <NextThing onOpen={setOpen} />
      <ChecklistOf onOpen={setOpen} />
      <AboutForm />
      {open && <TaskDialog key={open} task={open} onClose={() => setOpen(null)} />}
    </DeskPage>
  )
}

/** One sheet, one thing, one button. */
function NextThing({ onOpen }: Readonly<{ onOpen: (task: Task) => void }>) {
  const { view, process, roles } = useRoom()
  const t = useWords('preparation')
  const dates = useDates()
  const known = useKnown()
  const task = nextTask(view.preparation, known)
  if (mustCheckFirst(view, roles)) return <CheckFirst />
  if (task === null) {
    return (
      <Sheet>
        <div className="fl-prep-next">
          <div className="fl-stack">
            <h2>
              <span className="fl-prep-title">{t.allDone}</span>
            </h2>
            <p className="fl-soft">{t.allDoneLead}</p>
          </div>
          <LinkButton variant="filled" isMain href={`/process/${process}/meeting-1`}>
            {t.toMeeting}
          </LinkButton>
        </div>
      </Sheet>
    )
  }
  const { due } = view.preparation.tasks[task]
  const page = pageOf(task)
  const isHalfBooked = task === 'book-room' && view.preparation.booked[1].startsAt !== null
  return (
    <Sheet>
      <div className="fl-prep-next">
        <div className="fl-prep-what">
          <p>
            <Now>{t.now}</Now>{' '}
            {due !== null && <span className="fl-soft">{fill(t.dueBy, { day: dates.longDay(due) })}</span>}
          </p>
          <h2>
            <span className="fl-prep-title">{t[`task-${task}`]}</span>
          </h2>
          <p className="fl-soft">{isHalfBooked ? t.secondMeetingOpen : t[`about-${task}`]}</p>
        </div>
        {page ? (
          <LinkButton variant="filled" isMain href={`/process/${process}/${page}`}>
            {t[`do-${task}`]}
          </LinkButton>
        ) : (
          <Button isMain onClick={() => onOpen(task)}>
            {t[`do-${task}`]}
          </Button>
        )}
      </div>
    </Sheet>
  )
}

/** Before any of it: is this the right method here (A)? */
const mustCheckFirst = ({ suitability }: State, roles: readonly Role[]): boolean =>
  roles.includes('responsible') && adviceOf(suitability.answers).advice === 'not-answered'

function CheckFirst() {
  const { process } = useRoom()
  const t = useWords('preparation')
  return (
    <Sheet>
      <div className="fl-prep-next">
        <div className="fl-prep-what">
          <p>
            <Now>{t.now}</Now>
          </p>
          <h2>
            <span className="fl-prep-title">{t.checkFirst}</span>
          </h2>
          <p className="fl-soft">{t.checkFirstLead}</p>
        </div>
        <LinkButton variant="filled" isMain href={`/process/${process}/suitability`}>
          {t.doCheck}
        </LinkButton>
      </div>
    </Sheet>
  )
}

/** The narrow column: how far, who, and what to do when the network fails. */
function Help() {
  const { view } = useRoom()
  const t = useWords('preparation')
  const known = useKnown()
  const done = tasks.filter((task) => isTaskDone(view.preparation, task, known)).length
  const left = tasks.length - done

  return (
    <>
      <section>
        <h2>{t.whereYouAre}</h2>
        <p>
          {fill(t.doneOfAll, { done, all: tasks.length })}{' '}
          {left > 6 ? t.hoursLeft : left > 3 ? t.hourLeft : left > 0 ? t.littleLeft : ''}
        </p>
      </section>
      <TeamOf />
      <TryMeeting meetings={meetings} />
      <PrintHelp meeting={1} />
    </>
  )
}
