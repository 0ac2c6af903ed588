import { type FormEvent, useEffect, useState } from 'react'
import type { PersonId } from '../../kernel/values.ts'
import { groupOf } from '../../method/04-groups/tables.ts'
import { currentMeeting } from '../../method/05-agenda/progress.ts'
import { sheetOf } from '../../method/14-wishes/rules.ts'
import { formOf } from '../../method/22-action-form/rules.ts'
import { askServer } from '../ask-server.ts'
import { readOnDevice } from '../kept.ts'
import { useAsking } from '../pages/use-asking.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useRoom, useSend } from '../room.tsx'
import { fill, useShellWords } from '../words.tsx'
import { whoseNow } from './whose-now.ts'

const firstName = (name: string): string => name.split(' ')[0] ?? name

/** Above everything on a phone that several share: whose it is now, and one tap that passes it on (M5). */
export function SharingStrip() {
  const { sharing, me } = useRoom()
  const t = useShellWords()
  const [isPassing, setPassing] = useState(false)
  const next = useNext()
  const { pass, isAsking, trouble } = usePass()
  const others = sharing.filter(({ person }) => person !== me)
  const mine = sharing.find(({ person }) => person === me)?.name ?? ''
  return (
    <section className="fl-sharing" aria-label={t.sharedPhone}>
      <p role="status">
        <strong>{fill(t.phoneIsWith, { name: firstName(mine) })}</strong>
      </p>
      {next && (
        <Button variant="outlined" isDisabled={isAsking} onClick={() => void pass(next.person)}>
          {fill(t.passPhoneTo, { name: firstName(next.name) })}
        </Button>
      )}
      <Button variant="text" onClick={() => setPassing(true)}>
        {next ? t.passToOther : t.passPhone}
      </Button>
      {trouble && <p role="alert">{trouble}</p>}
      {isPassing && (
        <Dialog heading={t.whoTakesPhone} onClose={() => setPassing(false)}>
          <ul className="fl-names">
            {others.map(({ person, name }) => (
              <li key={person}>
                <button
                  type="button"
                  disabled={isAsking}
                  onClick={() => {
                    setPassing(false)
                    void pass(person)
                  }}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
          <Button variant="text" onClick={() => setPassing(false)}>
            {t.keepPhone}
          </Button>
        </Dialog>
      )}
    </section>
  )
}

/** Among those who share the phone, the one who needs it now: whose turn it is, or who has not answered yet. */
function useNext() {
  const { sharing, me, view, process } = useRoom()
  if (me === null) return null
  const isAsked = view.agenda.open?.step === 'evaluation' && view.evaluation.phase === 'open'
  const hasAnswered = (person: PersonId): boolean => readOnDevice(`answered-${process}-${person}`) !== ''
  const wanted = isAsked
    ? hasAnswered(me)
      ? sharing.find(({ person }) => !hasAnswered(person))?.person
      : undefined
    : whoseNow(view, me)
  return sharing.find(({ person }) => person === wanted && person !== me) ?? null
}

/** Passes the phone on, and the pen with it where I hold it. */
function usePass() {
  const { process, view, me } = useRoom()
  const send = useSend()
  const { ask, isAsking, trouble } = useAsking()
  const pass = async (to: PersonId) => {
    const own = groupOf(view.groups, me, currentMeeting(view.agenda))
    if (own?.members.includes(to)) {
      const { group } = own
      const step = view.agenda.open?.step
      const handOver = { type: 'hand-over-pen', group, to } as const
      if (step === 'wishes' && sheetOf(view.wishes, group).pen.holder === me) await send('wishes', handOver)
      if (step === 'action-form' && formOf(view.actionForm, group).pen.holder === me) await send('actionForm', handOver)
    }
    await ask(() => askServer(`/api/seat/${process}/device/pass`, { to }))
  }
  return { pass, isAsking, trouble }
}

type Other = Readonly<{ person: PersonId; name: string; isAtTable: boolean }>

/** In the menu: somebody beside me has no phone, and shares this one. */
export function ShareThisPhone() {
  const { process, sharing, me } = useRoom()
  const t = useShellWords()
  const [isOpen, setOpen] = useState(false)
  const [others, setOthers] = useState<readonly Other[]>([])
  const [part, setPart] = useState('')
  const { ask, isAsking, trouble } = useAsking()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is opened, and when somebody has joined
  useEffect(() => {
    if (!isOpen) return
    void ask(() => askServer<{ others: readonly Other[] }>(`/api/seat/${process}/device/others`)).then(
      (found) => found && setOthers(found.others),
    )
  }, [isOpen, sharing.length])
  const tell = (path: string, body: unknown) => ask(() => askServer(`/api/seat/${process}/device/${path}`, body))
  const addNew = async (event: FormEvent) => {
    event.preventDefault()
    const newName = part.trim()
    if (newName && (await tell('add', { newName })) !== null) setPart('')
  }
  const found = others.filter(({ name }) => name.toLowerCase().includes(part.trim().toLowerCase()))

  return (
    <div>
      <Button variant="text" onClick={() => setOpen(true)}>
        {t.shareThisPhone}
      </Button>
      {isOpen && (
        <Dialog heading={t.shareThisPhone} onClose={() => setOpen(false)}>
          <div className="fl-stack">
            <p className="fl-soft">{t.shareHow}</p>
            {trouble && <p role="alert">{trouble}</p>}
            {sharing.length > 0 && (
              <ul className="fl-lines">
                {sharing.map(({ person, name }) => (
                  <li key={person}>
                    <span className="fl-grow">{name}</span>
                    {person !== me && (
                      <Button
                        variant="text"
                        label={fill(t.sharesNoMoreOf, { name })}
                        isDisabled={isAsking}
                        onClick={() => void tell('remove', { person })}
                      >
                        {t.sharesNoMore}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )}
            <form className="fl-stack" onSubmit={(event) => void addNew(event)}>
              <TextField label={t.whoShares} value={part} maxLength={80} onChange={setPart} />
              <ul className="fl-names">
                {found.slice(0, 12).map(({ person, name, isAtTable }) => (
                  <li key={person}>
                    <button type="button" disabled={isAsking} onClick={() => void tell('add', { person })}>
                      <span>{name}</span>
                      {isAtTable && <span className="fl-small fl-soft">{t.atYourTable}</span>}
                    </button>
                  </li>
                ))}
              </ul>
              {found.length === 0 && part.trim() !== '' && (
                <Button type="submit" variant="outlined" isDisabled={isAsking}>
                  {fill(t.shareWithNew, { name: part.trim() })}
                </Button>
              )}
            </form>
            <Button onClick={() => setOpen(false)}>{t.shareDone}</Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}
