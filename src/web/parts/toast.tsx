import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { useShellWords } from '../words.tsx'
import { Button } from './button.tsx'

type Undo = () => void
type Message = Readonly<{ text: string; undo: Undo | undefined; number: number }>
type Say = (text: string, undo?: Undo) => void

const Toasts = createContext<Say>(() => undefined)

/** Says what was done, once, and offers the way back where there is one. Never for errors: those stand where they happened. */
export const useToast = (): Say => useContext(Toasts)

export function ToastProvider({ children }: Readonly<{ children: ReactNode }>) {
  const t = useShellWords()
  const [message, setMessage] = useState<Message | null>(null)
  const [isHeld, setHeld] = useState(false)
  const say = useCallback<Say>(
    (text, undo) => setMessage((last) => ({ text, undo, number: (last?.number ?? 0) + 1 })),
    [],
  )

  useEffect(() => {
    if (!message || isHeld) return
    const timer = setTimeout(() => setMessage(null), 6_000)
    return () => clearTimeout(timer)
  }, [message, isHeld])

  return (
    <Toasts.Provider value={say}>
      {children}
      <div role="status">
        {message && (
          // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while it is being read
          <div
            className="fl-toast"
            onMouseEnter={() => setHeld(true)}
            onMouseLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{message.text}</span>
            {message.undo && (
              <Button
                variant="text"
                onClick={() => {
                  message.undo?.()
                  setMessage(null)
                }}
              >
                {t.undo}
              </Button>
            )}
          </div>
        )}
      </div>
    </Toasts.Provider>
  )
}
