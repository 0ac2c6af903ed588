import { useCallback, useEffect, useState } from 'react'
import type { PersonId } from '../../kernel/values.ts'
import { askServer } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Alert } from '../../web/parts/alert.tsx'
import { Button } from '../../web/parts/button.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom } from '../../web/room.tsx'
import { fill, useWords } from '../../web/words.tsx'

type OnBoard = Readonly<{ person: PersonId; name: string; mail: string | null }>
type Link = Readonly<{ name: string; url: string; isMailed: boolean }>

/** Who of the board or management has a link of their own: added, given a new one, taken away (E2). */
export function BoardPeople() {
  const { process } = useRoom()
  const toast = useToast()
  const t = useWords('escalation')
  const { ask, isAsking, trouble } = useAsking()
  const [board, setBoard] = useState<readonly OnBoard[]>([])
  const [link, setLink] = useState<Link | null>(null)
  const path = `/api/staff/${process}/board`

  const fetchBoard = useCallback(async () => {
    const answer = await askServer<{ board: readonly OnBoard[] }>(path)
    setBoard(answer.board)
  }, [path])
  useEffect(() => void fetchBoard().catch(() => setBoard([])), [fetchBoard])

  const cut = async (what: object, name: string): Promise<boolean> => {
    const answer = await ask(() => askServer<Omit<Link, 'name'>>(`/api/staff/${process}/board-link`, what))
    if (!answer) return false
    setLink({ ...answer, name })
    await fetchBoard()
    return true
  }
  const takeAway = async ({ person, name }: OnBoard) => {
    const answer = await ask(() => askServer<object>(`${path}/${person}/take-away`, {}))
    if (!answer) return
    setLink(null)
    toast(fill(t.takenAway, { name }))
    await fetchBoard()
  }
  return (
    <section className="fl-stack">
      {board.length > 0 && (
        <>
          <h3>{t.whoMayAnswer}</h3>
          <ul className="fl-lines">
            {board.map((one) => (
              <li key={one.person}>
                <span className="fl-grow">
                  {one.name}
                  {one.mail !== null && <span className="fl-small fl-soft"> {one.mail}</span>}
                </span>
                <Button
                  variant="text"
                  label={fill(t.newLinkOf, { name: one.name })}
                  isDisabled={isAsking}
                  onClick={() => void cut({ person: one.person }, one.name)}
                >
                  {t.newLink}
                </Button>
                <Button
                  variant="text"
                  label={fill(t.takeAwayOf, { name: one.name })}
                  isDisabled={isAsking}
                  onClick={() => void takeAway(one)}
                >
                  {t.takeAway}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <NewOnBoard isAnother={board.length > 0} isAsking={isAsking} onAdd={cut} />
      {trouble && (
        <Alert tone="warning">
          <p>{trouble}</p>
        </Alert>
      )}
      {link && <LinkToGive link={link} />}
    </section>
  )
}

type NewProps = Readonly<{
  isAnother: boolean
  isAsking: boolean
  onAdd: (what: object, name: string) => Promise<boolean>
}>

function NewOnBoard({ isAnother, isAsking, onAdd }: NewProps) {
  const t = useWords('escalation')
  const [name, setName] = useState('')
  const [mail, setMail] = useState('')
  const add = async () => {
    const isAdded = await onAdd({ name: name.trim(), mail: mail.trim() || null }, name.trim())
    if (!isAdded) return
    setName('')
    setMail('')
  }
  return (
    <form
      className="fl-stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) void add()
      }}
    >
      <h3>{isAnother ? t.addBoard : t.boardLink}</h3>
      <p>{t.boardLinkHow}</p>
      <TextField
        label={t.boardName}
        placeholder={t.boardNameHint}
        value={name}
        onChange={setName}
        maxLength={80}
        isRequired
      />
      <TextField
        label={t.boardMail}
        hint={t.boardMailHint}
        type="email"
        value={mail}
        onChange={setMail}
        maxLength={200}
      />
      <div>
        <Button type="submit" variant="outlined" isDisabled={isAsking}>
          {t.boardLink}
        </Button>
      </div>
    </form>
  )
}

/** Shown once: the server keeps no link, only how it was made. */
function LinkToGive({ link }: Readonly<{ link: Link }>) {
  const toast = useToast()
  const t = useWords('escalation')
  const copy = async () => {
    await navigator.clipboard?.writeText(link.url)
    toast(t.copied)
  }
  return (
    <Alert tone="info">
      <p>{fill(link.isMailed ? t.linkMailed : t.linkIs, { name: link.name })}</p>
      <p className="fl-board-url">{link.url}</p>
      {'clipboard' in navigator && (
        <div>
          <Button variant="outlined" onClick={() => void copy()}>
            {t.copy}
          </Button>
        </div>
      )}
    </Alert>
  )
}
