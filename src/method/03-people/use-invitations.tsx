import { useCallback, useEffect, useState } from 'react'
import type { Meeting, PersonId } from '../../kernel/values.ts'
import { askServer } from '../../web/ask-server.ts'
import { useRoom } from '../../web/room.tsx'

type Fault = 'no-such-address' | 'mailbox-full' | 'refused' | 'no-answer' | 'no-address' | 'too-late' | 'overtaken'

/** What has become of one person's letter. */
export type Written = Readonly<{
  person: PersonId
  hasMail: boolean
  state: 'waiting' | 'sent' | 'failed' | null
  reason: Fault | null
}>
/** How it stands with the letters about one meeting. */
export type Invitations = Readonly<{
  isMailOn: boolean
  trouble: 'unreachable' | 'sign-in-refused' | 'sender-refused' | null
  from: string | null
  toInvite: number
  toTell: number
  toRemind: number
  toTryAgain: number
  isReminderPlanned: boolean
  underWay: number
  people: readonly Written[]
}>

/** Follows the letters: asked again when the process changes, and every other second while some are on their way. */
export function useInvitations(meeting: Meeting): readonly [Invitations | null, () => void] {
  const { process, view } = useRoom()
  const { persons } = view.people
  const { booked, laterSittings } = view.preparation
  const [known, setKnown] = useState<Readonly<{ meeting: Meeting; told: Invitations }> | null>(null)
  const [asked, setAsked] = useState(0)
  const askAgain = useCallback(() => setAsked((times) => times + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the answer depends on, though the question does not
  useEffect(() => {
    let isOld = false
    askServer<Invitations>(`/api/staff/${process}/invitations?meeting=${meeting}`).then(
      (told) => !isOld && setKnown({ meeting, told }),
      () => undefined,
    )
    return () => {
      isOld = true
    }
  }, [process, meeting, asked, persons, booked, laterSittings])

  const told = known?.meeting === meeting ? known.told : null
  const isSending = told !== null && told.underWay > 0
  useEffect(() => {
    if (!isSending) return
    const timer = setInterval(askAgain, 2_000)
    return () => clearInterval(timer)
  }, [isSending, askAgain])
  return [told, askAgain]
}
