import type { PersonId, UnitId } from '../kernel/values.ts'
import type { State as People } from '../method/03-people/rules.ts'
import { named, type PersonRow } from './people.ts'
import { newSecret } from './secrets.ts'

/** One row as the responsible group has looked it over. What is not said stays as it was. */
export type Wanted = Readonly<{
  /** Whose row this is. Null: somebody new, whatever else looks the same. Not said: whoever has this mail or this name. */
  person?: string | null | undefined
  name: string
  mail?: string | undefined
  unit?: string | undefined
  isManager?: boolean | undefined
  isPartTime?: boolean | undefined
  hasNoPhone?: boolean | undefined
  needsNearDoor?: boolean | undefined
  languages?: string | undefined
}>
export type Invitation = Readonly<{
  persons: readonly (PersonRow & Readonly<{ unit: UnitId | null; isManager: boolean }>)[]
  units: Readonly<Record<UnitId, string>>
}>

/** Gives each row its person and each unit its id. A corrected list that is read again corrects people, not doubles them. */
export function invite(rows: readonly Wanted[], { persons, units }: People, names: readonly PersonRow[]): Invitation {
  const unitIds = new Map(Object.entries(units).map(([unit, name]) => [(name ?? '').toLowerCase(), unit]))
  const called: Record<UnitId, string> = {}
  const unitOf = (name: string): UnitId | null => {
    if (name === '') return null
    const unit = unitIds.get(name.toLowerCase()) ?? `u${newSecret().slice(0, 15)}`
    unitIds.set(name.toLowerCase(), unit)
    called[unit] ??= name
    return unit
  }

  const onTheList = new Map(names.filter(({ person }) => persons[person]).map((row) => [row.person, row]))
  const known = new Map<string, PersonId>()
  for (const { person, name, mail } of onTheList.values()) {
    if (mail !== null) known.set(`mail ${mail.toLowerCase()}`, person)
    known.set(`name ${name.toLowerCase()} ${persons[person]?.unit ?? ''}`, person)
  }
  const met = new Set<PersonId>()
  const personOf = ({ person: told, name, mail }: Wanted, unit: UnitId | null): PersonId => {
    const keys = [mail && `mail ${mail.toLowerCase()}`, `name ${name.toLowerCase()} ${unit ?? ''}`]
    const alike = keys.map((key) => known.get(key ?? '')).find((person) => person !== undefined && !met.has(person))
    const found = typeof told === 'string' && persons[told] ? told : told === null ? undefined : alike
    const person = found ?? `d${newSecret().slice(0, 15)}`
    met.add(person)
    return person
  }

  const invited = rows.map((row) => {
    const unitSaid = row.unit === undefined ? undefined : unitOf(row.unit)
    const person = personOf(row, unitSaid ?? null)
    const before = onTheList.get(person) ?? named(person, row.name)
    return {
      person,
      name: row.name,
      mail: row.mail === undefined ? before.mail : row.mail || null,
      isPartTime: row.isPartTime ?? before.isPartTime,
      hasNoPhone: row.hasNoPhone ?? before.hasNoPhone,
      needsNearDoor: row.needsNearDoor ?? before.needsNearDoor,
      languages: row.languages ?? before.languages,
      unit: unitSaid === undefined ? (persons[person]?.unit ?? null) : unitSaid,
      isManager: row.isManager ?? persons[person]?.isManager ?? false,
    }
  })
  return { persons: invited, units: called }
}
