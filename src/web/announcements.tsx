import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { minute } from '../kernel/values.ts'
import { fill } from '../kernel/words.ts'
import { timeLeft } from '../method/05-agenda/clock.ts'
import { pauseEndsAt } from '../method/05-agenda/pause.ts'
import { useNow, useRoom } from './room.tsx'
import { useDates, useShellWords, useStepWords, useWords } from './words.tsx'

const Announce = createContext<(text: string) => void>(() => undefined)

/** Says something to those who listen to the screen: politely, after what they hear now. */
export const useAnnounce = (): ((text: string) => void) => useContext(Announce)

/** At most twelve a minute: what comes closer together is said in one breath. */
const breath = 5_000

/** One polite region for all that changes by itself. It never takes focus, caret or scroll. */
export function Announcer({ children }: Readonly<{ children: ReactNode }>) {
  const [spoken, setSpoken] = useState('')
  const waiting = useRef<string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const announce = useCallback((text: string) => {
    if (!waiting.current.includes(text)) waiting.current.push(text)
    const speak = (): void => {
      timer.current = null
      if (waiting.current.length === 0) return
      setSpoken(waiting.current.join(' '))
      waiting.current = []
      timer.current = setTimeout(speak, breath)
    }
    timer.current ??= setTimeout(speak, 100)
  }, [])
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])

  return (
    <Announce.Provider value={announce}>
      <div className="ds-sr-only" aria-live="polite">
        {spoken}
      </div>
      {children}
    </Announce.Provider>
  )
}

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
