import { fill } from '../../kernel/words.ts'
import { Clock } from '../../web/parts/clock.tsx'
import { useNow, useRoom } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { Hanging } from '../15-exhibition/hanging.tsx'
import { picturesOf, sizesOfFew } from '../15-exhibition/pictures.ts'
import { inTurn } from '../15-exhibition/walk.ts'
import { themesOf } from './rules.ts'
import './screens.css'

/** The themes on paper while they are found, what is central in large letters, and the question of the day (C9). */
export function Wall() {
  const { view } = useRoom()
  const now = useNow()
  const t = useWords('summary')
  const step = useStepWords('summary')
  const themes = themesOf(view.summary).map(({ title, isCentral }) => ({ text: title, place: null, isCentral }))
  const central = themes.filter(({ isCentral }) => isCentral)
  const others = themes.filter(({ isCentral }) => !isCentral)
  // Before anything is marked, what has been found so far is what all look at.
  const pictures = central.length ? picturesOf(central, others, sizesOfFew) : picturesOf(others, [], sizesOfFew)
  const picture = inTurn(pictures, now)
  if (!picture) return null

  const isAgreed = view.summary.agreedAt !== null
  const parts = pictures.length
  return (
    <div className="fl-hanging">
      <Hanging heading={central.length ? t.central : t.themesSoFar} picture={picture} nothing={t.wallEmpty} />
      <aside>
        <h1>
          <span className="fl-hanging-title">{step.title}</span>
        </h1>
        <p className="fl-hanging-question">{isAgreed ? t.allAgree : step.wallTask}</p>
        <div className="fl-hanging-foot">
          <p>{parts > 1 ? fill(t.pictureOf, { part: pictures.indexOf(picture) + 1, parts }) : ''}</p>
          <Clock />
        </div>
      </aside>
    </div>
  )
}
