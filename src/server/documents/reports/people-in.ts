import { fewestToCount, type Meeting, meetings } from '../../../kernel/values.ts'
import { fill, speak } from '../../../kernel/words.ts'
import { clean } from '../clean.ts'
import { type Block, cell, column, texts } from '../layout/document.ts'
import { words as planWords } from '../plan/words.ts'
import type { Told } from './told.ts'
import { common } from './words.ts'

/** Those of the responsible group whose names are still kept, each with what the workplace calls them. */
export const signaturesOf = ({ state, names, language }: Told): readonly string[] =>
  Object.entries(state.preparation.team)
    .filter(([, { roles }]) => roles.includes('responsible'))
    .flatMap(([person, { title }]) => {
      const name = names[person]
      return name ? [`${clean(name)}, ${clean(title ?? speak(planWords, language).responsibleGroup)}`] : []
    })

export type Attendance = Readonly<{
  employees: number | null
  managers: number | null
  together: number | null
}>

/**
 * How many came to a meeting, by role (P3). Null: fewer than five. Where one of the two is too small to be shown, so is
 * the other, as the sum would tell both.
 */
export function attendance({ state }: Pick<Told, 'state'>, meeting: Meeting): Attendance {
  const came = Object.values(state.people.persons).filter(({ arrivedAt }) => arrivedAt[meeting] !== null)
  const managers = came.filter(({ isManager }) => isManager).length
  const employees = came.length - managers
  const mayTell = employees >= fewestToCount && managers >= fewestToCount
  return {
    employees: mayTell ? employees : null,
    managers: mayTell ? managers : null,
    together: came.length >= fewestToCount ? came.length : null,
  }
}

/** Who took part, as counts of five or more; nothing before anybody came. */
export function tookPart(told: Told): readonly Block[] {
  const t = speak(common, told.language)
  const held = meetings.filter((meeting) => told.state.agenda.begunAt[meeting] !== null)
  if (held.length === 0) return []
  const counted = held.map((meeting) => attendance(told, meeting))
  const row = (head: string, of: (one: Attendance) => number | null, hidden: string) => [
    cell(head),
    ...counted.map((one) => cell(of(one) === null ? hidden : String(of(one)))),
  ]
  const isAnyHidden = counted.some(({ employees, together }) => employees === null || together === null)
  return [
    {
      kind: 'table',
      columns: [column(t.role, 40), ...held.map((n) => column(fill(t.meeting, { n }), 30, true))],
      rows: [
        row(t.employees, ({ employees }) => employees, t.countedTogether),
        row(t.managers, ({ managers }) => managers, t.countedTogether),
        row(t.together, ({ together }) => together, t.fewerThanFive),
      ],
    },
    ...(isAnyHidden ? texts(t.fewAreHidden, 'soft') : []),
  ]
}
