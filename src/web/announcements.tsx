import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'

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
