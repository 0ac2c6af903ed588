import type { TableLine } from '../../web/cockpit/table-line.ts'
import { Button } from '../../web/parts/button.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import type { Standing } from './commands.ts'
import { type Asked, hasTalked, standing } from './rules.ts'
import type { words } from './words.ts'
import './screens.css'

export const tableLine: TableLine<typeof words> = ({ welcome }, { group }, t) => {
  const isReady = hasTalked(welcome, group)
  return { sentence: isReady ? t.tableDone : t.tableTalks, isReady }
}

/** The questions of the tables, to be taken up for everyone, one at a time. */
export function CockpitPanel() {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('welcome')
  const asked = standing(view.welcome)
  const stand = { waiting: t.waiting, 'taken-up': t.takenUp, answered: t.answered, 'kept-back': t.keptBack }

  const button = (question: string, to: Standing, says: string) => (
    <Button variant="text" onClick={() => void send('welcome', { type: 'handle-question', question, standing: to })}>
      {says}
    </Button>
  )
  const line = ({ question, text, standing }: Asked) => (
    <li key={question}>
      <span className="fl-grow">
        {text} <span className="fl-small fl-soft">{stand[standing]}</span>
      </span>
      {standing !== 'taken-up' && button(question, 'taken-up', t.takeUp)}
      {standing === 'taken-up' && button(question, 'answered', t.markAnswered)}
      {(standing === 'waiting' || standing === 'taken-up') && button(question, 'kept-back', t.keepBack)}
    </li>
  )

  return (
    <section className="fl-welcome-questions" aria-labelledby="welcome-questions">
      <h2 id="welcome-questions">{t.questions}</h2>
      {asked.length ? <ul className="fl-lines">{asked.map(line)}</ul> : <p className="fl-soft">{t.noQuestions}</p>}
    </section>
  )
}
