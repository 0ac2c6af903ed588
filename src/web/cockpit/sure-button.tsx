import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useToast } from '../parts/toast.tsx'
import { useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'

/** A finger that was on its way when the meeting moved has landed by then; so has the second half of a double click. */
const settling = 1_000

const Settled = createContext(true)

/** Knows when the meeting moved last, whichever button stands below. */
export function SureBar({ children }: Readonly<{ children: ReactNode }>) {
  const { open, pause } = useRoom().view.agenda
  const at = `${open?.step} ${open?.sitting} ${pause !== null}`
  // When the bar itself comes, the meeting has just begun: a double click begins it, and does not go on as well.
  const [settledAt, setSettledAt] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettledAt(at), settling)
    return () => clearTimeout(timer)
  }, [at])
  return <Settled.Provider value={settledAt === at}>{children}</Settled.Provider>
}

/**
 * The one big button. For a moment after the meeting has moved it does nothing, and says why: whoever presses then
 * meant the button that stood here before, and another who leads may have been first.
 */
export function SureButton({ children, onPress }: Readonly<{ children: ReactNode; onPress: () => void }>) {
  const t = useShellWords()
  const toast = useToast()
  const isSettled = useContext(Settled)
  return (
    <button
      type="button"
      className="ds-button fl-main"
      data-variant="primary"
      aria-disabled={isSettled ? undefined : true}
      onClick={() => (isSettled ? onPress() : toast(t.cockpitJustMoved))}
    >
      {children}
    </button>
  )
}
