import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Choice } from '../../method/03-people/line.ts'
import type { Read } from './read.ts'

export type Asked = Readonly<{ list: string | Uint8Array; choice: Choice | null }>

/** Five thousand people take less than a second; whatever takes this long is no list. */
const patience = 20_000

/**
 * Reads a list in a process of its own, so that no meeting waits for it. A file made to take all memory takes only
 * that process with it: a thread would take the server.
 */
export function readAside(asked: Asked): Promise<Read> {
  const { SystemRoot } = process.env
  const reader = fork(fileURLToPath(new URL('./reader.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=512'],
    // It is told nothing of how the server is set up.
    env: SystemRoot === undefined ? {} : { SystemRoot },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  return new Promise<Read>((resolve) => {
    const brokeOff = (): void => resolve({ refused: 'list-broken' })
    reader.once('message', (read) => resolve(read as Read))
    reader.once('error', brokeOff)
    reader.once('exit', brokeOff)
    reader.send(asked, (error) => error && brokeOff())
  })
}
