import { SaveLine } from '../parts/save-line.tsx'
import { useRoom } from '../room.tsx'

/** The cockpit writes little: only what waits is worth a line. */
export function WaitLine() {
  const { isWaiting, isReached } = useRoom()
  return isWaiting || !isReached ? <SaveLine /> : null
}
