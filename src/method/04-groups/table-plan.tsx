import type { GroupId, Meeting, PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Select } from '../../web/parts/select.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { whoTakesPart } from '../03-people/rules.ts'
import { groupOf, groupsOf } from './rules.ts'

type Props = Readonly<{ meeting: Meeting; mayWrite: boolean }>

/** Each table as a sheet with its names. Somebody is moved by choosing another table beside the name. */
export function TablePlan({ meeting, mayWrite }: Props) {
  const { view, names } = useRoom()
  const t = useWords('groups')
  const { persons, units } = view.people
  const groups = groupsOf(view.groups, meeting)
  const unseated = whoTakesPart(view.people).filter(({ person }) => !groupOf(view.groups, person, meeting))
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
                {mayWrite && <MoveTo meeting={meeting} person={person} at={null} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="fl-tables">
        {groups.map(({ group, table, members }) => (
          <Sheet key={group} heading={fill(t.table, { table })} level={3}>
            {members.length === 0 && <p className="fl-soft">{t.nobodyHere}</p>}
            <ul>
              {members.map((person) => {
                const { unit = null, isManager = false } = persons[person] ?? {}
                const beside = [unit === null ? '' : units[unit], isManager ? t.manager : ''].filter(Boolean)
                return (
                  <li key={person}>
                    <span className="fl-grow">
                      {names[person] ?? ''}
                      <span className="fl-small fl-soft fl-tables-unit">{beside.join(', ')}</span>
                    </span>
                    {mayWrite && <MoveTo meeting={meeting} person={person} at={group} />}
                  </li>
                )
              })}
            </ul>
          </Sheet>
        ))}
      </div>
    </>
  )
}

/** The table at which somebody sits, as a choice. */
function MoveTo({ meeting, person, at }: Readonly<{ meeting: Meeting; person: PersonId; at: GroupId | null }>) {
  const { view, names } = useRoom()
  const send = useSend()
  const toast = useToast()
  const t = useWords('groups')
  const name = names[person] ?? ''
  const tables = groupsOf(view.groups, meeting)
  const move = async (to: GroupId) => {
    if (to === '' || to === at) return
    const outcome = await send('groups', { type: 'move-person', meeting, person, to })
    const table = tables.find(({ group }) => group === to)?.table ?? ''
    if (!outcome.saved) return
    toast(
      fill(t.moved, { name, table }),
      at === null ? undefined : () => void send('groups', { type: 'move-person', meeting, person, to: at }),
    )
  }
  return (
    <div className="fl-tables-move">
      <Select
        label={fill(at === null ? t.giveSeat : t.move, { name })}
        hideLabel
        options={[
          ...(at === null ? [{ value: '', label: t.chooseTable }] : []),
          ...tables.map(({ group, table }) => ({ value: group, label: fill(t.table, { table }) })),
        ]}
        value={at ?? ''}
        onChange={(to) => void move(to)}
      />
    </div>
  )
}
