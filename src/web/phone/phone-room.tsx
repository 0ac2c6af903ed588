import { type ComponentType, type ReactNode, Suspense, useEffect } from 'react'
import { useRoute } from 'wouter'
import type { Meeting, PersonId } from '../../kernel/values.ts'
import { meetingOf } from '../../method/05-agenda/programme.ts'
import { isWalking } from '../../method/15-exhibition/rules.ts'
import type { State } from '../../process/process.ts'
import { later } from '../later.ts'
import { Loading } from '../pages/loading.tsx'
import { useRoom, useSend } from '../room.tsx'
import { stepScreens } from '../step-screens.ts'
import { BeforeMeeting, PlanIsComing } from './between.tsx'
import { PhoneMenu } from './phone-menu.tsx'
import '../theme/phone.css'

const FollowUp: ComponentType = later(async () => (await import('../../method/33-follow-up/phone.tsx')).FollowUpPhone)

const Draft = later(async () => (await import('../../method/31-action-plan/hearing-phone.tsx')).DraftOnPhone)

const Pause = later(async () => (await import('../../method/05-agenda/phone.tsx')).PausePhone)

const SharingStrip = later(async () => (await import('./sharing.tsx')).SharingStrip)

const AtTheTable = later(async () => (await import('./at-the-table.tsx')).AtTheTable)

const ScannedSheet = later(async () => (await import('../../method/15-exhibition/scanned-sheet.tsx')).ScannedSheet)

/** A participant's phone: it follows the room, and between the meetings it shows what is open then. */
export function PhoneRoom() {
  useArrival()
  const { me, sharing } = useRoom()
  return (
    <div className="fl-phone-room">
      <Suspense>
        {sharing.length > 0 && <SharingStrip key={me} />}
        <AtTheTable key={`table ${me}`} />
      </Suspense>
      <Now key={me} />
      <PhoneMenu />
    </div>
  )
}

/** The same phone that comes back for the next meeting has come: nobody is asked for the code twice. */
function useArrival(): void {
  const { view, me } = useRoom()
  const send = useSend()
  const { open } = view.agenda
  const meeting = open && isForMe(view, me) ? meetingOf(open.step) : null
  const isMissing = me !== null && meeting !== null && view.people.persons[me]?.arrivedAt[meeting] === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each meeting one was missing from
  useEffect(() => {
    if (isMissing) void send('people', { type: 'arrive', person: me, meeting })
  }, [isMissing, meeting])
}

/** Is the sitting that goes on now the one this person comes to? Another's is not shown to those who are at home. */
function isForMe({ agenda: { open }, people }: State, me: PersonId | null): boolean {
  if (!open) return false
  const known = me === null ? undefined : people.persons[me]
  return known === undefined || known.sitting[meetingOf(open.step)] === open.sitting
}

/**
 * What there is to do now. Each screen waits to be fetched by itself: one that has given way to the next while it was on
 * its way must not be shown again when it comes.
 */
function Now() {
  const [name, screen] = useNow()
  return (
    <Suspense key={name} fallback={<Loading />}>
      {screen}
    </Suspense>
  )
}

function useNow(): readonly [name: string, screen: ReactNode] {
  const { view, me } = useRoom()
  const { agenda, actionPlan } = view
  const [isScanned, scanned] = useRoute('/room/:process/sheet/:table')
  if (isScanned) {
    return ['sheet', <ScannedSheet key="sheet" table={Number(scanned.table)} isWalkShown={isWalkShown(view, me)} />]
  }
  if (agenda.open && isForMe(view, me)) {
    if (agenda.pause) return ['pause', <Pause key="pause" />]
    const { phone: Phone } = stepScreens[agenda.open.step]
    return [agenda.open.step, <Phone key="step" />]
  }
  if (actionPlan.publishedAt !== null) return ['follow-up', <FollowUp key="follow-up" />]
  if (actionPlan.hearing.isOpen) return ['draft', <Draft key="draft" />]
  if (hasBeenTo(view, me, 2)) return ['plan-is-coming', <PlanIsComing key="plan-is-coming" />]
  if (hasBeenTo(view, me, 1)) {
    const { phone: Exhibition } = stepScreens.exhibition
    return ['exhibition', <Exhibition key="exhibition" />]
  }
  return ['before', <BeforeMeeting key="before" />]
}

function hasBeenTo({ agenda, people }: State, me: PersonId | null, meeting: Meeting): boolean {
  const sitting = people.persons[me ?? '']?.sitting[meeting] ?? 1
  return agenda.held.some((one) => one.meeting === meeting && one.sitting === sitting && one.endedAt !== null)
}

/** Does this phone show the walk from sheet to sheet, when nothing else was asked for? */
function isWalkShown(view: State, me: PersonId | null): boolean {
  const { agenda, actionPlan } = view
  if (agenda.open && isForMe(view, me)) return agenda.pause === null && isWalking(agenda)
  if (actionPlan.publishedAt !== null || actionPlan.hearing.isOpen) return false
  return !hasBeenTo(view, me, 2) && hasBeenTo(view, me, 1)
}
