import { LevelMark } from '../../web/parts/level-mark.tsx'
import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { levelWords } from './level-words.tsx'
import { levels } from './levels.ts'
import './screens.css'

/** The four levels in few words, while the tables write (D5). */
export function Wall() {
  const t = useWords('actionForm')
  const step = useStepWords('action-form')
  const words = levelWords(t)
  return (
    <WallFrame title={step.title}>
      <ul className="fl-wall-levels">
        {levels.map((level) => (
          <li key={level}>
            <LevelMark level={level} />
            <span>
              <strong>{words[level].name}</strong>
              <span>{words[level].means}</span>
            </span>
          </li>
        ))}
      </ul>
    </WallFrame>
  )
}
