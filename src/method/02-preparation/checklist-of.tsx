import { fill } from '../../kernel/words.ts'
import { dayOf } from '../../web/dates.ts'
import { useNow, useRoom, useSend } from '../../web/room.tsx'
import { useDates, useWords } from '../../web/words.tsx'
import { adviceOf } from '../01-suitability/check.ts'
import { type Chapter, chapterOf, chapters, type Task, tasks } from './checklist.ts'
import { ProposeDates } from './propose-dates.tsx'
import { isTaskDone } from './rules.ts'
import { useKnown } from './what-is-known.tsx'

type Props = Readonly<{ onOpen: (task: Task) => void }>

/** Ten things in the order of real preparation (B1-B9), each with who does it and by when. */
export function ChecklistOf({ onOpen }: Props) {
  const { roles } = useRoom()
  const t = useWords('preparation')
  const headings: Readonly<Record<Chapter, string>> = {
    people: t['chapter-people'],
    room: t['chapter-room'],
    roles: t['chapter-roles'],
  }
  return (
    <>
      <ProposeDates />
      {roles.includes('responsible') && <TheCheck />}
      {chapters.map((chapter) => (
        <section key={chapter} className="fl-prep-chapter">
          <h2>{headings[chapter]}</h2>
          <ul className="fl-prep-list">
            {tasks
              .filter((task) => chapterOf[task] === chapter)
              .map((task) => (
                <Line key={task} task={task} onOpen={onOpen} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** The talk before the list (A), with what it came to. */
function TheCheck() {
  const { view, process } = useRoom()
  const t = useWords('preparation')
  const suitability = useWords('suitability')
  const dates = useDates()
  const { answers, answeredAt } = view.suitability
  const { advice } = adviceOf(answers)
  const isThere = advice !== 'not-answered'
  return (
    <section className="fl-prep-chapter">
      <h2>{t.chapterFirst}</h2>
      <ul className="fl-prep-list">
        <li data-done={isThere}>
          <span className="fl-prep-box">
            {isThere && (
              <>
                <Tick />
                <span className="fl-hidden">{t.finished}</span>
              </>
            )}
          </span>
          <div>
            <a className="fl-prep-open" href={`/process/${process}/suitability`}>
              {suitability.title}
            </a>
            {isThere && <p className="fl-small fl-soft">{suitability[`advice-${advice}`]}</p>}
          </div>
          <span />
          <span className="fl-prep-when fl-tabular">{answeredAt === null ? '' : dates.day(answeredAt)}</span>
        </li>
      </ul>
    </section>
  )
}

/** Done, and seen by itself. */
const Tick = () => (
  <svg className="fl-prep-tick" viewBox="0 0 20 20" aria-hidden="true">
    <path d="M4.5 10.5l3.6 3.7L15.5 6" />
  </svg>
)

function Line({ task, onOpen }: Readonly<{ task: Task }> & Props) {
  const { view, names } = useRoom()
  const send = useSend()
  const t = useWords('preparation')
  const dates = useDates()
  const known = useKnown()
  const { owner, due, isDone } = view.preparation.tasks[task]
  const isThere = isTaskDone(view.preparation, task, known)
  const isSeen = isThere && !isDone
  const today = dayOf(useNow())
  const when = (): string => {
    if (task === 'decide-who' && known.takePart > 0) return fill(t.names, { n: known.takePart })
    if (task === 'form-groups' && known.tables > 0) return fill(t.tables, { n: known.tables })
    if (isThere) return t.finished
    if (task === 'invite' && known.reached > 0) return fill(t.reachedOf, { n: known.reached, all: known.takePart })
    if (due === null) return ''
    return due < today ? fill(t.overdue, { day: dates.day(due) }) : dates.day(due)
  }
  return (
    <li data-done={isThere}>
      <span className="fl-prep-box">
        {isSeen ? (
          <>
            <Tick />
            <span className="fl-hidden">{t.finished}</span>
          </>
        ) : (
          <input
            type="checkbox"
            aria-label={fill(t.isDone, { task: t[`task-${task}`] })}
            checked={isDone}
            onChange={(event) =>
              void send('preparation', { type: 'do-task', task, owner, due, isDone: event.currentTarget.checked })
            }
          />
        )}
      </span>
      <div>
        <button type="button" className="fl-prep-open" onClick={() => onOpen(task)}>
          {t[`task-${task}`]}
        </button>
        {task === 'book-room' && !isThere && view.preparation.booked[1].startsAt !== null && (
          <p className="fl-small fl-soft">{t.secondMeetingOpen}</p>
        )}
        {task === 'get-things' && !isThere && known.tables > 0 && (
          <p className="fl-small fl-soft">{fill(t.thingsToGet, { n: known.tables })}</p>
        )}
      </div>
      <span>{owner === null ? '' : (names[owner] ?? '').split(' ')[0]}</span>
      <span className="fl-prep-when fl-tabular">{when()}</span>
    </li>
  )
}
