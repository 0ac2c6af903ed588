import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useNow, useRoom } from '../../web/room.tsx'
import { heightOf, inPictures, sizeForAll } from '../../web/wall/fit.ts'
import { useStepWords, useWords } from '../../web/words.tsx'
import { inTurn } from '../15-exhibition/walk.ts'
import { standing } from './rules.ts'
import './screens.css'

/** The room for questions between the title and the clock, in lines of the wall. */
const room = { width: 1140, height: 400 }

/** The day's purpose, and the questions that were taken up aloud (C1); many of them in turn. */
export function Wall() {
  const { view } = useRoom()
  const now = useNow()
  const t = useWords('welcome')
  const step = useStepWords('welcome')
  const takenUp = standing(view.welcome).filter((asked) => asked.standing === 'taken-up')
  const size = sizeForAll(
    takenUp.map(({ text }) => text ?? ''),
    room,
    [58, 48, 40],
  )
  const pictures = inPictures(takenUp, ({ text }) => heightOf(text ?? '', room.width, size, 28), room.height)

  return (
    <WallFrame title={step.title} task={takenUp.length ? undefined : step.wallTask}>
      {takenUp.length > 0 && (
        <section className="fl-wall-questions">
          <h2>{t.questionsOnWall}</h2>
          <ul data-letters={size}>
            {(inTurn(pictures, now) ?? []).map(({ question, text }) => (
              <li key={question}>{text}</li>
            ))}
          </ul>
        </section>
      )}
    </WallFrame>
  )
}
