import { useState } from 'react'
import type { PersonId, UnitId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { currentMeeting } from '../05-agenda/progress.ts'
import { PersonDialog } from './person-dialog.tsx'
import { isPresent } from './rules.ts'

/** Everybody who takes part, unit by unit; on the day with who is here. Each name opens what may be done for it. */
export function RosterList({ mayWrite }: Readonly<{ mayWrite: boolean }>) {
  const { view, names } = useRoom()
  const t = useWords('people')
  const [open, setOpen] = useState<PersonId | null>(null)
  const { persons, units } = view.people
  const meeting = currentMeeting(view.agenda)
  const everybody = Object.keys(persons).toSorted((one, other) => (names[one] ?? '').localeCompare(names[other] ?? ''))
  const unitIds: readonly (UnitId | null)[] = [
    ...Object.keys(units).toSorted((one, other) => (units[one] ?? '').localeCompare(units[other] ?? '')),
    null,
  ]
  const here = Object.values(persons).filter((person) => isPresent(person, meeting)).length
  return (
    <>
      {here > 0 && <p>{fill(t.hereNow, { here, all: everybody.length })}</p>}
      <div className="fl-people-units">
        {unitIds.map((unit) => {
          const members = everybody.filter((person) => (persons[person]?.unit ?? null) === unit)
          if (!members.length) return null
          return (
            <section key={unit ?? 'none'}>
              <h3>
                {(unit === null ? null : units[unit]) ?? t.noUnit}{' '}
                <span className="fl-soft fl-tabular">{members.length}</span>
              </h3>
              <ul>
                {members.map((person) => (
                  <li key={person}>
                    <Name person={person} {...(mayWrite ? { onOpen: () => setOpen(person) } : {})} />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      {open !== null && persons[open] && <PersonDialog key={open} person={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function Name({ person, onOpen }: Readonly<{ person: PersonId; onOpen?: () => void }>) {
  const { view, names } = useRoom()
  const t = useWords('people')
  const known = view.people.persons[person]
  if (!known) return null
  const meeting = currentMeeting(view.agenda)
  const says = [
    known.isManager ? t.manager.toLowerCase() : '',
    known.cameToTheDoor ? t.cameToTheDoor : '',
    isPresent(known, meeting) ? t.isHere : known.leftAt[meeting] === null ? '' : t.hasLeft,
  ].filter(Boolean)
  const name = (
    <>
      <span>{names[person] ?? ''}</span>{' '}
      {says.length > 0 && <span className="fl-small fl-soft">{says.join(', ')}</span>}
    </>
  )
  return onOpen ? (
    <button type="button" className="fl-people-name" onClick={onOpen}>
      {name}
    </button>
  ) : (
    <p className="fl-people-name">{name}</p>
  )
}
