import { useLocation } from 'wouter'
import type { Meeting } from '../../kernel/values.ts'
import { askServer } from '../ask-server.ts'
import { useAsking } from '../pages/use-asking.ts'
import { Button } from '../parts/button.tsx'
import { useRoom } from '../room.tsx'
import { fill, useShellWords } from '../words.tsx'

/** The whole meeting with made-up colleagues, for whoever has never led one; nothing of it is kept. */
export function TryMeeting({ meetings }: Readonly<{ meetings: readonly Meeting[] }>) {
  const { process, roles, rehearsal } = useRoom()
  const t = useShellWords()
  const [, goTo] = useLocation()
  const { ask, isAsking, trouble } = useAsking()
  const leads = roles.includes('responsible') || roles.includes('facilitator')
  if (!leads || rehearsal) return null

  const begin = async (meeting: Meeting) => {
    const begun = await ask(() => askServer<{ process: string }>(`/api/staff/${process}/rehearsal`, { meeting }))
    if (begun) goTo(`/cockpit/${begun.process}`)
  }
  return (
    <section className="fl-stack">
      <h2>{t.tryMeeting}</h2>
      <p>{t.tryMeetingLead}</p>
      <div className="fl-row">
        {meetings.map((meeting) => (
          <Button key={meeting} variant="outlined" isDisabled={isAsking} onClick={() => void begin(meeting)}>
            {fill(t.tryMeetingN, { n: meeting })}
          </Button>
        ))}
      </div>
      {trouble && <p role="alert">{trouble}</p>}
    </section>
  )
}
