import { useState } from 'react'
import { type Instant, minute } from '../../kernel/values.ts'
import { askServer } from '../ask-server.ts'
import { useAsking } from '../pages/use-asking.ts'
import { Alert } from '../parts/alert.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { useRoom } from '../room.tsx'
import { fill, useDates, useShellWords } from '../words.tsx'

type Look = Readonly<{ name: string | null; list: 'addresses' | 'documents' | 'everything'; at: Instant }>

/** What is written down says no more than the hour. */
const hour = 60 * minute

/** Who of the responsible group has seen what is theirs alone to see; fetched when somebody wants to know. */
export function Looks() {
  const { process, roles } = useRoom()
  const t = useShellWords()
  const dates = useDates()
  const [looks, setLooks] = useState<readonly Look[] | null>(null)
  const { ask, trouble } = useAsking()
  const fetchThem = async (): Promise<void> => {
    const answer = await ask(() => askServer<{ looks: readonly Look[] }>(`/api/staff/${process}/looks`))
    if (answer) setLooks(answer.looks)
  }
  const said = { addresses: t.looksAddresses, documents: t.looksDocuments, everything: t.looksEverything } as const
  if (!roles.includes('responsible')) return null
  return (
    <Disclosure summary={t.looks} onOpen={() => void fetchThem()}>
      <div className="fl-stack">
        <p>{t.looksMeans}</p>
        {trouble && <Alert tone="danger">{trouble}</Alert>}
        {looks?.length === 0 && <p>{t.looksNone}</p>}
        {looks && looks.length > 0 && (
          <ul className="ds-list">
            {looks.map(({ name, list, at }) => (
              <li key={`${at} ${list} ${name}`}>
                {dates.longDay(at)} {dates.clock(at)}–{dates.clock(at + hour)}:{' '}
                {fill(said[list], { name: name ?? t.looksGone })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Disclosure>
  )
}
