import { useEffect, useState } from 'react'
import { type Meeting, minute } from '../../kernel/values.ts'
import { AskingHere, BackAgain, MyAsking, YourTable } from '../../method/04-groups/asking.tsx'
import { type Group, groupOf, groupsAt } from '../../method/04-groups/tables.ts'
import type { Step } from '../../method/05-agenda/programme.ts'
import { currentMeeting } from '../../method/05-agenda/progress.ts'
import { useKept } from '../kept.ts'
import { Button } from '../parts/button.tsx'
import { useNow, useRoom, useSend } from '../room.tsx'
import { fill, useWords } from '../words.tsx'

/** In these a table sits together. */
const atTables: readonly Step[] = ['interviews', 'story-round', 'wishes', 'reflection', 'action-form']

/** Above everything else: where to sit for whoever comes late or changes tables, and who asks to sit here (M6). */
export function AtTheTable() {
  const { view, me } = useRoom()
  const meeting = currentMeeting(view.agenda)
  const own = groupOf(view.groups, me, meeting)
  return (
    <>
      {own && <WhereToSit key={meeting} meeting={meeting} own={own} />}
      <div className="fl-asking" aria-live="polite">
        <BackAgain meeting={meeting} />
        <MyAsking meeting={meeting} />
        {own && <AskingHere meeting={meeting} table={own} isLead={false} />}
      </div>
    </>
  )
}

function WhereToSit({ meeting, own }: Readonly<{ meeting: Meeting; own: Group }>) {
  const { view, me } = useRoom()
  const now = useNow()
  const [sitsAt, setSitsAt] = useKept(`table-${meeting}-${me}`, '')
  const { open } = view.agenda
  // Whoever was here when meeting 1 sat down sits there; in meeting 2 all find their tables after the walk.
  const arrivedAt = view.people.persons[me ?? '']?.arrivedAt[meeting] ?? null
  const comesNow = open !== null && arrivedAt !== null && arrivedAt >= open.openedAt
  const sitsAlready = sitsAt === '' && meeting === 1 && !comesNow
  useEffect(() => {
    if (sitsAlready) setSitsAt(own.group)
  }, [sitsAlready, own.group, setSitsAt])
  const isSettled = sitsAt === '' && open !== null && now - Math.max(open.openedAt, arrivedAt ?? 0) > 3 * minute
  if (!open || !atTables.includes(open.step) || sitsAlready || isSettled || sitsAt === own.group) return null
  return <YourTable own={own} onFound={() => setSitsAt(own.group)} />
}

/** In the menu: the table at which I really sit. */
export function AtAnotherTable() {
  const { view, me } = useRoom()
  const send = useSend()
  const t = useWords('groups')
  const [isChoosing, setChoosing] = useState(false)
  const meeting = currentMeeting(view.agenda)
  const own = groupOf(view.groups, me, meeting)
  const sitting = own?.sitting ?? view.people.persons[me ?? '']?.sitting[meeting] ?? 1
  const others = groupsAt(view.groups, meeting, sitting).filter(({ group }) => group !== own?.group)
  if (me === null || others.length === 0) return null

  const ask = ({ group }: Group) => {
    setChoosing(false)
    scrollTo({ top: 0 })
    void send('groups', { type: 'ask-for-chair', meeting, person: me, group })
  }
  if (!isChoosing) {
    return (
      <div>
        <Button variant="text" onClick={() => setChoosing(true)}>
          {t.elsewhere}
        </Button>
      </div>
    )
  }
  return (
    <fieldset className="fl-options">
      <legend>{t.elsewhereHow}</legend>
      <p className="fl-small fl-soft">{t.whatStays}</p>
      <ul className="fl-table-numbers">
        {others.map((table) => (
          <li key={table.group}>
            <Button variant="outlined" label={fill(t.table, { table: table.table })} onClick={() => ask(table)}>
              {table.table}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="text" onClick={() => setChoosing(false)}>
          {t.cancel}
        </Button>
      </div>
    </fieldset>
  )
}
