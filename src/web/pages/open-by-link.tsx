import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { askServer } from '../ask-server.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { useShellWords } from '../words.tsx'
import { Frame } from './frame.tsx'
import { useAsking } from './use-asking.ts'

type Opened = Readonly<{ process: string }>
type Session = Readonly<Record<'wall' | 'board', Opened | null>>

/** The wall and the board come in by a link. A projector that restarts finds its process without being asked. */
export function OpenByLink({ opens }: Readonly<{ opens: 'wall' | 'board' }>) {
  const t = useShellWords()
  const [, go] = useLocation()
  const { ask, isAsking, trouble } = useAsking()

  const open = async (): Promise<void> => {
    const token = location.hash.slice(1)
    const opened = token
      ? await ask(() => askServer<Opened>(`/api/${opens}/open`, { token }))
      : (await ask(() => askServer<Session>('/api/session')))?.[opens]
    if (opened) go(`/${opens}/${opened.process}`, { replace: true })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival; a wall has nobody to press a button
  useEffect(() => {
    if (opens === 'wall') void open()
  }, [])

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
