import { createPortal } from 'react-dom'
import { meetings, minute } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { useRoom } from '../../web/room.tsx'
import { useDates, useSteps, useWords } from '../../web/words.tsx'
import { groupsOf } from '../04-groups/rules.ts'
import { programmeOf } from '../05-agenda/programme.ts'
import { guide } from '../12-interviews/guide.ts'

/** All that a meeting needs when there is no network (M8): programme, table plan, interview guide, empty sheets. */
export function Binder() {
  const { workplace, view } = useRoom()
  const t = useWords('preparation')
  return createPortal(
    <div className="fl-binder">
      <h1>{fill(t.binder, { workplace })}</h1>
      {meetings.map((meeting) => (
        <Programme key={meeting} meeting={meeting} />
      ))}
      <TablePlan />
      <PlaceCards />
      <Guide />
      {groupsOf(view.groups, 1).map(({ group, table }) => (
        <EmptySheet key={group} table={table} />
      ))}
    </div>,
    document.body,
  )
}

function Programme({ meeting }: Readonly<{ meeting: 1 | 2 }>) {
  const { view } = useRoom()
  const t = useWords('preparation')
  const steps = useSteps()
  const dates = useDates()
  const { startsAt, place } = view.preparation.booked[meeting]
  const lines = programmeOf(view.agenda.programme, meeting)
  const before = (index: number) => lines.slice(0, index).reduce((sum, line) => sum + line.minutes, 0)
  const when = startsAt === null ? '' : `${dates.longDay(startsAt)} ${dates.time(startsAt)}`
  return (
    <section className="fl-binder-page">
      <h2>{`${t.binderProgramme}: ${fill(t.meeting, { n: meeting })}`}</h2>
      <p>{[when, place].filter(Boolean).join(', ')}</p>
      <table className="fl-table">
        <tbody>
          {lines.map(({ step, minutes }, index) => (
            <tr key={step}>
              <td>{startsAt === null ? '' : dates.clock(startsAt + before(index) * minute)}</td>
              <td>
                <strong>{steps[step].title}</strong>
                <br />
                {steps[step].wallTask}
              </td>
              <td>{dates.minutes(minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TablePlan() {
  const { view, names } = useRoom()
  const t = useWords('preparation')
  const groups = groupsOf(view.groups, 1)
  if (!groups.length) return null
  return (
    <section className="fl-binder-page">
      <h2>{t.binderTables}</h2>
      <div className="fl-binder-tables">
        {groups.map(({ group, table, members }) => (
          <div key={group}>
            <h3>{fill(t.binderTable, { n: table })}</h3>
            <ul>
              {members.map((person) => (
                <li key={person}>{names[person] ?? ''}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

/** Place cards to cut out and fold (B3, B5). */
function PlaceCards() {
  const { view, names } = useRoom()
  const t = useWords('preparation')
  const cards = groupsOf(view.groups, 1).flatMap(({ table, members }) => members.map((person) => ({ table, person })))
  if (!cards.length) return null
  return (
    <section className="fl-binder-page">
      <h2>{t.binderCards}</h2>
      <div className="fl-binder-cards">
        {cards.map(({ table, person }) => (
          <div key={person}>
            <strong>{names[person] ?? ''}</strong>
            {fill(t.binderTable, { n: table })}
          </div>
        ))}
      </div>
    </section>
  )
}

function Guide() {
  const t = useWords('preparation')
  const questions = guide(useWords('interviews'))
  return (
    <section className="fl-binder-page">
      <h2>{t.binderGuide}</h2>
      <p>{t.binderGuideLead}</p>
      <ol className="fl-binder-guide">
        {questions.map(({ ask, deeper }) => (
          <li key={ask}>
            <strong>{ask}</strong>
            <p>{deeper.join(' ')}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function EmptySheet({ table }: Readonly<{ table: number }>) {
  const t = useWords('preparation')
  return (
    <section className="fl-binder-page fl-binder-sheet">
      <p>{fill(t.binderTable, { n: table })}</p>
      <h2>{t.binderSheet}</h2>
      <h3>{t.binderTopThree}</h3>
      <ol>
        <li />
        <li />
        <li />
      </ol>
      <h3>{t.binderOthers}</h3>
    </section>
  )
}
