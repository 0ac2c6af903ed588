import type { ReactNode } from 'react'
import { LevelMark } from '../../web/parts/level-mark.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { fill, useWords } from '../../web/words.tsx'
import { levelWords } from './level-words.tsx'
import { levels } from './levels.ts'
import type { Standing } from './rules.ts'
import './screens.css'

type Props = Readonly<{
  wish: string | null
  measures: readonly Standing[]
  /** 1 where it is what the screen is about. */
  level?: 1 | 2
  /** What may be done with a measure, beside it. */
  tools?: ((measure: Standing) => ReactNode) | undefined
}>

/** A form as paper: the chosen wish on top, then what is proposed, level by level (D5). */
export function FormSheet({ wish, measures, tools, level: heading = 2 }: Props) {
  const Level = heading === 1 ? 'h2' : 'h3'
  const t = useWords('actionForm')
  const words = levelWords(t)
  return (
    <Sheet level={heading} heading={wish === null ? t.noWish : <span className="fl-marker fl-form-wish">{wish}</span>}>
      {levels.map((level) => {
        const here = measures.filter((measure) => measure.level === level)
        return (
          <section key={level} className="fl-form-level">
            <Level>
              <LevelMark level={level} /> {words[level].name}
            </Level>
            {here.length === 0 && <p className="fl-soft">{words[level].empty}</p>}
            <Measures measures={here} tools={tools} />
          </section>
        )
      })}
    </Sheet>
  )
}

/** Measures as lines: what will be done, then who, what it takes and from when, as far as it is said. */
export function Measures({ measures, tools }: Pick<Props, 'measures' | 'tools'>) {
  if (!measures.length) return null
  return (
    <ul className="fl-form-measures">
      {measures.map((measure) => (
        <li key={measure.measure}>
          <p>{measure.what}</p>
          <p className="fl-small fl-soft">{detailsOf(measure)}</p>
          <Moment measure={measure} />
          {tools?.(measure)}
        </li>
      ))}
    </ul>
  )
}

/** "Når noen står alene, så går en av oss bort": the moment at which it is done. */
export function Moment({ measure: { cue, act } }: Readonly<{ measure: Pick<Standing, 'cue' | 'act'> }>) {
  const t = useWords('actionForm')
  if (!cue || !act) return null
  return <p className="fl-small">{fill(t.whenThen, { cue, act })}</p>
}

/** "teamet · en tavle · 1. mars": what is left open is left out. */
export const detailsOf = ({ who, resources, from }: Standing): string =>
  [who, resources, from].filter((one) => one !== null && one !== '').join(' · ')
