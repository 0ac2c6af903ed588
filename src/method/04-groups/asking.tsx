import type { Meeting } from '../../kernel/values.ts'
import { Alert } from '../../web/parts/alert.tsx'
import { Button } from '../../web/parts/button.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useWords } from '../../web/words.tsx'
import { askingAt } from './asks.ts'
import { type Group, groupOf, groupsOf } from './tables.ts'
import './asking.css'

/** Those who say that they sit at this table, with the tap that lets them in (M6): at the table, or for the one who leads. */
export function AskingHere({ meeting, table, isLead }: Readonly<{ meeting: Meeting; table: Group; isLead: boolean }>) {
  const { view, names } = useRoom()
  const send = useSend()
  const t = useWords('groups')
  const { group } = table
  return askingAt(view.groups, meeting, group).map((person) => {
    const asked = { name: names[person] ?? '', table: table.table }
    return (
      <Alert key={person} tone="info">
        <p>
          <strong>{fill(isLead ? t.asksAt : t.asksHere, asked)}</strong>
        </p>
        <div className="fl-row">
          <Button variant="outlined" onClick={() => void send('groups', { type: 'let-in', meeting, person, group })}>
            {isLead ? t.letInAt : t.letIn}
          </Button>
          <Button variant="text" onClick={() => void send('groups', { type: 'turn-away', meeting, person, group })}>
            {t.turnAway}
          </Button>
        </div>
      </Alert>
    )
  })
}

/** For the one who leads: whoever asks at a table where nobody has a phone is let in from here. */
export function AskingAnywhere({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { groups } = useRoom().view
  return groupsOf(groups, meeting).map((table) => (
    <AskingHere key={table.group} meeting={meeting} table={table} isLead />
  ))
}

/** The number of the table, large enough to look for, and who sits there; until whoever reads it sits there too. */
export function YourTable({ own, onFound }: Readonly<{ own: Group; onFound: () => void }>) {
  const { me, names } = useRoom()
  const t = useWords('groups')
  const others = own.members.filter((person) => person !== me).flatMap((person) => names[person] ?? [])
  return (
    <section className="fl-your-table" role="status">
      <p className="fl-your-table-number" aria-hidden="true">
        {own.table}
      </p>
      <div className="fl-stack">
        <p>
          <strong>{fill(t.sitHere, { table: own.table })}</strong>
        </p>
        {others.length > 0 && <p>{fill(t.sitWith, { names: others.join(', ') })}</p>}
        <div>
          <Button variant="outlined" onClick={onFound}>
            {t.foundIt}
          </Button>
        </div>
      </div>
    </section>
  )
}

/** I have asked and wait: what to do meanwhile, and the way back. */
export function MyAsking({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { view, me } = useRoom()
  const send = useSend()
  const t = useWords('groups')
  const wanted = me === null ? undefined : view.groups.asks[meeting][me]
  const table = groupsOf(view.groups, meeting).find(({ group }) => group === wanted)
  if (!table || me === null) return null
  const own = groupOf(view.groups, me, meeting)
  return (
    <Alert tone="info">
      <p>{fill(t.youAsk, { table: table.table })}</p>
      <div>
        <Button
          variant="outlined"
          onClick={() => void send('groups', { type: 'ask-for-chair', meeting, person: me, group: null })}
        >
          {own ? fill(t.stayHere, { table: own.table }) : t.noLongerAsk}
        </Button>
      </div>
    </Alert>
  )
}

/** Whoever had to leave and is back says so with one tap, and sits where they sat (M6). */
export function BackAgain({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { view, me } = useRoom()
  const send = useSend()
  const t = useWords('groups')
  if (me === null || !view.agenda.open || (view.people.persons[me]?.leftAt[meeting] ?? null) === null) return null
  return (
    <Alert tone="info">
      <p>{t.youLeft}</p>
      <div>
        <Button variant="outlined" onClick={() => void send('people', { type: 'arrive', person: me, meeting })}>
          {t.backAgain}
        </Button>
      </div>
    </Alert>
  )
}
