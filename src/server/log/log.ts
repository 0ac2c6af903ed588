import type { Instant, ProcessId } from '../../kernel/values.ts'
import type { Event } from '../../process/process.ts'

/** What has happened, in one order, for ever: events of one process by version, from 1. */
export interface Log {
  /**
   * Adds what a command led to. Resolves when it is durable, and never before (D1, D2); rejects when the store
   * cannot write. A command id that was taken before adds nothing and answers the version it had then (C1).
   */
  append(append: Append): Promise<Appended>
  /** Everything after a version, with words and notes that still exist. */
  read(process: ProcessId, after?: number): readonly Recorded[]
  /** The version at which a command was taken, or null. */
  takenAt(process: ProcessId, commandId: string): number | null
  /** Resolves when all that was appended so far is durable. */
  settled(): Promise<void>
}

export type Append = Readonly<{
  process: ProcessId
  /** The version that the events follow on; another one is a fault, never merged in silence. */
  expectedVersion: number
  commandId: string
  events: readonly Event[]
  at: Instant
}>
export type Appended = Readonly<{ version: number; isRepeat: boolean }>
export type Recorded = Readonly<{ version: number }> & Event

/** The store has failed while writing: it takes no more, and says nothing that is not so (D4). */
export class LogStopped extends Error {}

/** The disk is full: the command may be sent again when there is room (D3). */
export class DiskFull extends Error {}
