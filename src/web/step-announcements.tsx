import { useEffect, useRef } from 'react'
import { minute } from '../kernel/values.ts'
import { fill } from '../kernel/words.ts'
import { timeLeft } from '../method/05-agenda/clock.ts'
import { pauseEndsAt } from '../method/05-agenda/pause.ts'
import { useAnnounce } from './announcements.tsx'
import { useNow, useRoom } from './room.tsx'
import { useDates, useShellWords, useStepWords, useWords } from './words.tsx'

/** The step that has opened, and the time: at half, with two minutes left, and at the end. */
export function StepAnnouncements() {
  const { view } = useRoom()
  const { open } = view.agenda
  const announce = useAnnounce()
  const t = useShellWords()
  const step = useStepWords(open?.step ?? 'welcome')
  const left = timeLeft(view.agenda, useNow())
  const moment = open && left !== null ? momentOf(left, open.minutes * minute) : null
  const before = useRef({ openedAt: open?.openedAt ?? null, moment })

  useEffect(() => {
    const last = before.current
    before.current = { openedAt: open?.openedAt ?? null, moment }
    if (open && open.openedAt !== last.openedAt) announce(fill(t.nowComes, { step: step.title }))
    else if (moment !== last.moment && open) {
      if (moment === 'half') announce(t.halfTime)
      if (moment === 'soon') announce(t.twoMinutesLeft)
      if (moment === 'over') announce(t.timeIsUp)
    }
  }, [open, moment, announce, step.title, t])
  usePauseAnnouncements()
  return null
}

/** A break, and until when. */
function usePauseAnnouncements(): void {
  const { pause } = useRoom().view.agenda
  const announce = useAnnounce()
  const t = useWords('agenda')
  const dates = useDates()
  const says = pause && fill(t.pauseUntil, { kind: t[pause.kind], time: dates.time(pauseEndsAt(pause)) })
  const before = useRef(says)
  useEffect(() => {
    if (says !== null && says !== before.current) announce(says)
    before.current = says
  }, [says, announce])
}

function momentOf(left: number, whole: number): 'start' | 'half' | 'soon' | 'over' {
  if (left <= 0) return 'over'
  if (left <= 2 * minute) return 'soon'
  return left <= whole / 2 ? 'half' : 'start'
}
