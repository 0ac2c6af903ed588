import type { Meeting } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { remarksOn } from './remarks.ts'
import { type Group, groupsOf } from './rules.ts'

/** What this plan costs, in sentences; said anew at once when somebody is moved. */
export function Remarks({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { view } = useRoom()
  const t = useWords('groups')
  const groups = groupsOf(view.groups, meeting)
  const first = groupsOf(view.groups, 1)
  // Whoever keeps the tables of meeting 1 has chosen to meet again.
  const wantsNewFaces = meeting === 2 && !isKept(groups, first)
  const remarks = remarksOn(groups, view.people, wantsNewFaces ? first : [])
  return (
    <div role="status" className="fl-tables-remarks">
      <h4>{t.remarks}</h4>
      <ul>
        {remarks.map(({ kind, table, people }) => (
          <li key={`${kind} ${table}`}>{fill(t[`remark-${kind}`], { table, people })}</li>
        ))}
        {remarks.length === 0 && <li>{t['remark-fine']}</li>}
        {wantsNewFaces && !remarks.some(({ kind }) => kind === 'met') && <li>{t['remark-new-faces']}</li>}
      </ul>
    </div>
  )
}

const isKept = (second: readonly Group[], first: readonly Group[]): boolean =>
  second.length === first.length &&
  second.filter(({ members }, index) => members.some((person) => !first[index]?.members.includes(person))).length * 2 <
    second.length
