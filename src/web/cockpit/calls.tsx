import { useEffect, useRef } from 'react'
import { minute } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { inLine } from '../../method/05-agenda/go-on.ts'
import { useAnnounce } from '../announcements.tsx'
import { Button } from '../parts/button.tsx'
import { useNow, useSend } from '../room.tsx'
import { useShellWords } from '../words.tsx'
import type { Card } from './table-cards.ts'

/** Who asks for somebody, in the order in which they asked, and how long they have waited. */
export function Calls({ cards, leads }: Readonly<{ cards: readonly Card[]; leads: boolean }>) {
  const t = useShellWords()
  const send = useSend()
  const now = useNow()
  const line = inLine(cards.filter(({ call }) => call !== null))
  const says = ({ table, call }: Card): string =>
    fill(call === 'time' ? t.cockpitCallsTime : t.cockpitCallsHelp, { table })
  useSaid(line.map(says))
  if (line.length === 0) return null
  const waited = ({ calledAt }: Card): string => {
    if (calledAt === null) return ''
    const n = Math.floor((now - calledAt) / minute)
    return n < 1 ? t.cockpitWaitedNow : fill(t.cockpitWaited, { n })
  }
  return (
    <section className="fl-cockpit-calls" aria-label={t.cockpitCalls}>
      <ol>
        {line.map((card) => {
          const { own, calledAt } = card
          const answer = { type: 'answer-call', group: own.group, ...(calledAt !== null && { calledAt }) } as const
          return (
            <li key={own.group}>
              <p>
                <strong>{says(card)}</strong> <span>{waited(card)}</span>
              </p>
              {leads && (
                <Button
                  variant="outlined"
                  label={`${t.cockpitBeenThere}: ${fill(t.cockpitTable, { table: card.table })}`}
                  onClick={() => void send('agenda', answer)}
                >
                  {t.cockpitBeenThere}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A call is said once, when it comes. */
function useSaid(sentences: readonly string[]): void {
  const announce = useAnnounce()
  const before = useRef<readonly string[]>([])
  const all = sentences.join('\n')
  useEffect(() => {
    const now = all === '' ? [] : all.split('\n')
    for (const sentence of now) if (!before.current.includes(sentence)) announce(sentence)
    before.current = now
  }, [all, announce])
}
