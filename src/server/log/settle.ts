import type { ProcessId } from '../../kernel/values.ts'
import type { Append, Appended, Recorded } from './log.ts'

/** An append that waits to be written, and who waits for it. */
export type Waiting = Readonly<{ append: Append; taken: (appended: Appended) => void; failed: (error: Error) => void }>
export type Settled = Readonly<{ waiting: Waiting; appended: Appended; recorded: readonly Recorded[] }>

/** What the store holds already: at which version a command was taken, and how far a process has come. */
export type Known = Readonly<{
  takenAt: (process: ProcessId, commandId: string) => number | null
  stands: (process: ProcessId) => number
}>

/** What becomes of each that waits, in turn, if nobody else writes meanwhile. */
export function settle(batch: readonly Waiting[], known: Known): readonly Settled[] {
  const stands = new Map<ProcessId, number>()
  const taken = new Map<string, number>()
  const takenAt = (process: ProcessId, commandId: string): number | null =>
    taken.get(`${process} ${commandId}`) ?? known.takenAt(process, commandId)

  return batch.map((waiting): Settled => {
    const { process, expectedVersion, follows = null, commandId, events } = waiting.append
    const before = takenAt(process, commandId)
    if (before !== null) return { waiting, appended: { was: 'repeat', version: before }, recorded: [] }
    const at = stands.get(process) ?? known.stands(process)
    // The right number alone is not enough: another may have written as much as what was foreseen and never came.
    const isAsForeseen = follows === null || takenAt(process, follows) === expectedVersion
    if (at !== expectedVersion || !isAsForeseen) {
      return { waiting, appended: { was: 'too-late', version: at }, recorded: [] }
    }
    const recorded = events.map((event, index): Recorded => ({ version: at + index + 1, ...event }))
    const version = at + events.length
    stands.set(process, version)
    taken.set(`${process} ${commandId}`, version)
    return { waiting, appended: { was: 'added', version }, recorded }
  })
}

export function refuse(batch: readonly Waiting[], error: Error): void {
  for (const { failed } of batch) failed(error)
}
