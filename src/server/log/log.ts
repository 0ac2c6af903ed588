import type { Instant, ProcessId } from '../../kernel/values.ts'
import type { Event } from '../../process/process.ts'

/**
 * What has happened, in one order, for ever: the events of each process by version, from 1. Every store of it keeps to
 * one contract, and is held to it by the same test (`test/log-contract.ts`).
 */
export interface Log {
  /**
   * Adds what a command led to. Resolves when it is durable and has been told to those who follow, and never before
   * (D1, D2). Rejects when it could not be written; then nothing of it was (D3, D4).
   */
  append(append: Append): Promise<Appended>
  /** Everything after a version, with the words that were not struck out and the notes that still lie in the drawer. */
  read(process: ProcessId, after?: number): Promise<readonly Recorded[]>
  /** The version at which a command was taken, or null (C1). */
  takenAt(process: ProcessId, commandId: string): Promise<number | null>
  /** Tells of everything durable in a process after a version, in order and once. Answers how to stop listening. */
  follow(process: ProcessId, after: number, told: (happened: Happened) => void): () => void
  /** Resolves when those who follow have been told all that was durable when it was asked, by whomever it was written. */
  caughtUp(process: ProcessId): Promise<void>
}

export type Append = Readonly<{
  process: ProcessId
  /** The version that the events follow on: whoever decided on another one must decide again. */
  expectedVersion: number
  /** The command just before, when it was still on its way at the decision: without it this one falls as well. */
  follows?: string | null
  commandId: string
  events: readonly Event[]
  /** Only for the drawer, whose notes must die on time: no event tells when it was written. */
  at: Instant
}>
export type Appended = Readonly<
  | { was: 'added'; version: number }
  /** This command was taken before, at this version; nothing was added. */
  | { was: 'repeat'; version: number }
  /** The process has moved on to this version; nothing was added. */
  | { was: 'too-late'; version: number }
>
export type Recorded = Readonly<{ version: number }> & Event
/** By which command; null when it was read afterwards, of one or of several. */
export type Happened = Readonly<{ commandId: string | null; recorded: readonly Recorded[] }>

/** The store has failed while writing: it takes no more, and says nothing that is not so (D4). */
export class LogStopped extends Error {}

/** The disk is full: the command may be sent again when there is room (D3). */
export class DiskFull extends Error {}

/** The database cannot be reached just now: whether it was written is not known, and the command may be sent again. */
export class LogAway extends Error {}

/** From an event on, what lies in the store cannot be read; all before it can, and stands in `readable` (D8). */
export class SpoiledLog extends Error {
  readonly readable: readonly Recorded[]

  constructor(readable: readonly Recorded[], cause: unknown) {
    super('An event cannot be read.', { cause })
    this.readable = readable
  }
}
