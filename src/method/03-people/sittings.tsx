import { type Meeting, meetings, type PersonId, type Sitting, type UnitId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Select } from '../../web/parts/select.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useDates, useWords } from '../../web/words.tsx'
import { sittingsOf } from '../02-preparation/rules.ts'

/** Who comes when, where a meeting is held in several sittings: unit by unit here, one by one beside each name. */
export function Sittings() {
  const { view } = useRoom()
  const t = useWords('people')
  const several = meetings.filter((meeting) => sittingsOf(view.preparation, meeting).length > 1)
  if (!several.length) return null
  return (
    <section className="fl-stack">
      <h2>{t.whoComesWhen}</h2>
      <p className="fl-small fl-soft">{t.whoComesWhenLead}</p>
      {several.map((meeting) => (
        <UnitsOf key={meeting} meeting={meeting} />
      ))}
    </section>
  )
}

function UnitsOf({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('people')
  const { persons, units } = view.people
  const options = useSittingOptions(meeting)
  const byUnit = Map.groupBy(Object.keys(persons), (person): UnitId | null => persons[person]?.unit ?? null)
  const choose = (people: readonly PersonId[], sitting: string) =>
    sitting !== '' &&
    void send('people', { type: 'choose-sitting', people: [...people], meeting, sitting: Number(sitting) })
  const counts = Map.groupBy(Object.values(persons), ({ sitting }) => sitting[meeting])
  return (
    <div className="fl-stack">
      <h3>{fill(t.meetingN, { n: meeting })}</h3>
      <div className="fl-people-fields">
        {[...byUnit].map(([unit, people]) => (
          <Select
            key={unit ?? 'none'}
            label={`${(unit === null ? null : units[unit]) ?? t.noUnit} (${people.length})`}
            value={sharedBy(people.map((person) => persons[person]?.sitting[meeting] ?? 1))}
            options={[{ value: '', label: t.severalSittings }, ...options]}
            onChange={(sitting) => choose(people, sitting)}
          />
        ))}
      </div>
      <p className="fl-small">
        {options.map(({ value, label }) => `${label}: ${counts.get(Number(value))?.length ?? 0}`).join(' · ')}
      </p>
    </div>
  )
}

/** The sitting to which all of them come; nothing where they come to different ones. */
const sharedBy = (sittings: readonly Sitting[]): string =>
  sittings.every((one) => one === sittings[0]) ? String(sittings[0] ?? '') : ''

/** To which sitting of each meeting one person comes; nothing where there is only one. */
export function SittingsOf({ person }: Readonly<{ person: PersonId }>) {
  const { view } = useRoom()
  return meetings
    .filter((meeting) => sittingsOf(view.preparation, meeting).length > 1)
    .map((meeting) => <OneOf key={meeting} person={person} meeting={meeting} />)
}

function OneOf({ person, meeting }: Readonly<{ person: PersonId; meeting: Meeting }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('people')
  const options = useSittingOptions(meeting)
  return (
    <Select
      label={fill(t.comesToMeeting, { n: meeting })}
      value={String(view.people.persons[person]?.sitting[meeting] ?? 1)}
      options={options}
      onChange={(sitting) =>
        void send('people', { type: 'choose-sitting', people: [person], meeting, sitting: Number(sitting) })
      }
    />
  )
}

function useSittingOptions(meeting: Meeting): readonly Readonly<{ value: string; label: string }>[] {
  const { view } = useRoom()
  const t = useWords('people')
  const dates = useDates()
  return sittingsOf(view.preparation, meeting).map(({ startsAt }, index) => {
    const when = startsAt === null ? '' : `, ${dates.longDay(startsAt)} ${dates.time(startsAt)}`
    return { value: String(index + 1), label: `${fill(t.sittingN, { n: index + 1 })}${when}` }
  })
}
