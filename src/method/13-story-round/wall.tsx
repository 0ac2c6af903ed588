import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useStepWords } from '../../web/words.tsx'

/** The task and the clock; what is told stays at the tables (C4, C5). */
export function Wall() {
  const step = useStepWords('story-round')
  return <WallFrame title={step.title} task={step.wallTask} />
}
