import { freshId } from '../../web/ids.ts'
import { useKept } from '../../web/kept.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import type { NoteKind } from './note-kinds.ts'
import { notesOf } from './rules.ts'

/** What changed around the plan, or what was learned (E3, E4): short notes with a day, read by all who take part. */
export function NotesDesk({ kind, mayWrite }: Readonly<{ kind: NoteKind; mayWrite: boolean }>) {
  const { view, process } = useRoom()
  const send = useSend()
  const t = useWords('followUp')
  const dates = useDates()
  const [said, setSaid] = useKept(`note-${kind}-${process}`, '')
  const notes = notesOf(view.followUp, kind)
  const [heading, how] = kind === 'context' ? [t.context, t.contextHow] : [t.lessons, t.lessonsHow]
  if (!mayWrite && !notes.length) return null
  const write = async () => {
    if (said.trim() === '') return
    const outcome = await send('followUp', { type: 'note-down', note: freshId(), kind, said: said.trim() })
    if (outcome.saved) setSaid('')
  }
  return (
    <section className="fl-stack">
      <h2>{heading}</h2>
      {notes.length > 0 && (
        <ul className="fl-follow-written">
          {notes.map(({ note, text, at }) => (
            <li key={note}>
              <p className="fl-follow-said">{text}</p>
              <p className="fl-small fl-soft">{fill(t.notedOn, { day: dates.longDay(at) })}</p>
              {mayWrite && (
                <Button
                  variant="text"
                  label={`${t.strikeOut}: ${text ?? ''}`}
                  onClick={() => void send('followUp', { type: 'strike-out-note', note })}
                >
                  {t.strikeOut}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <Disclosure summary={notes.length ? t.oneMoreNote : how}>
          <form
            className="fl-stack"
            onSubmit={(event) => {
              event.preventDefault()
              void write()
            }}
          >
            <TextField label={heading} hideLabel hint={t.notesAreRead} isMultiline value={said} onChange={setSaid} />
            <div>
              <Button type="submit" variant="outlined" isDisabled={said.trim() === ''}>
                {t.writeNote}
              </Button>
            </div>
          </form>
        </Disclosure>
      )}
    </section>
  )
}
