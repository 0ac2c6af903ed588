import { setTimeout as pause } from 'node:timers/promises'
import { DiskFull, LogAway, LogStopped } from '../log/log.ts'

/** How long a command waits for a database that restarts or changes place before it is sent back, in milliseconds. */
const patience = 8_000

/** What the client says when the line is down, and the database when it ends, starts, is a copy only or is crowded. */
const away =
  /^(CONNECTION_(CLOSED|DESTROYED)|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08...|57P0.|25006|53300|57014|25P03)$/

/** Two wrote at once, and the database let one of them through. */
const overtaken = /^(40001|40P01)$/

/** The same, where the number that both wanted is looked up anew at every try. */
const numberTaken = '23505'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/**
 * Does it, again and again while the database is away. Must be such that doing it twice is doing it once: when a line
 * breaks nobody knows whether the last try was written.
 */
export async function withPatience<Done>(
  attempt: () => Promise<Done>,
  each: 'looks anew' | 'as it is' = 'looks anew',
): Promise<Done> {
  const began = performance.now()
  for (;;) {
    try {
      return await attempt()
    } catch (cause) {
      const code = codeOf(cause)
      if (code === '53100') throw new DiskFull('The disk of the database is full.', { cause })
      const mayPass = away.test(code) || overtaken.test(code) || (each === 'looks anew' && code === numberTaken)
      if (!mayPass && each === 'as it is') throw cause
      if (!mayPass) throw new LogStopped('The database has refused to write.', { cause })
      if (performance.now() - began > patience) throw new LogAway('The database cannot be reached.', { cause })
      // Overtaken: at once, the other is through. Away: ten times a second is soon enough.
      if (away.test(code)) await pause(100)
    }
  }
}
