import { fill } from '../../kernel/words.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { Clock } from '../../web/parts/clock.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { groupOf } from '../04-groups/tables.ts'
import { NoTable } from './no-table.tsx'
import { type Asked, hasTalked, mostQuestions, questionsFrom } from './rules.ts'
import './screens.css'

/** The table talks about why it is here and how it wants the day to be (C1); the phone only asks the questions. */
export function Phone() {
  const { view, me, names } = useRoom()
  const send = useSend()
  const t = useWords('welcome')
  const step = useStepWords('welcome')
  const own = groupOf(view.groups, me, 1)
  if (!own) return <NoTable />

  const { group, table, members } = own
  const isDone = hasTalked(view.welcome, group)
  const talk = (isDone: boolean) => void send('welcome', { type: 'talk-through', group, isDone })
  const others = members.filter((person) => person !== me).flatMap((person) => names[person] ?? [])
  const listed = `${others.join(', ')} ${t.and} ${t.you}`

  return (
    <PhoneFrame
      where={
        <>
          <strong>{fill(t.table, { table })}</strong> <span className="fl-soft">· {step.short}</span>
        </>
      }
      clock={<Clock />}
      main={
        isDone ? undefined : (
          <Button isMain onClick={() => talk(true)}>
            {t.done}
          </Button>
        )
      }
      quiet={
        isDone ? (
          <Button variant="text" onClick={() => talk(false)}>
            {t.notYet}
          </Button>
        ) : undefined
      }
    >
      <h1>{t.heading}</h1>
      <p role="status" className="fl-welcome-done">
        {isDone ? t.isDone : ''}
      </p>
      <ul className="fl-welcome-ask">
        <li>{t.askHopes}</li>
        <li>{t.askNeeds}</li>
      </ul>
      <Sheet heading={t.purpose}>
        <p>{view.preparation.purpose ?? t.purposeByDefault}</p>
        <h3 className="fl-welcome-way">{t.wayOfWorking}</h3>
        <ol className="fl-welcome-steps">
          <li>{t.wayInterviews}</li>
          <li>{t.wayStories}</li>
          <li>{t.wayWishes}</li>
        </ol>
      </Sheet>
      {others.length > 0 && <p className="fl-small fl-soft">{fill(t.atTable, { names: listed })}</p>}
      <Questions group={group} />
    </PhoneFrame>
  )
}

/** What the table wants to ask before the day begins, without a name on it. */
function Questions({ group }: Readonly<{ group: string }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('welcome')
  const asked = questionsFrom(view.welcome, group)
  const standingWord = { waiting: t.waiting, 'taken-up': t.takenUp, answered: t.answered, 'kept-back': t.keptBack }

  const line = ({ question, text, standing }: Asked) => (
    <li key={question}>
      <span className="fl-grow">
        {text} <span className="fl-small fl-soft">{standingWord[standing]}</span>
      </span>
      <Button
        variant="text"
        label={fill(t.withdrawQuestion, { question: text ?? '' })}
        onClick={() => void send('welcome', { type: 'strike-out-question', question })}
      >
        {t.withdraw}
      </Button>
    </li>
  )

  return (
    <Disclosure summary={t.ask}>
      {asked.length > 0 && <ul className="fl-lines">{asked.map(line)}</ul>}
      {asked.length < mostQuestions && (
        <WriteLine
          label={t.question}
          placeholder={t.questionPlaceholder}
          action={t.send}
          onWrite={(said) => send('welcome', { type: 'ask-question', group, question: freshId(), said })}
        />
      )}
      <p className="fl-small fl-soft">{t.questionHint}</p>
    </Disclosure>
  )
}
