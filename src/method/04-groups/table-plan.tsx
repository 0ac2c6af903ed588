import { memo, useState } from 'react'
import type { PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { type Room, useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { MoveDialog } from './move-dialog.tsx'
import type { SeatingOf } from './use-seating.tsx'

type Props = Readonly<{ of: SeatingOf; mayWrite: boolean }>

/** Each table as a sheet with its names, and above them whoever has no seat yet. */
export function TablePlan({ of, mayWrite }: Props) {
  const { view, names } = useRoom()
  const t = useWords('groups')
  const [moving, setMoving] = useState<PersonId | null>(null)
  const { question, seating } = of
  const seated = new Set(seating.flatMap(({ members }) => members))
  const unseated = question.people.filter(({ person }) => !seated.has(person))
  return (
    <>
      {unseated.length > 0 && (
        <section className="fl-tables-unseated">
          <h4>{t.withoutSeat}</h4>
          <p className="fl-small fl-soft">{t.withoutSeatLead}</p>
          <ul className="fl-lines">
            {unseated.map(({ person }) => (
              <li key={person}>
                <span className="fl-grow">{names[person] ?? ''}</span>
                {mayWrite && (
                  <Button
                    variant="outlined"
                    label={fill(t.giveSeat, { name: names[person] ?? '' })}
                    onClick={() => setMoving(person)}
                  >
                    {t.seatShort}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Sheets
        of={of}
        people={view.people}
        held={view.groups.wanted.held[of.meeting]}
        names={names}
        t={t}
        onMove={mayWrite ? setMoving : null}
      />
      {moving !== null && <MoveDialog person={moving} of={of} onClose={() => setMoving(null)} />}
    </>
  )
}

type SheetsProps = Readonly<{
  of: SeatingOf
  people: Room['view']['people']
  held: Readonly<Record<PersonId, number>>
  names: Room['names']
  t: ReturnType<typeof useWords<'groups'>>
  onMove: ((person: PersonId) => void) | null
}>

/** The tables themselves: drawn anew only when a table has changed, because there may be a thousand. */
const Sheets = memo(function Sheets({ of, people, held, names, t, onMove }: SheetsProps) {
  const { question, seating, groups } = of
  const { persons, units } = people
  return (
    <div className="fl-tables">
      {groups.map(({ group, table, members }, index) => {
        const isNear = question.tables[(seating[index]?.table ?? 0) - 1]?.isNearDoor === true
        return (
          <Sheet key={group} heading={fill(t.table, { table })} level={3}>
            {isNear && <p className="fl-small fl-soft">{t.isNear}</p>}
            {members.length === 0 && <p className="fl-soft">{t.nobodyHere}</p>}
            <ul>
              {members.map((person) => {
                const { unit = null, isManager = false } = persons[person] ?? {}
                const beside = [
                  unit === null ? '' : units[unit],
                  isManager ? t.manager : '',
                  held[person] === undefined ? '' : t.held,
                ].filter(Boolean)
                return (
                  <li key={person}>
                    <span className="fl-grow">
                      {names[person] ?? ''}
                      <span className="fl-small fl-soft fl-tables-unit">{beside.join(', ')}</span>
                    </span>
                    {onMove && (
                      <Button
                        variant="text"
                        label={fill(t.move, { name: names[person] ?? '' })}
                        onClick={() => onMove(person)}
                      >
                        {t.moveShort}
                      </Button>
                    )}
                  </li>
                )
              })}
            </ul>
          </Sheet>
        )
      })}
    </div>
  )
})
