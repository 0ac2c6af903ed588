import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useRoom } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { standing } from './rules.ts'
import './screens.css'

/** The day's purpose, and the questions that were taken up aloud (C1). */
export function Wall() {
  const { view } = useRoom()
  const t = useWords('welcome')
  const step = useStepWords('welcome')
  const takenUp = standing(view.welcome).filter((asked) => asked.standing === 'taken-up')

  return (
    <WallFrame title={step.title} task={takenUp.length ? undefined : step.wallTask}>
      {takenUp.length > 0 && (
        <section className="fl-wall-questions">
          <h2>{t.questionsOnWall}</h2>
          <ul>
            {takenUp.map(({ question, text }) => (
              <li key={question}>{text}</li>
            ))}
          </ul>
        </section>
      )}
    </WallFrame>
  )
}
