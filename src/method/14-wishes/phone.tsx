import { mayWrite } from '../../kernel/pen.ts'
import { fill } from '../../kernel/words.ts'
import { freshId } from '../../web/ids.ts'
import { useKept } from '../../web/kept.ts'
import { Alert } from '../../web/parts/alert.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Clock } from '../../web/parts/clock.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { PenStrip } from '../../web/parts/pen-strip.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { TakePhoto } from '../../web/parts/photo-of.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useShellWords, useStepWords, useWords } from '../../web/words.tsx'
import { groupOf } from '../04-groups/tables.ts'
import { NoTable } from '../11-welcome/no-table.tsx'
import { standing as hallmarksOf, tellingOf } from '../13-story-round/rules.ts'
import { sheetOf, standing } from './rules.ts'
import { SheetOfWishes } from './sheet-of-wishes.tsx'
import './screens.css'

/** The table's sheet in the hand (C6): agreed first, then written by the one who holds the pen. */
export function Phone() {
  const { view, me, names } = useRoom()
  const send = useSend()
  const t = useWords('wishes')
  const shell = useShellWords()
  const step = useStepWords('wishes')
  const [draft, setDraft] = useKept('wish', '')
  const own = groupOf(view.groups, me, 1)
  if (!own || me === null) return <NoTable />

  const { group, table, members } = own
  const sheet = sheetOf(view.wishes, group)
  const { pen, isDone, onPaper } = sheet
  const writes = mayWrite(pen, me)
  const finish = (isDone: boolean) => void send('wishes', { type: 'finish-sheet', group, isDone })
  const writeOnPaper = (onPaper: boolean) => void send('wishes', { type: 'use-paper', group, onPaper })

  const write = async () => {
    const said = draft.trim()
    if (!said) return
    setDraft('')
    const outcome = await send('wishes', { type: 'write-wish', group, wish: freshId(), said })
    // Whatever came in between, the words stay with the one who wrote them (promise C3).
    if (!outcome.saved) setDraft(said)
  }
  const addAnyway = () => {
    void send('wishes', { type: 'take-pen', group })
    void write()
  }

  if (onPaper) {
    return (
      <PhoneFrame
        where={<strong>{fill(t.table, { table })}</strong>}
        clock={<Clock />}
        quiet={
          <Button variant="text" onClick={() => writeOnPaper(false)}>
            {t.useThis}
          </Button>
        }
      >
        <h1>{t.onPaper}</h1>
        <p>{t.onPaperHow}</p>
        <TakePhoto stage="wishes" group={group} photo={sheet.photo} alt={fill(shell.photoOfTable, { table })} />
        <SheetOfWishes group={group} sheet={sheet} writes={false} />
      </PhoneFrame>
    )
  }

  return (
    <PhoneFrame
      where={
        <>
          <strong>{fill(t.table, { table })}</strong> <span className="fl-soft">· {step.short}</span>
        </>
      }
      clock={<Clock />}
      main={
        writes ? (
          <form
            className="fl-write-line"
            onSubmit={(event) => {
              event.preventDefault()
              void write()
            }}
          >
            <TextField
              label={t.newWish}
              hideLabel
              placeholder={t.newWishPlaceholder}
              maxLength={280}
              value={draft}
              onChange={setDraft}
            />
            <Button type="submit">{t.write}</Button>
          </form>
        ) : undefined
      }
      quiet={
        standing(sheet).length > 0 && (
          <Button variant="text" onClick={() => finish(!isDone)}>
            {isDone ? t.notDone : t.done}
          </Button>
        )
      }
    >
      <PenStrip
        pen={pen}
        me={me}
        members={members}
        names={names}
        onTake={() => void send('wishes', { type: 'take-pen', group })}
        onAsk={() => void send('wishes', { type: 'ask-for-pen', group })}
        onGive={(to) => void send('wishes', { type: 'hand-over-pen', group, to })}
      />
      <p role="status" className="fl-wish-done">
        {isDone ? t.isDone : ''}
      </p>
      {!writes && draft.trim() !== '' && (
        <Alert tone="info">
          <p>{t.notOnSheet}</p>
          <p className="fl-wish-lost">{draft}</p>
          <div className="fl-wish-buttons">
            <Button variant="outlined" onClick={addAnyway}>
              {t.addAnyway}
            </Button>
            <Button variant="text" onClick={() => setDraft('')}>
              {t.discard}
            </Button>
          </div>
        </Alert>
      )}
      <SheetOfWishes group={group} sheet={sheet} writes={writes} level={1} />
      {!writes && <p className="fl-small fl-soft">{t.onlyThePen}</p>}
      <Remember group={group} />
      {standing(sheet).length === 0 && (
        <Button variant="text" onClick={() => writeOnPaper(true)}>
          {t.usePaper}
        </Button>
      )}
    </PhoneFrame>
  )
}

/** What the table told and marked, to lean on while it wishes (C5). */
function Remember({ group }: Readonly<{ group: string }>) {
  const { view } = useRoom()
  const t = useWords('wishes')
  const hallmarks = hallmarksOf(tellingOf(view.storyRound, group))
  if (!hallmarks.length) return null
  return (
    <Disclosure summary={t.remember}>
      <ul className="fl-lines">
        {hallmarks.map(({ hallmark, text, isCentral }) => (
          <li key={hallmark}>
            <span className="fl-grow">
              {text} {isCentral && <span className="fl-small fl-soft">({t.important})</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="fl-small fl-soft">{t.rememberHint}</p>
    </Disclosure>
  )
}
