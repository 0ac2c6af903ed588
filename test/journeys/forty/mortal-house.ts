import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Told = Readonly<{ url: string; port: number; firstLink: string | null }>

/** A Flippover in a process of its own, which can die at any moment and rise again on the same folder and port. */
export type MortalHouse = Readonly<{
  url: string
  firstLink: string
  moveClockTo: (iso: string) => Promise<void>
  /** Ended in the middle of whatever it does, as by a power cut. */
  kill: () => Promise<void>
  /** The same folder and port again. */
  rise: () => Promise<void>
  close: () => Promise<void>
}>

const script = fileURLToPath(new URL('./server-of-the-day.ts', import.meta.url))

export async function openMortalHouse(iso: string): Promise<MortalHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), 'flippover-forty-'))
  let offset = Date.parse(iso) - Date.now()
  const serve = async (port: number): Promise<Readonly<{ child: ChildProcess; told: Told }>> => {
    const startsAt = String(Date.now() + offset)
    const child = fork(script, [dataDir, String(port), startsAt], { stdio: 'inherit', execArgv: [] })
    const gone = once(child, 'exit').then(() => {
      throw new Error('The server has ended before it was open.')
    })
    const [told] = (await Promise.race([once(child, 'message'), gone])) as [Told]
    gone.catch(() => undefined)
    return { child, told }
  }
  const end = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  let { child, told } = await serve(0)
  return {
    url: told.url,
    firstLink: new URL(told.firstLink ?? '/', told.url).hash,
    async moveClockTo(next) {
      offset = Date.parse(next) - Date.now()
      const moved = once(child, 'message')
      child.send(Date.parse(next))
      await moved
    },
    kill: () => end(child),
    async rise() {
      ;({ child, told } = await serve(told.port))
    },
    async close() {
      await end(child)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
