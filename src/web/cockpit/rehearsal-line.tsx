import { useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'

/** Said all the time, so that nobody takes made-up people for real ones. */
export function RehearsalLine() {
  const { isRehearsal } = useRoom()
  const t = useShellWords()
  return isRehearsal ? <p className="fl-cockpit-rehearsal">{t.cockpitRehearsal}</p> : null
}
