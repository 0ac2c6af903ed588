import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { meetingOf } from '../../method/05-agenda/programme.ts'
import { Loading } from '../pages/loading.tsx'
import { useRoom, useSend } from '../room.tsx'
import { stepScreens } from '../step-screens.ts'
import { BeforeMeeting, PlanIsComing } from './between.tsx'
import { PhoneMenu } from './phone-menu.tsx'
import '../theme/phone.css'

const Plan: ComponentType = lazy(async () => ({
  default: (await import('../../method/31-action-plan/phone.tsx')).PublishedPlan,
}))

/** A participant's phone: it follows the room, and between the meetings it shows what is open then. */
export function PhoneRoom() {
  useArrival()
  return (
    <div className="fl-phone-room">
      <Suspense fallback={<Loading />}>
        <Now />
      </Suspense>
      <PhoneMenu />
    </div>
  )
}

/** The same phone that comes back for the next meeting has come: nobody is asked for the code twice. */
function useArrival(): void {
  const { view, me } = useRoom()
  const send = useSend()
  const { open } = view.agenda
  const meeting = open ? meetingOf(open.step) : null
  const isMissing = me !== null && meeting !== null && view.people.persons[me]?.arrivedAt[meeting] === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each meeting one was missing from
  useEffect(() => {
    if (isMissing) void send('people', { type: 'arrive', person: me, meeting })
  }, [isMissing, meeting])
}

function Now() {
  const { agenda, actionPlan } = useRoom().view
  if (agenda.open) {
    const { phone: Phone } = stepScreens[agenda.open.step]
    return <Phone key={agenda.open.step} />
  }
  if (actionPlan.publishedAt !== null) return <Plan />
  if (agenda.endedAt[2] !== null) return <PlanIsComing />
  if (agenda.endedAt[1] !== null) {
    const { phone: Exhibition } = stepScreens.exhibition
    return <Exhibition />
  }
  return <BeforeMeeting />
}
