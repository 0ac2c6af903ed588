import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { freshId } from '../../web/ids.ts'
import { useKept } from '../../web/kept.ts'
import { Button } from '../../web/parts/button.tsx'
import { Clock } from '../../web/parts/clock.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import type { Group } from '../04-groups/tables.ts'
import { sheetOf, standing } from '../14-wishes/rules.ts'
import { sheetsUp } from '../15-exhibition/rules.ts'
import type { Source } from './commands.ts'
import { reflectionOf } from './rules.ts'
import './screens.css'

type Choice = Readonly<{ from: Source | null; said: string }>

/** The table talks until it agrees on one wish, and one of them taps (D4). */
export function ChooseWish({ own, onDone }: Readonly<{ own: Group; onDone?: () => void }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('reflection')
  const step = useStepWords('reflection')
  const [picked, setPicked] = useState<Choice | null>(null)
  const [ownWords, setOwnWords] = useKept('chosen-wish', '')
  const { group, table } = own
  const { hasChosen } = reflectionOf(view.reflection, group)

  const themes = Object.entries(view.summary.themes)
    .flatMap(([theme, { title, isCentral }]) => (title === null ? [] : [{ theme, title, isCentral }]))
    .sort((one, other) => Number(other.isCentral) - Number(one.isCentral))
  const sheets = sheetsUp(view.groups, view.agenda).map(({ group, table }) => ({
    group,
    table,
    wishes: standing(sheetOf(view.wishes, group)).flatMap(({ wish, text, place }) =>
      text !== null && place !== null ? [{ wish, text }] : [],
    ),
  }))

  const typed = ownWords.trim()
  const choice = picked ?? (typed === '' ? null : { from: null, said: typed })
  const choose = async () => {
    if (!choice) return
    const outcome = await send('reflection', { type: 'choose-wish', group, wish: freshId(), ...choice })
    if (!outcome.saved) return
    if (choice.from === null) setOwnWords('')
    onDone?.()
  }

  const option = (key: string, said: string, from: Source) => {
    const isPicked = picked !== null && JSON.stringify(picked.from) === JSON.stringify(from)
    return (
      <li key={key}>
        <button
          type="button"
          className="fl-reflection-option fl-marker"
          aria-pressed={isPicked}
          onClick={() => setPicked(isPicked ? null : { from, said })}
        >
          {said}
        </button>
      </li>
    )
  }

  return (
    <PhoneFrame
      where={
        <>
          <strong>{fill(t.table, { n: table })}</strong> <span className="fl-soft">· {step.short}</span>
        </>
      }
      clock={<Clock />}
      main={
        <Button isMain isDisabled={choice === null} onClick={() => void choose()}>
          {t.choose}
        </Button>
      }
      quiet={
        onDone && (
          <Button variant="text" onClick={onDone}>
            {hasChosen ? t.keepChosen : t.toRound}
          </Button>
        )
      }
    >
      <h1>{t.chooseHeading}</h1>
      <p className="fl-soft">{t.chooseHow}</p>
      {themes.length > 0 && (
        <Sheet heading={t.fromThemes}>
          <ul className="fl-reflection-options">{themes.map(({ theme, title }) => option(theme, title, { theme }))}</ul>
        </Sheet>
      )}
      <Disclosure summary={t.fromSheets}>
        {sheets
          .filter(({ wishes }) => wishes.length > 0)
          .map((sheet) => (
            <section key={sheet.group}>
              <h2 className="fl-reflection-small">{fill(t.table, { n: sheet.table })}</h2>
              <ul className="fl-reflection-options">
                {sheet.wishes.map(({ wish, text }) => option(wish, text, { group: sheet.group, wish }))}
              </ul>
            </section>
          ))}
      </Disclosure>
      <TextField
        label={t.ownWords}
        placeholder={t.ownWordsPlaceholder}
        maxLength={280}
        value={ownWords}
        onChange={(text) => {
          setPicked(null)
          setOwnWords(text)
        }}
      />
      {!hasChosen && !onDone && (
        <Button variant="text" onClick={() => void send('reflection', { type: 'use-paper', group, onPaper: true })}>
          {t.usePaper}
        </Button>
      )}
    </PhoneFrame>
  )
}
