import { Suspense, useState } from 'react'
import type { Viewer } from '../../kernel/decider.ts'
import { fill } from '../../kernel/words.ts'
import { groupsAt } from '../../method/04-groups/tables.ts'
import { gatheringNow } from '../../method/05-agenda/gatherings.ts'
import { meetingOf, programmeOf, type Step } from '../../method/05-agenda/programme.ts'
import { currentSitting, heldLines } from '../../method/05-agenda/progress.ts'
import { project, type State } from '../../process/process.ts'
import { later } from '../later.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Select } from '../parts/select.tsx'
import { type Room, RoomPreview, useNow, useRoom } from '../room.tsx'
import { stepScreens } from '../step-screens.ts'
import { WallStage } from '../wall/wall-stage.tsx'
import { useShellWords, useSteps } from '../words.tsx'
import '../theme/phone.css'

const PausePhone = later(async () => (await import('../../method/05-agenda/phone.tsx')).PausePhone)

/** What the wall and a phone show at a step, without moving anybody: made from what the staff may see, and no more. */
export function Preview({ onClose }: Readonly<{ onClose: () => void }>) {
  const room = useRoom()
  const t = useShellWords()
  const steps = useSteps()
  const now = useNow()
  const { open, programme } = room.view.agenda
  const [kind, setKind] = useState<'wall' | 'phone'>('wall')
  const [step, setStep] = useState<Step>(open?.step ?? firstOf(room.view))
  const { phone: Phone } = stepScreens[step]
  const meeting = meetingOf(step)
  const [table, setTable] = useState('')
  const groups = groupsAt(room.view.groups, meeting, currentSitting(room.view.agenda, meeting))
  // The tables of the two meetings have names of their own: whichever was chosen for the other is not here.
  const own = groups.find(({ group }) => group === table) ?? groups[0]
  const me = own?.members[0] ?? null
  const at = withoutGaps(step === open?.step ? room.view : asIfOpen(room.view, step, now))
  const next = gatheringNow(room.view.agenda, room.view.preparation)
  const lines = programmeOf(programme, next?.meeting ?? 2)

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
        {kind === 'phone' && own && (
          <Select
            label={t.cockpitPreviewTable}
            hideLabel
            value={own.group}
            onChange={setTable}
            options={groups.map(({ group, table }) => ({ value: group, label: fill(t.cockpitTable, { table }) }))}
          />
        )}
      </div>
      <div className="fl-preview" data-kind={kind} data-color-scheme={kind === 'wall' ? 'light' : undefined} inert>
        <Suspense key={`${kind} ${step} ${at.agenda.pause ? 1 : 0}`}>
          {kind === 'wall' ? (
            <RoomPreview room={seenAs(room, at, { person: null, roles: ['wall'] })}>
              <WallStage />
            </RoomPreview>
          ) : (
            <RoomPreview room={seenAs(room, at, { person: me, roles: ['participant'] })}>
              {at.agenda.pause ? <PausePhone /> : <Phone />}
            </RoomPreview>
          )}
        </Suspense>
      </div>
      <p className="fl-small fl-soft">{t.cockpitPreviewHow}</p>
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

/**
 * Who asks whom is not for the one who leads to see, and a phone that knew of no pair would show what no phone shows:
 * here the pairs stand as they do when the step begins.
 */
const withoutGaps = (view: State): State => ({ ...view, interviews: { ...view.interviews, tables: {} } })

/** Before a meeting: what its first step will show. */
const firstOf = ({ agenda, preparation }: State): Step =>
  heldLines(agenda, gatheringNow(agenda, preparation)?.meeting ?? 2)[0]?.step ?? 'welcome'

const asIfOpen = (view: State, step: Step, now: number): State => {
  const minutes = view.agenda.programme.find((line) => line.step === step)?.minutes ?? 0
  const sitting = currentSitting(view.agenda, meetingOf(step))
  return {
    ...view,
    agenda: {
      ...view.agenda,
      pause: null,
      open: {
        step,
        sitting,
        openedAt: now,
        begunAt: now,
        minutes,
        stoppedAt: now,
        stoodFor: 0,
        pausedFor: 0,
        usedBefore: 0,
      },
    },
  }
}
