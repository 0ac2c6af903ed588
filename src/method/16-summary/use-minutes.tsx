import { useRef } from 'react'
import { useForgetTrouble, useRoom, useSend } from '../../web/room.tsx'
import { stampOf } from './merge.ts'

/** Somebody else may save at the same moment; more often than this in a row it is not two people writing. */
const mostTries = 8

/** One waits this long for what the other has saved to come down the line, in milliseconds. */
const forTheOther = 400

/**
 * Writes the minutes on top of what stands there now, whoever saved it: `become` is asked again when somebody was
 * quicker, so that nobody's words are written over. Answers what was saved, or null when it was not.
 */
export function useMinutes(): (become: (stands: string) => string) => Promise<string | null> {
  const { view } = useRoom()
  const send = useSend()
  const forgetTrouble = useForgetTrouble()
  const stands = useRef('')
  stands.current = view.summary.minutes ?? ''

  return async (become) => {
    for (let tries = 0; tries < mostTries; tries++) {
      const upon = stands.current
      const said = become(upon).trim()
      const outcome = await send('summary', { type: 'take-minutes', said, upon: stampOf(upon) })
      if (outcome.saved) return said
      if (outcome.refused !== 'overtaken') return null
      forgetTrouble()
      await new Promise((resolve) => setTimeout(resolve, forTheOther))
    }
    return null
  }
}
