import { useEffect, useRef } from 'react'
import { type Advice, inWords } from '../../method/05-agenda/go-on.ts'
import { useAnnounce } from '../announcements.tsx'
import { useWords } from '../words.tsx'

/** Wait a little, as you like, or go on; and why. It is advice: the button works all the same. */
export function AdviceLine({ advice }: Readonly<{ advice: Advice }>) {
  const t = useWords('agenda')
  const announce = useAnnounce()
  const { verdict } = advice
  const says = inWords(advice, t)
  const before = useRef(verdict)
  // Only that it is time is worth a word by itself; the rest is read when it is wanted.
  useEffect(() => {
    if (verdict !== before.current && verdict !== 'wait') announce(says)
    before.current = verdict
  }, [verdict, says, announce])
  return (
    <p className="fl-cockpit-advice" data-verdict={verdict}>
      {says}
    </p>
  )
}
