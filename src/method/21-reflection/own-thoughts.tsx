import type { PersonId, ProcessId } from '../../kernel/values.ts'
import { readOnDevice, useKeptOnDevice } from '../../web/kept.ts'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom } from '../../web/room.tsx'
import { useShellWords, useWords } from '../../web/words.tsx'

const nameOf = (process: ProcessId, me: PersonId): string => `thoughts-${process}-${me}`

/** What I want to remember until it is my turn. It lies on this phone and is never sent (promise: reflections). */
export function OwnThoughts({ me }: Readonly<{ me: PersonId }>) {
  const { process, sharing } = useRoom()
  const t = useWords('reflection')
  const shell = useShellWords()
  const [thoughts, setThoughts] = useKeptOnDevice(nameOf(process, me), '')
  if (sharing.length > 0) return <p className="fl-soft">{shell.thoughtsOnPaper}</p>
  return (
    <TextField
      label={t.thoughts}
      hint={t.thoughtsHint}
      isMultiline
      maxLength={2_000}
      value={thoughts}
      onChange={setThoughts}
    />
  )
}

export const ownThoughtsOf = (process: ProcessId, me: PersonId): string => readOnDevice(nameOf(process, me)).trim()
