import { useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'

/** "Saved" only after the server has said so (M7). Nothing at all for the first second. */
export function SaveLine() {
  const { isWaiting, isSaved, isReached } = useRoom()
  const t = useShellWords()
  const says = isWaiting ? t.waitingForNetwork : !isReached ? t.noNetwork : isSaved ? t.saved : ''
  return (
    <p className="fl-save" role="status">
      {says}
    </p>
  )
}
