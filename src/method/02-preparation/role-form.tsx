import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { InviteColleague } from './invite-colleague.tsx'

/** Who leads the meeting, or writes the minutes (B6, B7). Several may share it. */
export function RoleForm({ to: role }: Readonly<{ to: 'facilitator' | 'scribe' }>) {
  const { view, names, roles, me } = useRoom()
  const send = useSend()
  const t = useWords('preparation')
  const { team } = view.preparation
  const mayName = roles.includes('responsible')
  const leads = me !== null && team[me]?.roles.includes('facilitator') === true
  return (
    <div className="fl-stack">
      <div>
        {Object.entries(team).map(([person, { roles: held, title }]) => (
          <CheckBox
            key={person}
            label={[names[person] ?? '', title].filter(Boolean).join(', ')}
            isChecked={held.includes(role)}
            isDisabled={!mayName}
            onChange={(holds) => void send('preparation', { type: 'name-role', person, role, holds })}
          />
        ))}
      </div>
      {!mayName && <p className="fl-small fl-soft">{t.onlyResponsible}</p>}
      {mayName && role === 'facilitator' && !leads && (
        <div>
          <Button onClick={() => void send('preparation', { type: 'take-over' })}>{t.takeOver}</Button>
        </div>
      )}
      {mayName && <InviteColleague />}
    </div>
  )
}
