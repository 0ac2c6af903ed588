import { fill } from '../../kernel/words.ts'
import { LinkButton } from '../../web/parts/button.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { InviteColleague } from '../02-preparation/invite-colleague.tsx'
import { AddPerson } from './add-person.tsx'
import { PasteRoster } from './paste-roster.tsx'
import { RosterList } from './roster-list.tsx'
import { whoTakesPart } from './rules.ts'
import { Sittings } from './sittings.tsx'
import './screens.css'

/** Who takes part (B1): paste a list, look it over, keep it right; on the day, who is here. */
export function Desk() {
  const { view, roles, process } = useRoom()
  const t = useWords('people')
  const n = whoTakesPart(view.people).length
  const mayWrite = roles.includes('responsible') || roles.includes('facilitator')
  return (
    <DeskPage
      title={t.title}
      {...(n > 0
        ? { actions: <LinkButton href={`/process/${process}/invitations`}>{t.toInvitations}</LinkButton> }
        : {})}
      lead={n > 0 ? fill(t.leadMany, { n }) : t.leadNobody}
      aside={
        <>
          <section className="fl-people-help">
            <h2>{t.whoSees}</h2>
            <p>{t.whoSeesLead}</p>
          </section>
          {roles.includes('responsible') && <InviteColleague />}
        </>
      }
    >
      {mayWrite && <PasteRoster hasPeople={n > 0} />}
      {n > 0 && <RosterList mayWrite={mayWrite} />}
      {mayWrite && n > 0 && <Sittings />}
      {mayWrite && <AddPerson />}
    </DeskPage>
  )
}
