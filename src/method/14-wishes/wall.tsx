import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useStepWords } from '../../web/words.tsx'

/** The task and the clock; the sheets are shown when they hang (C6, C7). */
export function Wall() {
  const step = useStepWords('wishes')
  return <WallFrame title={step.title} task={step.wallTask} />
}
