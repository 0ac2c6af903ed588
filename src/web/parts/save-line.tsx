import { useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'

/** "Saved" only after the server has said so (M7). Nothing at all for the first second. */
export function SaveLine() {
  const { isWaiting } = useRoom()
  const t = useShellWords()
  return (
    <p className="fl-save" role="status">
      {isWaiting ? t.waitingForNetwork : ''}
    </p>
  )
}
