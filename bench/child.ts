import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Told, Usage } from './servers/usage.ts'

/** A server in a process of its own, with a folder of its own. */
export type Child = Told &
  Readonly<{
    url: string
    folder: string
    /** What it has used so far; `rubbish`: after what nobody holds any more was thrown out. */
    usage: (how?: 'rubbish' | 'as-it-is') => Promise<Usage>
    close: () => Promise<void>
  }>

/** Starts one of `bench/servers`; `keeps`: it is told a folder to write to. */
export async function startChild(script: string, keeps: boolean, into: string | null = null): Promise<Child> {
  const folder = into ?? mkdtempSync(join(tmpdir(), 'flippover-bench-'))
  const file = fileURLToPath(new URL(`./servers/${script}.ts`, import.meta.url))
  const execArgv = ['--expose-gc', ...(process.env.BENCH_EXEC_ARGV?.split(' ') ?? [])]
  const child = fork(file, keeps ? [folder] : [], { stdio: 'inherit', execArgv })
  const gone = once(child, 'exit').then(() => {
    throw new Error(`${script} has ended before it was open.`)
  })
  const [told] = (await Promise.race([once(child, 'message'), gone])) as [Told]
  gone.catch(() => undefined)
  return {
    ...told,
    url: `http://127.0.0.1:${told.port}`,
    folder,
    async usage(how = 'as-it-is') {
      const answered = once(child, 'message')
      child.send(how)
      const [usage] = (await answered) as [Usage]
      return usage
    },
    async close() {
      await end(child)
      if (into === null) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Lets go of it, upon which it ends by itself; what was asked of it on the way (a profile) is written first. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.disconnect()
  await gone
}
