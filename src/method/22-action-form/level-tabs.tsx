import { fill } from '../../kernel/words.ts'
import { LevelMark } from '../../web/parts/level-mark.tsx'
import { useWords } from '../../web/words.tsx'
import { levelWords } from './level-words.tsx'
import { type Level, levels } from './levels.ts'
import type { Standing } from './rules.ts'
import './screens.css'

type Props = Readonly<{ measures: readonly Standing[]; level: Level; onLevel: (level: Level) => void }>

/** I G L O: the four levels, each with how many measures stand on it. */
export function LevelTabs({ measures, level, onLevel }: Props) {
  const t = useWords('actionForm')
  const words = levelWords(t)
  return (
    <fieldset className="fl-form-tabs">
      <legend className="fl-hidden">{t.levels}</legend>
      {levels.map((one) => {
        const n = measures.filter((measure) => measure.level === one).length
        return (
          <button key={one} type="button" aria-pressed={one === level} onClick={() => onLevel(one)}>
            <LevelMark level={one} />
            <span className="fl-hidden">{fill(n ? t.hasMeasures : t.hasNone, { level: words[one].name, n })}</span>
            <span aria-hidden="true">{n === 0 ? '–' : n}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
