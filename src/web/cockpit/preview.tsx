import { Suspense, useState } from 'react'
import type { Viewer } from '../../kernel/decider.ts'
import { fill } from '../../kernel/words.ts'
import { groupsAt } from '../../method/04-groups/rules.ts'
import { meetingOf, programmeOf, type Step } from '../../method/05-agenda/programme.ts'
import { currentSitting } from '../../method/05-agenda/progress.ts'
import { project, type State } from '../../process/process.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Select } from '../parts/select.tsx'
import { type Room, RoomPreview, useNow, useRoom } from '../room.tsx'
import { stepScreens } from '../step-screens.ts'
import { WallStage } from '../wall/wall-stage.tsx'
import { useShellWords, useSteps } from '../words.tsx'
import '../theme/phone.css'

/** What the wall and a phone show at a step, without moving anybody: made from what the staff may see, and no more. */
export function Preview({ onClose }: Readonly<{ onClose: () => void }>) {
  const room = useRoom()
  const t = useShellWords()
  const steps = useSteps()
  const now = useNow()
  const { open, programme } = room.view.agenda
  const [kind, setKind] = useState<'wall' | 'phone'>('wall')
  const [step, setStep] = useState<Step>(open?.step ?? 'welcome')
  const { phone: Phone } = stepScreens[step]
  const meeting = meetingOf(step)
  const [first] = groupsAt(room.view.groups, meeting, currentSitting(room.view.agenda, meeting))
  const me = first?.members[0] ?? null
  const at = step === open?.step ? room.view : asIfOpen(room.view, step, now)
  const lines = programmeOf(programme, open ? meetingOf(open.step) : 1)

  return (
    <Dialog heading={t.cockpitPreview} onClose={onClose} isWide>
      <div className="fl-row">
        {(['wall', 'phone'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="ds-button"
            data-variant={one === kind ? 'primary' : 'secondary'}
            aria-pressed={one === kind}
            onClick={() => setKind(one)}
          >
            {one === 'wall' ? t.cockpitPreviewWall : t.cockpitPreviewPhone}
          </button>
        ))}
        <Select
          label={t.cockpitPreviewOf}
          hideLabel
          value={step}
          onChange={(value) => setStep(lines.find((line) => line.step === value)?.step ?? step)}
          options={lines.map((line) => ({ value: line.step, label: steps[line.step].title }))}
        />
      </div>
      <div className="fl-preview" data-kind={kind} data-color-scheme={kind === 'wall' ? 'light' : undefined} inert>
        <Suspense>
          {kind === 'wall' ? (
            <RoomPreview room={seenAs(room, at, { person: null, roles: ['wall'] })}>
              <WallStage />
            </RoomPreview>
          ) : (
            <RoomPreview room={seenAs(room, at, { person: me, roles: ['participant'] })}>
              <Phone />
            </RoomPreview>
          )}
        </Suspense>
      </div>
      <p className="fl-small fl-soft">
        {kind === 'phone' && first && `${fill(t.cockpitTable, { table: first.table })}. `}
        {t.cockpitPreviewHow}
      </p>
      <div className="fl-dialog-buttons">
        <Button variant="text" onClick={onClose}>
          {t.cockpitClose}
        </Button>
      </div>
    </Dialog>
  )
}

/** The same projection that the server makes, on what the staff may see: it can only show less. */
const seenAs = (room: Room, view: State, viewer: Viewer): Room => ({
  ...room,
  hat: viewer.person === null ? 'wall' : 'seat',
  me: viewer.person,
  roles: viewer.roles,
  view: project(view, viewer),
  trouble: null,
  isWaiting: false,
  isSaved: false,
})

const asIfOpen = (view: State, step: Step, now: number): State => {
  const minutes = view.agenda.programme.find((line) => line.step === step)?.minutes ?? 0
  const sitting = currentSitting(view.agenda, meetingOf(step))
  return {
    ...view,
    agenda: {
      ...view.agenda,
      open: { step, sitting, openedAt: now, minutes, stoppedAt: now, stoodFor: 0, pausedFor: 0 },
    },
  }
}
