import { type Meeting, meetings } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { whoTakesPart } from '../03-people/rules.ts'
import { groupSizes } from './engine/sizes.ts'
import { proposal } from './propose.ts'
import { Remarks } from './remarks-of.tsx'
import { groupsOf, isLocked } from './rules.ts'
import { TablePlan } from './table-plan.tsx'
import './screens.css'

/** The table plan of both meetings (B4, B5, D2): a proposal, changed by hand, locked when it stands. */
export function Desk() {
  const { view, roles } = useRoom()
  const t = useWords('groups')
  const mayWrite = roles.includes('responsible') || roles.includes('facilitator')
  const isAnybody = whoTakesPart(view.people).length > 0
  return (
    <DeskPage title={t.title} lead={t.lead} level={2}>
      {!isAnybody && <p>{t.namesFirst}</p>}
      {isAnybody && meetings.map((meeting) => <Tables key={meeting} meeting={meeting} mayWrite={mayWrite} />)}
    </DeskPage>
  )
}

function Tables({ meeting, mayWrite }: Readonly<{ meeting: Meeting; mayWrite: boolean }>) {
  const { view } = useRoom()
  const t = useWords('groups')
  const groups = groupsOf(view.groups, meeting)
  const people = whoTakesPart(view.people).length
  if (meeting === 2 && !groupsOf(view.groups, 1).length) return null
  return (
    <section className="fl-stack">
      <h3>{fill(t.meeting, { n: meeting })}</h3>
      {!groups.length && <p>{fill(t.willBe, { people, n: groupSizes(people).length })}</p>}
      {meeting === 2 && !groups.length && <p className="fl-small fl-soft">{t.newOrSame}</p>}
      {mayWrite && <Choices meeting={meeting} />}
      {groups.length > 0 && (
        <>
          <Remarks meeting={meeting} />
          <TablePlan meeting={meeting} mayWrite={mayWrite} />
        </>
      )}
    </section>
  )
}

/** A new proposal, the tables of last time, or the lock. */
function Choices({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('groups')
  const { groups } = view.groups[meeting]
  const lock = (isLocked: boolean) => void send('groups', { type: 'lock-groups', meeting, isLocked })
  const propose = () => {
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
    const tables = proposal(view.groups, view.people, meeting, seed)
    if (tables) void send('groups', tables)
  }
  if (isLocked(view.groups, meeting)) {
    return (
      <div className="fl-row">
        <p>{t.isLocked}</p>
        <Button variant="outlined" onClick={() => lock(false)}>
          {t.unlock}
        </Button>
      </div>
    )
  }
  return (
    <div className="fl-row">
      <Button variant={groups.length || meeting === 2 ? 'outlined' : 'filled'} onClick={propose}>
        {groups.length ? t.proposeAgain : meeting === 2 ? t.proposeNew : t.propose}
      </Button>
      {meeting === 2 && (
        <Button variant="outlined" onClick={() => void send('groups', { type: 'keep-groups' })}>
          {t.keepSame}
        </Button>
      )}
      {groups.length > 0 && (
        <Button variant="outlined" onClick={() => lock(true)}>
          {t.lock}
        </Button>
      )}
    </div>
  )
}
