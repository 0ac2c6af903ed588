import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { InviteColleague } from './invite-colleague.tsx'

/** The responsible group, by what the workplace calls them, and who of it leads and writes (B6, B7). */
export function TeamOf() {
  const { view, names, roles } = useRoom()
  const t = useWords('preparation')
  return (
    <section className="fl-prep-help">
      <h2>{t.team}</h2>
      <ul className="fl-prep-team">
        {Object.entries(view.preparation.team)
          .filter(([, { roles: held }]) => held.length > 0)
          .map(([person, { roles: held, title }]) => (
            <li key={person}>
              <strong>{names[person] ?? ''}</strong>
              <span className="fl-soft">
                {[
                  title ?? t.noTitle,
                  held.includes('facilitator') ? t['role-facilitator'] : '',
                  held.includes('scribe') ? t['role-scribe'] : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
      </ul>
      {roles.includes('responsible') && <InviteColleague />}
    </section>
  )
}
