import type { PersonId, UnitId } from '../kernel/values.ts'
import type { State as People } from '../method/03-people/rules.ts'
import type { PersonRow } from './people.ts'
import { newSecret } from './secrets.ts'

/** One row as the responsible group has looked it over. */
export type Wanted = Readonly<{
  person?: string | undefined
  name: string
  mail: string
  unit: string
  isManager: boolean
}>
export type Invitation = Readonly<{
  persons: readonly (PersonRow & Readonly<{ unit: UnitId | null; isManager: boolean }>)[]
  units: Readonly<Record<UnitId, string>>
}>

/** Gives each row its person and each unit its id. A corrected list that is pasted again corrects people, not doubles them. */
export function invite(rows: readonly Wanted[], { persons, units }: People, names: readonly PersonRow[]): Invitation {
  const unitIds = new Map(Object.entries(units).map(([unit, name]) => [(name ?? '').toLowerCase(), unit]))
  const named: Record<UnitId, string> = {}
  const unitOf = (name: string): UnitId | null => {
    if (name === '') return null
    const unit = unitIds.get(name.toLowerCase()) ?? `u${newSecret().slice(0, 15)}`
    unitIds.set(name.toLowerCase(), unit)
    named[unit] ??= name
    return unit
  }

  const known = new Map<string, PersonId>()
  for (const { person, name, mail } of names) {
    const row = persons[person]
    if (!row) continue
    if (mail !== null) known.set(`mail ${mail.toLowerCase()}`, person)
    known.set(`name ${name.toLowerCase()} ${row.unit ?? ''}`, person)
  }
  const met = new Set<PersonId>()
  const personOf = (row: Wanted, unit: UnitId | null): PersonId => {
    const keys = [row.mail && `mail ${row.mail.toLowerCase()}`, `name ${row.name.toLowerCase()} ${unit ?? ''}`]
    const told = row.person !== undefined && persons[row.person] ? row.person : undefined
    const found = told ?? keys.map((key) => known.get(key)).find((person) => person !== undefined && !met.has(person))
    const person = found ?? `d${newSecret().slice(0, 15)}`
    met.add(person)
    return person
  }

  const invited = rows.map((row) => {
    const unit = unitOf(row.unit)
    const mail = row.mail === '' ? null : row.mail
    return { person: personOf(row, unit), name: row.name, mail, unit, isManager: row.isManager }
  })
  return { persons: invited, units: named }
}
