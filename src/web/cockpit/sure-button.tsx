import { type ReactNode, useEffect, useState } from 'react'
import { useToast } from '../parts/toast.tsx'
import { useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'

/** A finger that was on its way when the meeting moved has landed by then; so has the second half of a double click. */
const settling = 1_000

/**
 * The one big button. For a moment after the meeting has moved it does nothing, and says why: whoever presses then
 * meant the button that stood here before, and another who leads may have been first.
 */
export function SureButton({ children, onPress }: Readonly<{ children: ReactNode; onPress: () => void }>) {
  const { open, pause } = useRoom().view.agenda
  const t = useShellWords()
  const toast = useToast()
  const at = `${open?.step} ${open?.sitting} ${pause !== null}`
  const [settledAt, setSettledAt] = useState(at)
  useEffect(() => {
    const timer = setTimeout(() => setSettledAt(at), settling)
    return () => clearTimeout(timer)
  }, [at])
  const isSettled = settledAt === at
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
