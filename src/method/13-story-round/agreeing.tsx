import type { PersonId } from '../../kernel/values.ts'
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
import type { Group } from '../04-groups/tables.ts'
import { notesBy } from '../12-interviews/rules.ts'
import { standing, type Telling } from './rules.ts'
import './screens.css'

/** All have told: the table writes down what came back, and marks what matters most (C5). */
export function Agreeing({ own, me, telling }: Readonly<{ own: Group; me: PersonId; telling: Telling }>) {
  const { view, sharing } = useRoom()
  const send = useSend()
  const t = useWords('storyRound')
  const step = useStepWords('story-round')
  const { group, table } = own
  const { isAgreed, round } = telling
  const hallmarks = standing(telling)
  const told = new Set(hallmarks.map(({ text }) => text))
  const notes = sharing.length > 0 ? [] : notesBy(view.interviews, me).filter(({ text }) => !told.has(text))

  const add = (said: string) => send('storyRound', { type: 'add-hallmark', group, hallmark: freshId(), said })
  const agree = (isAgreed: boolean) => void send('storyRound', { type: 'agree', group, isAgreed })

  return (
    <PhoneFrame
      where={
        <>
          <strong>{fill(t.table, { table })}</strong> <span className="fl-soft">· {step.short}</span>
        </>
      }
      clock={<Clock />}
      main={
        isAgreed ? undefined : (
          <Button isMain onClick={() => agree(true)}>
            {t.agreed}
          </Button>
        )
      }
      quiet={
        isAgreed ? (
          <Button variant="text" onClick={() => agree(false)}>
            {t.talkMore}
          </Button>
        ) : (
          round.passed.includes(me) && (
            <Button variant="text" onClick={() => void send('storyRound', { type: 'give-turn', group, to: me })}>
              {t.tellAnyway}
            </Button>
          )
        )
      }
    >
      <h1>{t.agree}</h1>
      <p role="status">{isAgreed ? t.isAgreed : t.agreeHow}</p>
      <Sheet heading={t.hallmarks}>
        {hallmarks.length === 0 && <p className="fl-soft">{t.noHallmarks}</p>}
        <ul className="fl-lines fl-story-hallmarks">
          {hallmarks.map(({ hallmark, text, isCentral }) => (
            <li key={hallmark}>
              <span className="fl-grow fl-marker">{text}</span>
              <button
                type="button"
                className="fl-story-central"
                aria-pressed={isCentral}
                aria-label={fill(t.markImportant, { hallmark: text ?? '' })}
                onClick={() =>
                  void send('storyRound', { type: 'mark-central', group, hallmark, isCentral: !isCentral })
                }
              >
                {t.important}
              </button>
            </li>
          ))}
        </ul>
        <WriteLine label={t.newHallmark} placeholder={t.newHallmark} action={t.write} onWrite={add} />
        {hallmarks.length > 0 && (
          <Disclosure summary={t.strikeOutSome}>
            <ul className="fl-lines">
              {hallmarks.map(({ hallmark, text }) => (
                <li key={hallmark}>
                  <span className="fl-grow">{text}</span>
                  <Button
                    variant="text"
                    label={fill(t.strikeOutHallmark, { hallmark: text ?? '' })}
                    onClick={() => void send('storyRound', { type: 'strike-out-hallmark', group, hallmark })}
                  >
                    {t.strikeOut}
                  </Button>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Sheet>
      {notes.length > 0 && (
        <section className="fl-story-own">
          <h2>{t.fromNotes}</h2>
          <ul>
            {notes.map(({ note, text }) => (
              <li key={note}>
                <Button variant="outlined" onClick={() => void add(text)}>
                  {text}
                </Button>
              </li>
            ))}
          </ul>
          <p className="fl-small fl-soft">{t.fromNotesHint}</p>
        </section>
      )}
    </PhoneFrame>
  )
}
