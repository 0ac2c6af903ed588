import type { GroupId, PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import type { Group } from '../04-groups/tables.ts'
import { type Interview, readable } from './rules.ts'
import './screens.css'

type NoteLinesProps = Readonly<{ group: GroupId; turn: Readonly<{ interview: string }>; interview: Interview }>

/** What I have noted, one line each, quick to read between two looks at the other; striking out lies one tap away. */
export function TakenNotes({ interview }: Readonly<{ interview: Interview }>) {
  const notes = readable(interview)
  if (!notes.length) return null
  return (
    <ul className="fl-lines fl-interview-notes">
      {notes.map(({ note, text }) => (
        <li key={note}>{text}</li>
      ))}
    </ul>
  )
}

/** What was noted, a line each; either of the two strikes out what should not stand (C3). */
export function NoteLines({ group, turn, interview }: NoteLinesProps) {
  const send = useSend()
  const t = useWords('interviews')
  const notes = readable(interview)
  if (!notes.length) return null
  return (
    <ul className="fl-lines fl-interview-notes">
      {notes.map(({ note, text }) => (
        <li key={note}>
          <span className="fl-grow">{text}</span>
          <Button
            variant="text"
            label={fill(t.strikeOutNote, { note: text })}
            onClick={() => void send('interviews', { type: 'strike-out-note', group, interview: turn.interview, note })}
          >
            {t.strikeOut}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Everything noted by me and about me, to read, strike out, and add to while it is still kept. */
export function Notes({ own, me, onClose }: Readonly<{ own: Group; me: PersonId; onClose: () => void }>) {
  const { view, names } = useRoom()
  const send = useSend()
  const t = useWords('interviews')
  const step = useStepWords('interviews')
  const { group } = own
  const held = Object.entries(view.interviews.tables[group]?.interviews ?? {})
  const isGone = view.interviews.forgottenAt !== null

  return (
    <PhoneFrame
      where={step.title}
      main={
        <Button isMain onClick={onClose}>
          {t.restAgain}
        </Button>
      }
    >
      {isGone && <p>{t.notesGone}</p>}
      {held.map(([interview, held]) => {
        const { interviewer, interviewee } = held
        if (interviewee === me) {
          return (
            <Sheet key={interview} heading={fill(t.notedBy, { name: names[interviewer] ?? '' })}>
              {readable(held).length ? <p className="fl-small">{t.mayStrikeOut}</p> : <p>{t.noNotesYet}</p>}
              <NoteLines group={group} turn={{ interview }} interview={held} />
            </Sheet>
          )
        }
        if (interviewer !== me) return null
        return (
          <Sheet key={interview} heading={fill(t.notesFrom, { name: names[interviewee] ?? '' })}>
            <NoteLines group={group} turn={{ interview }} interview={held} />
            <WriteLine
              label={t.newNote}
              placeholder={t.newNote}
              action={t.takeNote}
              onWrite={(said) => send('interviews', { type: 'take-note', group, interview, note: freshId(), said })}
            />
          </Sheet>
        )
      })}
    </PhoneFrame>
  )
}
