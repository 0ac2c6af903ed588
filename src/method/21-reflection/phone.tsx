import { useState } from 'react'
import { isRoundOver, stillToSpeak } from '../../kernel/round.ts'
import type { PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { Clock } from '../../web/parts/clock.tsx'
import { Now } from '../../web/parts/now.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { RestingPhone } from '../../web/parts/resting-phone.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { type Group, groupOf } from '../04-groups/tables.ts'
import { NoTable } from '../11-welcome/no-table.tsx'
import { ChooseWish } from './choose-wish.tsx'
import { OwnThoughts, ownThoughtsOf } from './own-thoughts.tsx'
import { type Reflection, reflectionOf } from './rules.ts'
import './screens.css'

/** One tells, the other phones rest (D3). When all have been heard, the table chooses its one wish (D4). */
export function Phone() {
  const { view, me } = useRoom()
  const [isChoosing, setChoosing] = useState(false)
  const own = groupOf(view.groups, me, 2)
  if (!own || me === null) return <NoTable meeting={2} />

  const reflection = reflectionOf(view.reflection, own.group)
  const { round, hasChosen, onPaper } = reflection
  const table = { own, me, reflection }
  if (round.speaker === me) return <Speaking {...table} />
  if (round.speaker !== null) return <Listening {...table} speaker={round.speaker} />
  if (isChoosing) return <ChooseWish own={own} onDone={() => setChoosing(false)} />
  if (hasChosen || onPaper) return <Chosen {...table} onChooseOther={() => setChoosing(true)} />
  if (isRoundOver(round, own.members)) return <ChooseWish own={own} />
  return <Between {...table} onChoose={() => setChoosing(true)} />
}

type Props = Readonly<{ own: Group; me: PersonId; reflection: Reflection }>

const useWhere = ({ table }: Group) => {
  const t = useWords('reflection')
  const step = useStepWords('reflection')
  return (
    <>
      <strong>{fill(t.table, { n: table })}</strong> <span className="fl-soft">· {step.short}</span>
    </>
  )
}

/** Nobody tells just now: before the first, and wherever a turn was left open. */
function Between({ own, me, reflection, onChoose }: Props & Readonly<{ onChoose: () => void }>) {
  const { names, language } = useRoom()
  const send = useSend()
  const t = useWords('reflection')
  const { group, members } = own
  const { round } = reflection
  const waiting = stillToSpeak(round, members)
  const [first] = waiting
  const hasBegun = round.heard.length + round.passed.length > 0
  const isMine = waiting.includes(me)
  const left = waiting.flatMap((person) => (person === me ? t.you : (names[person] ?? [])))
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format(left)

  const giveTo = (to: PersonId) => void send('reflection', { type: 'give-turn', group, to })
  return (
    <PhoneFrame
      where={useWhere(own)}
      clock={<Clock />}
      main={
        isMine ? (
          <Button isMain onClick={() => giveTo(me)}>
            {hasBegun ? t.iTellNow : t.iBegin}
          </Button>
        ) : (
          first && (
            <Button isMain onClick={() => giveTo(first)}>
              {fill(t.nowTells, { name: names[first] ?? '' })}
            </Button>
          )
        )
      }
      quiet={
        hasBegun && (
          <Button variant="text" onClick={onChoose}>
            {t.toChoice}
          </Button>
        )
      }
    >
      <h1>{t.roundBegins}</h1>
      <p>{t.howRound}</p>
      <Questions />
      {hasBegun && <p className="fl-small fl-soft">{fill(t.whoIsLeft, { names: listed })}</p>}
      <OwnThoughts me={me} />
    </PhoneFrame>
  )
}

function Speaking({ own, me, reflection }: Props) {
  const { view, names, process } = useRoom()
  const send = useSend()
  const t = useWords('reflection')
  const { group, members } = own
  const [next] = stillToSpeak(reflection.round, members)
  // The round gets somewhat more than half of the step; the rest is for choosing.
  const each = Math.max(1, Math.round(((view.agenda.open?.minutes ?? 20) * 0.6) / Math.max(1, members.length)))
  const thoughts = ownThoughtsOf(process, me)

  const done = () =>
    void send('reflection', next ? { type: 'give-turn', group, to: next } : { type: 'end-turn', group, person: me })
  const pass = () => {
    void send('reflection', { type: 'pass-turn', group, person: me })
    if (next) void send('reflection', { type: 'give-turn', group, to: next })
  }

  return (
    <PhoneFrame
      where={<Now>{t.yourTurn}</Now>}
      clock={<span className="fl-soft">{fill(t.about, { n: each })}</span>}
      main={
        <Button isMain onClick={done}>
          {next ? fill(t.doneNext, { name: names[next] ?? '' }) : t.doneChoose}
        </Button>
      }
      quiet={
        <Button variant="text" onClick={pass}>
          {t.skipMe}
        </Button>
      }
    >
      <h1>{t.question}</h1>
      <p className="fl-soft">{t.othersListen}</p>
      <Questions />
      {thoughts !== '' && (
        <section>
          <h2 className="fl-reflection-small">{t.thoughts}</h2>
          <p className="fl-reflection-thoughts">{thoughts}</p>
        </section>
      )}
      <p className="fl-small fl-soft">{t.notWritten}</p>
    </PhoneFrame>
  )
}

/** What one may lean on while telling: what matters to me, what surprised me, what we should work on (D3). */
function Questions() {
  const t = useWords('reflection')
  return (
    <Sheet>
      <ul className="fl-reflection-ask">
        <li>{t.askImportant}</li>
        <li>{t.askSurprise}</li>
        <li>{t.askNow}</li>
      </ul>
    </Sheet>
  )
}

/** The phone of a listener rests: who tells and when it is my turn. What one may need lies behind one word. */
function Listening({ own, me, reflection, speaker }: Props & Readonly<{ speaker: PersonId }>) {
  const { names } = useRoom()
  const send = useSend()
  const toast = useToast()
  const t = useWords('reflection')
  const [needs, setNeeds] = useState(false)
  const { group, members } = own
  const name = names[speaker] ?? ''
  const waiting = stillToSpeak(reflection.round, members)
  const [first] = waiting

  const nextName = { name: first ? (names[first] ?? '') : '' }
  const next = first ? fill(nextSays(waiting.indexOf(me), t), nextName) : t.thenChoose
  const goOn = () =>
    void send(
      'reflection',
      first ? { type: 'give-turn', group, to: first } : { type: 'end-turn', group, person: speaker },
    )
  const call = async (need: 'help' | 'time') => {
    setNeeds(false)
    const outcome = await send('agenda', { type: 'call-facilitator', group, need })
    if (outcome.saved) toast(t.called)
  }

  return (
    <RestingPhone
      says={fill(t.tells, { name })}
      detail={fill(t.lookAt, { name })}
      next={next}
      need={
        needs ? (
          <div className="fl-reflection-needs">
            <Button variant="text" onClick={goOn}>
              {fill(t.goOnTo, { name })}
            </Button>
            <Button variant="text" onClick={() => void call('help')}>
              {t.callHelp}
            </Button>
            <Button variant="text" onClick={() => void call('time')}>
              {t.callTime}
            </Button>
            <Button variant="text" onClick={() => setNeeds(false)}>
              {t.backToListening}
            </Button>
          </div>
        ) : (
          <Button variant="text" onClick={() => setNeeds(true)}>
            {t.need}
          </Button>
        )
      }
    />
  )
}

/** What to say of the next, by the number of those who tell before me. */
function nextSays(before: number, t: ReturnType<typeof useWords<'reflection'>>): string {
  if (before === 0) return t.thenYou
  return before === 1 ? t.thenNextThenYou : t.thenNext
}

/** The table has chosen: the phone shows what, and can be put down until the form comes. */
function Chosen({ own, reflection, onChooseOther }: Props & Readonly<{ onChooseOther: () => void }>) {
  const send = useSend()
  const t = useWords('reflection')
  const { group } = own
  const { chosen, hasChosen, onPaper } = reflection
  return (
    <PhoneFrame
      where={useWhere(own)}
      clock={<Clock />}
      quiet={
        onPaper ? (
          <Button variant="text" onClick={() => void send('reflection', { type: 'use-paper', group, onPaper: false })}>
            {t.usePhone}
          </Button>
        ) : (
          <Button variant="text" onClick={onChooseOther}>
            {t.chooseOther}
          </Button>
        )
      }
    >
      {onPaper && <p>{t.onPaper}</p>}
      {hasChosen && (
        <>
          <Sheet heading={t.chosenHeading} level={1}>
            <p className="fl-marker fl-reflection-chosen">{chosen?.text}</p>
          </Sheet>
          <p role="status">{t.chosenNext}</p>
        </>
      )}
    </PhoneFrame>
  )
}
