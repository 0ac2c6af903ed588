import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useToast } from '../parts/toast.tsx'
import { useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'

/** A finger that was on its way when the meeting moved has landed by then; so has the second half of a double click. */
const settling = 1_000

/** `hadFocus`: the big button that was taken away was the one a keyboard stood at. */
const Sure = createContext({ isSettled: true, hadFocus: { current: false } })

/** Knows when the meeting moved last, and where the keyboard was, whichever button stands below. */
export function SureScreen({ children }: Readonly<{ children: ReactNode }>) {
  const { open, pause } = useRoom().view.agenda
  const at = `${open?.step} ${open?.sitting} ${pause !== null}`
  const [settledAt, setSettledAt] = useState(at)
  const hadFocus = useRef(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettledAt(at), settling)
    return () => clearTimeout(timer)
  }, [at])
  const isSettled = settledAt === at
  const sure = useMemo(() => ({ isSettled, hadFocus }), [isSettled])
  return <Sure.Provider value={sure}>{children}</Sure.Provider>
}

/**
 * The one big button. For a moment after the meeting has moved it does nothing, and says why: whoever presses then
 * meant the button that stood here before, and another who leads may have been first.
 */
export function SureButton({ children, onPress }: Readonly<{ children: ReactNode; onPress: () => void }>) {
  const t = useShellWords()
  const toast = useToast()
  const { isSettled, hadFocus } = useContext(Sure)
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const own = button.current
    if (hadFocus.current) own?.focus({ preventScroll: true })
    hadFocus.current = false
    return () => {
      hadFocus.current = own !== null && document.activeElement === own
    }
  }, [hadFocus])
  return (
    <button
      type="button"
      ref={button}
      className="ds-button fl-main"
      data-variant="primary"
      aria-disabled={isSettled ? undefined : true}
      onClick={() => (isSettled ? onPress() : toast(t.cockpitJustMoved))}
    >
      {children}
    </button>
  )
}
