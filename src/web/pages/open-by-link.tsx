import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { askServer } from '../ask-server.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { useShellWords } from '../words.tsx'
import { Frame } from './frame.tsx'
import { useAsking } from './use-asking.ts'

type Opened = Readonly<{ process: string }>
type Session = Readonly<Record<'wall' | 'board', Opened | null>>

/** A projector asks again after so many milliseconds. */
const untilNext = 3_000

/** The wall and the board come in by a link. A projector that restarts finds its process without being asked. */
export function OpenByLink({ opens }: Readonly<{ opens: 'wall' | 'board' }>) {
  const t = useShellWords()
  const [, go] = useLocation()
  const { ask, isAsking, trouble } = useAsking()
  const [missed, setMissed] = useState(0)

  const open = async (): Promise<void> => {
    const token = location.hash.slice(1)
    const opened = token
      ? await ask(() => askServer<Opened>(`/api/${opens}/open`, { token }))
      : (await ask(() => askServer<Session>('/api/session')))?.[opens]
    if (opened) go(`/${opens}/${opened.process}`, { replace: true })
    setMissed((before) => (opened ? 0 : before + 1))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival; a wall has nobody to press a button
  useEffect(() => {
    if (opens === 'wall') void open()
  }, [])

  // A wall that starts before its server is there comes up by itself when it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more for each time that nobody answered
  useEffect(() => {
    if (opens !== 'wall' || missed === 0) return
    const timer = setTimeout(() => void open(), untilNext)
    return () => clearTimeout(timer)
  }, [missed])

  return (
    <Frame title={opens === 'wall' ? t.wallTitle : t.boardTitle} lead={opens === 'wall' ? t.wallLead : t.boardLead}>
      {trouble && (
        <Alert tone="warning">
          <p>{trouble}</p>
        </Alert>
      )}
      <Button isMain isDisabled={isAsking} onClick={() => void open()}>
        {t.open}
      </Button>
    </Frame>
  )
}
