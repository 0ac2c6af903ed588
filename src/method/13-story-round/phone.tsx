import { isRoundOver, stillToSpeak } from '../../kernel/round.ts'
import type { PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { Clock } from '../../web/parts/clock.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { Now } from '../../web/parts/now.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { RestingPhone } from '../../web/parts/resting-phone.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { type Group, groupOf } from '../04-groups/tables.ts'
import { NoTable } from '../11-welcome/no-table.tsx'
import { notesBy } from '../12-interviews/rules.ts'
import { Agreeing } from './agreeing.tsx'
import { type Telling, tellingOf } from './rules.ts'
import './screens.css'

/** Telling first (C4): one tells, the other phones rest. Typing after (C5). */
export function Phone() {
  const { view, me } = useRoom()
  const own = groupOf(view.groups, me, 1)
  if (!own || me === null) return <NoTable />

  const telling = tellingOf(view.storyRound, own.group)
  const { round } = telling
  if (round.speaker === me) return <Speaking own={own} me={me} telling={telling} />
  if (round.speaker !== null) return <Listening own={own} me={me} telling={telling} speaker={round.speaker} />
  if (isRoundOver(round, own.members)) return <Agreeing own={own} me={me} telling={telling} />
  return <Between own={own} me={me} telling={telling} />
}

type Props = Readonly<{ own: Group; me: PersonId; telling: Telling }>

/** Nobody tells just now: before the first, and wherever a turn was left open. */
function Between({ own, me, telling }: Props) {
  const { names } = useRoom()
  const send = useSend()
  const t = useWords('storyRound')
  const step = useStepWords('story-round')
  const { group, table, members } = own
  const { round } = telling
  const waiting = stillToSpeak(round, members)
  const [next] = waiting
  const isFirst = round.heard.length + round.passed.length === 0
  const isWaiting = waiting.includes(me)
  const others = waiting.filter((person) => person !== next && person !== me)

  const giveTo = (to: PersonId) => void send('storyRound', { type: 'give-turn', group, to })
  const skipRest = () => {
    for (const person of waiting) void send('storyRound', { type: 'pass-turn', group, person })
  }
  const begins = (person: PersonId) =>
    person === me ? t.firstIsYou : fill(isFirst ? t.first : t.nextIs, { name: names[person] ?? '' })

  return (
    <PhoneFrame
      where={
        <>
          <strong>{fill(t.table, { table })}</strong> <span className="fl-soft">· {step.short}</span>
        </>
      }
      clock={<Clock />}
      main={
        next && (
          <Button isMain onClick={() => giveTo(next)}>
            {begins(next)}
          </Button>
        )
      }
      quiet={
        isWaiting && next !== me ? (
          <Button variant="text" onClick={() => giveTo(me)}>
            {t.firstIsYou}
          </Button>
        ) : (
          !isFirst && (
            <Button variant="text" onClick={skipRest}>
              {t.skipRest}
            </Button>
          )
        )
      }
    >
      <h1>{isFirst ? t.begin : t.whoNext}</h1>
      <p>{t.howTo}</p>
      <OwnNotes me={me} />
      {others.length > 0 && (
        <Disclosure summary={t.someoneElse}>
          <ul className="fl-story-others">
            {others.map((person) => (
              <li key={person}>
                <Button variant="outlined" onClick={() => giveTo(person)}>
                  {fill(t.nextIs, { name: names[person] ?? '' })}
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </PhoneFrame>
  )
}

function Speaking({ own, me, telling }: Props) {
  const { view, names } = useRoom()
  const send = useSend()
  const t = useWords('storyRound')
  const { group, members } = own
  const [next] = stillToSpeak(telling.round, members)
  const each = Math.max(1, Math.round((view.agenda.open?.minutes ?? 15) / (members.length + 2)))

  const done = () =>
    void send('storyRound', next ? { type: 'give-turn', group, to: next } : { type: 'end-turn', group, person: me })
  const pass = () => {
    void send('storyRound', { type: 'pass-turn', group, person: me })
    if (next) void send('storyRound', { type: 'give-turn', group, to: next })
  }

  return (
    <PhoneFrame
      where={<Now>{t.yourTurn}</Now>}
      clock={<span className="fl-soft">{fill(t.aboutMinutes, { n: each })}</span>}
      main={
        <Button isMain onClick={done}>
          {next ? fill(t.doneNext, { name: names[next] ?? '' }) : t.doneLast}
        </Button>
      }
      quiet={
        <Button variant="text" onClick={pass}>
          {t.pass}
        </Button>
      }
    >
      <h1>{t.tell}</h1>
      <p className="fl-soft">{t.tellHow}</p>
      <OwnNotes me={me} />
    </PhoneFrame>
  )
}

/** What I noted while asking, to lean on. Nobody else sees it. */
function OwnNotes({ me }: Readonly<{ me: PersonId }>) {
  const { view, sharing } = useRoom()
  const t = useWords('storyRound')
  const notes = notesBy(view.interviews, me)
  // On a phone that goes round, notes are on paper.
  if (sharing.length > 0) return null
  if (!notes.length) return <p className="fl-small fl-soft">{t.noNotes}</p>
  return (
    <Sheet heading={t.yourNotes}>
      <ul className="fl-story-notes">
        {notes.map(({ note, text }) => (
          <li key={note}>{text}</li>
        ))}
      </ul>
    </Sheet>
  )
}

/** The phone of a listener rests: who tells, when it is my turn, and a way on when a phone was left behind. */
function Listening({ own, me, telling, speaker }: Props & Readonly<{ speaker: PersonId }>) {
  const { names } = useRoom()
  const send = useSend()
  const t = useWords('storyRound')
  const { group, members } = own
  const name = names[speaker] ?? ''
  const waiting = stillToSpeak(telling.round, members)
  const [first] = waiting

  const turn = waiting.indexOf(me)
  const nextName = names[first ?? ''] ?? ''
  const next =
    turn === 0
      ? t.thenYou
      : turn === 1
        ? fill(t.thenOtherThenYou, { name: nextName })
        : first
          ? fill(t.thenOther, { name: nextName })
          : t.thenWrite

  return (
    <RestingPhone
      says={fill(t.tells, { name })}
      detail={fill(t.lookAt, { name })}
      next={next}
      need={
        <Button variant="text" onClick={() => void send('storyRound', { type: 'end-turn', group, person: speaker })}>
          {fill(t.isFinished, { name })}
        </Button>
      }
    />
  )
}
