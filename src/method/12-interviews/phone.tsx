import { useState } from 'react'
import type { PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { freshId } from '../../web/ids.ts'
import { useKept } from '../../web/kept.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { Now } from '../../web/parts/now.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { RestingPhone } from '../../web/parts/resting-phone.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useShellWords, useWords } from '../../web/words.tsx'
import { type Group, groupOf } from '../04-groups/tables.ts'
import { programmeOf } from '../05-agenda/programme.ts'
import { NoTable } from '../11-welcome/no-table.tsx'
import { Before } from './before.tsx'
import { guide } from './guide.ts'
import { type MyTurn, myTurn } from './my-turn.ts'
import { NoteLines, Notes, TakenNotes } from './notes.tsx'
import { type Interview, readable } from './rules.ts'
import { TurnClock, TurnSand } from './turn-clock.tsx'
import type { Turn } from './turns.ts'
import './screens.css'

/** Two ask each other (C2, C3): the one who asks sees the questions, the one who answers sees the other's face. */
export function Phone() {
  const { view, me } = useRoom()
  const [areNotesOpen, setNotesOpen] = useState(false)
  const own = groupOf(view.groups, me, 1)
  if (!own || me === null) return <NoTable />

  const mine = myTurn(view.interviews, view.groups, own.group, me)
  const { turn, interview } = mine
  if (turn && interview && turn.interviewer === me) {
    return <Asking key={turn.interview} own={own} mine={mine} turn={turn} interview={interview} />
  }
  if (areNotesOpen) return <Notes own={own} me={me} onClose={() => setNotesOpen(false)} />
  if (turn && !interview) return <Before own={own} me={me} mine={mine} turn={turn} />
  if (mine.ours.length === 0) return <Before own={own} me={me} mine={mine} turn={null} />
  return <Resting me={me} own={own} mine={mine} onNotes={() => setNotesOpen(true)} />
}

/** "Swap: now Amina asks you", in the words of the one who reads it; null when nothing comes after. */
function useSwap(own: Group, me: PersonId, { turn, interview, after }: MyTurn) {
  const { names } = useRoom()
  const send = useSend()
  const t = useWords('interviews')
  const [name, other] = [names[after?.interviewer ?? ''] ?? '', names[after?.interviewee ?? ''] ?? '']
  const phrase = after?.interviewee === me ? t.swapToYou : after?.interviewer === me ? t.swapToAsk : t.swapToOthers
  const label = after ? fill(phrase, { name: after.interviewer === me ? other : name, other }) : t.finish

  const swap = () => {
    const { group } = own
    if (turn && interview) void send('interviews', { type: 'end-interview', group, interview: turn.interview })
    if (after && (after.interviewer === me || after.interviewee === me)) {
      void send('interviews', { type: 'begin-interview', group, interview: after.interview })
    }
  }
  return { label, swap }
}

type AskingProps = Readonly<{ own: Group; mine: MyTurn; turn: Turn; interview: Interview }>

function Asking({ own, mine, turn, interview }: AskingProps) {
  const { view, names, sharing } = useRoom()
  const send = useSend()
  const t = useWords('interviews')
  const shell = useShellWords()
  const [number, setNumber] = useKeptNumber(turn.interview)
  const { label, swap } = useSwap(own, turn.interviewer, mine)

  const name = names[turn.interviewee] ?? ''
  const questions = guide(t)
  const question = questions[number - 1]
  const isLast = number === questions.length
  const planned = view.agenda.open?.minutes ?? programmeOf(view.agenda.programme, 1)[1]?.minutes ?? 20
  const minutes = planned / Math.max(1, mine.ours.length)
  const { group } = own

  return (
    <PhoneFrame
      where={
        <>
          <Now>{t.youAsk}</Now> <strong>{name}</strong>
        </>
      }
      clock={<TurnClock begunAt={interview.begunAt} minutes={minutes} />}
      main={
        <div className="fl-interview-go">
          {number > 1 && (
            <Button variant="outlined" onClick={() => setNumber(number - 1)}>
              {t.previous}
            </Button>
          )}
          <Button isMain onClick={isLast ? swap : () => setNumber(number + 1)}>
            {isLast ? label : t.next}
          </Button>
        </div>
      }
      quiet={
        isLast ? undefined : (
          <Button variant="text" onClick={swap}>
            {label}
          </Button>
        )
      }
    >
      <TurnSand begunAt={interview.begunAt} minutes={minutes} />
      <section className="fl-interview-question" aria-live="polite">
        <p className="fl-small fl-soft">{fill(t.questionOf, { number })}</p>
        <h1>{question?.ask}</h1>
        <ul className="fl-interview-deeper fl-small">
          {question?.deeper.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </ul>
        <p className="fl-small">{t.silence}</p>
      </section>
      {sharing.length > 0 ? (
        <p className="fl-soft">{shell.onPaperTogether}</p>
      ) : (
        <>
          <Sheet heading={fill(t.notesFrom, { name })}>
            <TakenNotes interview={interview} />
            <WriteLine
              label={t.newNote}
              placeholder={t.newNote}
              action={t.takeNote}
              onWrite={(said) =>
                send('interviews', { type: 'take-note', group, interview: turn.interview, note: freshId(), said })
              }
            />
          </Sheet>
          <p className="fl-small fl-soft">{fill(t.onlyYouTwo, { name })}</p>
          {readable(interview).length > 0 && (
            <Disclosure summary={t.strikeOutSome}>
              <NoteLines group={group} turn={turn} interview={interview} />
            </Disclosure>
          )}
        </>
      )}
    </PhoneFrame>
  )
}

type RestingProps = Readonly<{ me: PersonId; own: Group; mine: MyTurn; onNotes: () => void }>

/** For the one who answers, the third who listens, and those who are done: the phone wants to be put down. */
function Resting({ me, own, mine, onNotes }: RestingProps) {
  const { names, sharing } = useRoom()
  const t = useWords('interviews')
  const { label, swap } = useSwap(own, me, mine)
  const { turn, after } = mine
  const seeNotes = sharing.length === 0 && (
    <Button variant="text" onClick={onNotes}>
      {t.seeNotes}
    </Button>
  )
  if (!turn) return <RestingPhone says={t.allDone} detail={t.waitForTable} need={seeNotes} />

  const name = names[turn.interviewer] ?? ''
  const afterwards =
    after?.interviewer === me
      ? fill(t.afterwardsYouAsk, { name: names[after.interviewee] ?? '' })
      : after?.interviewee === me
        ? fill(t.afterwardsYouAreAsked, { name: names[after.interviewer] ?? '' })
        : undefined

  if (turn.interviewee !== me) {
    const other = names[turn.interviewee] ?? ''
    return (
      <RestingPhone
        says={`${fill(t.othersFirst, { name, other })}.`}
        detail={t.justListen}
        next={afterwards}
        need={seeNotes}
      />
    )
  }
  return (
    <RestingPhone
      says={`${fill(t.askedFirst, { name })}.`}
      detail={`${fill(t.lookAt, { name })} ${t.takeTime}`}
      next={afterwards}
      need={
        <>
          {seeNotes}
          <Button variant="text" onClick={swap}>
            {label}
          </Button>
        </>
      }
    />
  )
}

/** Which question I am at, kept over a reload. */
function useKeptNumber(interview: string): readonly [number, (number: number) => void] {
  const [kept, keep] = useKept(`question-${interview}`, '1')
  const number = Number(kept)
  return [number >= 1 && number <= 5 ? number : 1, (next) => keep(String(next))]
}
