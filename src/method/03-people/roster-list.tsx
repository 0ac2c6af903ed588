import { useMemo, useState } from 'react'
import type { PersonId, UnitId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { currentMeeting } from '../05-agenda/progress.ts'
import { PersonDialog } from './person-dialog.tsx'
import { isPresent } from './rules.ts'
import { SomeOf } from './some-of.tsx'
import { type Needs, useNeeds } from './use-needs.tsx'

/** A list that is longer than this is searched, not looked through. */
const longToRead = 20
/** Names on the screen at once: thousands would make a phone stand still. */
const atOnce = 200

/** Everybody who takes part, unit by unit; on the day with who is here. Each name opens what may be done for it. */
export function RosterList({ mayWrite }: Readonly<{ mayWrite: boolean }>) {
  const { view } = useRoom()
  const t = useWords('people')
  const [open, setOpen] = useState<PersonId | null>(null)
  const [wanted, setWanted] = useState('')
  const { needs, readAgain } = useNeeds()
  const everybody = useInOrder(needs)
  const { persons } = view.people
  const meeting = currentMeeting(view.agenda)
  const here = Object.values(persons).filter((person) => isPresent(person, meeting)).length
  const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  const found = everybody.filter(({ said }) => parts.every((part) => said.includes(part)))
  return (
    <>
      {here > 0 && <p>{fill(t.hereNow, { here, all: everybody.length })}</p>}
      {everybody.length > longToRead && (
        <search className="fl-people-search">
          <TextField
            label={t.search}
            maxLength={80}
            value={wanted}
            onChange={setWanted}
            {...(needs ? { hint: t.searchHint } : {})}
          />
          <p className="fl-small fl-soft" role="status">
            {parts.length === 0 ? '' : found.length > 0 ? fill(t.found, { n: found.length }) : t.foundNone}
          </p>
        </search>
      )}
      <SomeOf key={wanted} all={found} atOnce={atOnce}>
        {(some) => (
          <div className="fl-people-units">
            {[...Map.groupBy(some, ({ unit }) => unit)].map(([unit, members]) => (
              <section key={unit ?? 'none'}>
                <h3>
                  {(unit === null ? null : view.people.units[unit]) ?? t.noUnit}{' '}
                  <span className="fl-soft fl-tabular">{found.filter((one) => one.unit === unit).length}</span>
                </h3>
                <ul>
                  {members.map(({ person }) => (
                    <li key={person}>
                      <Name
                        person={person}
                        needs={needs?.get(person) ?? []}
                        {...(mayWrite ? { onOpen: () => setOpen(person) } : {})}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </SomeOf>
      {open !== null && persons[open] && (
        <PersonDialog
          key={open}
          person={open}
          onClose={() => {
            setOpen(null)
            readAgain()
          }}
        />
      )}
    </>
  )
}

type Listed = Readonly<{ person: PersonId; unit: UnitId | null; said: string }>

/** Unit by unit, those without one last, and by name in each; with what a search looks through. */
function useInOrder(needs: Needs | null): readonly Listed[] {
  const { view, names } = useRoom()
  const { persons, units } = view.people
  return useMemo(() => {
    const order = new Intl.Collator()
    const called = (unit: UnitId | null): string => (unit === null ? '' : (units[unit] ?? ''))
    return Object.entries(persons)
      .map(([person, { unit }]) => ({ person, unit, name: names[person] ?? '', group: called(unit) }))
      .toSorted(
        (one, other) =>
          Number(one.unit === null) - Number(other.unit === null) ||
          order.compare(one.group, other.group) ||
          order.compare(one.name, other.name),
      )
      .map(({ person, unit, name, group }) => ({
        person,
        unit,
        said: [name, group, ...(needs?.get(person) ?? [])].join(' ').toLowerCase(),
      }))
  }, [persons, units, names, needs])
}

type NameProps = Readonly<{ person: PersonId; needs: readonly string[]; onOpen?: () => void }>

function Name({ person, needs, onOpen }: NameProps) {
  const { view, names } = useRoom()
  const t = useWords('people')
  const known = view.people.persons[person]
  if (!known) return null
  const meeting = currentMeeting(view.agenda)
  const says = [
    known.isManager ? t.manager.toLowerCase() : '',
    ...needs,
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
