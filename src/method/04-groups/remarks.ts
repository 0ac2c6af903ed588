import type { PersonId } from '../../kernel/values.ts'
import type { State as People } from '../03-people/rules.ts'
import type { Group } from './rules.ts'

/** What a table plan costs, table by table: what arithmetic, or a hand that moved somebody, did not leave room for. */
export type Remark = Readonly<{ kind: 'size' | 'managers' | 'unit' | 'met'; table: number; people: number }>

/** Looks over a plan; `before` are the tables of meeting 1 when new faces are wanted, else none. */
export function remarksOn(groups: readonly Group[], { persons }: People, before: readonly Group[]): readonly Remark[] {
  const isOdd = ({ members }: Group): boolean => members.length < 3 || members.length > 5
  const managersAt = ({ members }: Group): number => members.filter((person) => persons[person]?.isManager).length
  const managers = groups.reduce((sum, group) => sum + managersAt(group), 0)
  const fewestManagers = Math.max(1, Math.ceil(managers / Math.max(1, groups.length)))
  const isOneUnit = ({ members }: Group): boolean => {
    const [unit = null, ...others] = members.map((person) => persons[person]?.unit ?? null)
    return unit !== null && others.length > 0 && others.every((other) => other === unit)
  }
  const units = new Set(Object.values(persons).map(({ unit }) => unit))
  const metBefore = tableBefore(before)
  const meetsAgain = ({ members }: Group): boolean => {
    const tables = members.map((person) => metBefore.get(person)).filter((table) => table !== undefined)
    return new Set(tables).size < tables.length
  }
  return groups.flatMap((group): Remark[] => {
    const { table, members } = group
    const about = { table, people: members.length }
    return [
      ...(isOdd(group) ? [{ kind: 'size', ...about } as const] : []),
      ...(managersAt(group) > fewestManagers ? [{ kind: 'managers', table, people: managersAt(group) } as const] : []),
      ...(units.size > 1 && isOneUnit(group) ? [{ kind: 'unit', ...about } as const] : []),
      ...(meetsAgain(group) ? [{ kind: 'met', ...about } as const] : []),
    ]
  })
}

const tableBefore = (before: readonly Group[]): ReadonlyMap<PersonId, number> =>
  new Map(before.flatMap(({ table, members }) => members.map((person) => [person, table] as const)))
