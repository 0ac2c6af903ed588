import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import './screens.css'

/** The task, and a word for whoever looks up while it is quiet (C2, C3). */
export function Wall() {
  const t = useWords('interviews')
  const step = useStepWords('interviews')
  return (
    <WallFrame title={step.title} task={step.wallTask}>
      <p className="fl-wall-soft">{t.wallListen}</p>
    </WallFrame>
  )
}
