import { Ring } from '../../web/parts/ring.tsx'
import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import './screens.css'

/** How the round goes, for whoever looks up (D3, D4). What is said stays at the tables. */
export function Wall() {
  const t = useWords('reflection')
  const step = useStepWords('reflection')
  return (
    <WallFrame title={step.title}>
      <ol className="fl-wall-reflection">
        {[t.wallOne, t.wallTwo, t.wallThree].map((says, index) => (
          <li key={says}>
            <Ring n={index + 1} />
            <span>{says}</span>
          </li>
        ))}
      </ol>
    </WallFrame>
  )
}
