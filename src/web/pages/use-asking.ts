import { useState } from 'react'
import { Trouble } from '../ask-server.ts'
import { useShellWords } from '../words.tsx'

/** Asks the server once at a time, and keeps the sentence when it says no. */
export function useAsking() {
  const t = useShellWords()
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const ask = async <Answer>(question: () => Promise<Answer>): Promise<Answer | null> => {
    setAsking(true)
    setTrouble(null)
    try {
      return await question()
    } catch (error) {
      setTrouble(error instanceof Trouble && error.message ? error.message : t.noAnswer)
      return null
    } finally {
      setAsking(false)
    }
  }
  return { ask, isAsking, trouble }
}
