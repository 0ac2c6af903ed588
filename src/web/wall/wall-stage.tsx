import { Suspense } from 'react'
import { later } from '../later.ts'
import { useRoom } from '../room.tsx'
import { stepScreens } from '../step-screens.ts'
import { DayLine } from './day-line.tsx'
import { JoinSheet } from './join-sheet.tsx'
import '../theme/wall.css'

const PauseWall = later(async () => (await import('../../method/05-agenda/wall.tsx')).PauseWall)

/** The open step on the wall: the thing, what it is about or the way in, and where in the day we are. */
export function WallStage() {
  const { open, pause } = useRoom().view.agenda
  if (!open) return null
  const { wall: Step } = stepScreens[open.step]
  return (
    <div className="fl-wall">
      <Suspense key={pause ? 'pause' : open.step}>{pause ? <PauseWall /> : <Step />}</Suspense>
      <JoinSheet />
      <DayLine />
    </div>
  )
}
