import { useState } from 'react'
import { mayWrite, type Pen } from '../../kernel/pen.ts'
import type { PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { useShellWords } from '../words.tsx'
import { Button } from './button.tsx'

type Props = Readonly<{
  pen: Pen
  me: PersonId
  members: readonly PersonId[]
  names: Readonly<Record<PersonId, string>>
  onTake: () => void
  onAsk: () => void
  onGive: (to: PersonId) => void
}>

/** Who holds the pen, and the one thing that can be done about it. */
export function PenStrip({ pen, me, members, names, onTake, onAsk, onGive }: Props) {
  const t = useShellWords()
  const [isGiving, setGiving] = useState(false)
  const { holder, askedBy } = pen
  const nameOf = (person: PersonId | null): string => names[person ?? ''] ?? t.someone
  const give = (to: PersonId) => {
    setGiving(false)
    onGive(to)
  }

  if (holder === me) {
    const others = members.filter((person) => person !== me)
    return (
      <div className="fl-pen" data-mine="true">
        <PenSign />
        <span className="fl-grow">{askedBy ? fill(t.asksForPen, { name: nameOf(askedBy) }) : t.youHavePen}</span>
        {askedBy ? (
          <Button variant="outlined" onClick={() => give(askedBy)}>
            {fill(t.giveTo, { name: nameOf(askedBy) })}
          </Button>
        ) : (
          others.length > 0 && (
            <Button variant="outlined" onClick={() => setGiving(!isGiving)}>
              {t.givePen}
            </Button>
          )
        )}
        {isGiving && (
          <div className="fl-pen-others">
            {others.map((person) => (
              <Button key={person} variant="outlined" onClick={() => give(person)}>
                {nameOf(person)}
              </Button>
            ))}
          </div>
        )}
      </div>
    )
  }
  if (holder === null || mayWrite(pen, me)) {
    return (
      <div className="fl-pen" data-mine="false">
        <PenSign />
        <span className="fl-grow">{t.penIsFree}</span>
        <Button variant="outlined" onClick={onTake}>
          {t.takePen}
        </Button>
      </div>
    )
  }
  // Whoever asked and got no answer takes it: the phone of the holder may sleep in a pocket.
  const hasAsked = askedBy === me
  return (
    <div className="fl-pen" data-mine="false">
      <PenSign />
      <span className="fl-grow">{fill(hasAsked ? t.youAskedForPen : t.hasPen, { name: nameOf(holder) })}</span>
      <Button variant="outlined" onClick={hasAsked ? onTake : onAsk}>
        {hasAsked ? t.takePen : t.askForPen}
      </Button>
    </div>
  )
}

const PenSign = () => (
  <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
    <path d="M3 23l2-6L17.5 4.5a2 2 0 0 1 2.8 0l1.2 1.2a2 2 0 0 1 0 2.8L9 21Z" fill="currentColor" />
  </svg>
)
