import { type ComponentType, lazy, Suspense } from 'react'
import { Loading } from '../pages/loading.tsx'
import { useRoom } from '../room.tsx'
import { stepScreens } from '../step-screens.ts'
import { BeforeMeeting, PlanIsComing } from './between.tsx'
import { PhoneMenu } from './phone-menu.tsx'
import '../theme/phone.css'

const Plan: ComponentType = lazy(async () => ({
  default: (await import('../../method/31-action-plan/phone.tsx')).PublishedPlan,
}))

/** A participant's phone: it follows the room, and between the meetings it shows what is open then. */
export function PhoneRoom() {
  return (
    <div className="fl-phone-room">
      <Suspense fallback={<Loading />}>
        <Now />
      </Suspense>
      <PhoneMenu />
    </div>
  )
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
