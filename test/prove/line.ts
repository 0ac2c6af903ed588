import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

/** How one promise is put to the test: how long, with which dice, and whether something is broken on purpose. */
export type Trial = Readonly<{ cycles: number; seed: number; defect: boolean }>
/** What the trial came to, in words for the table, and how often the promise was broken. */
export type Reached = Readonly<{ reached: string; faults: number }>

/** One line of `npm run prove`: a promise of docs/promises.md, and the trial that shows it. */
export type Line = Readonly<{
  id: string
  promise: string
  /** The number that is promised. */
  demands: string
  /** Cycles in `npm test`, so that every line is tried each time. */
  sample: number
  /** Cycles in `npm run prove`, unless another number is asked for. */
  usual: number
  /** Cycles in which the planted defect must have been caught. */
  toCatch: number
  run: (trial: Trial) => Promise<Reached>
}>

/** A data folder that is gone afterwards. */
export async function withFolder<Answer>(use: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'flippover-prove-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a test has around it, without a test: things are put away in the opposite order. */
export async function inAContext<Answer>(use: (context: TestContext) => Promise<Answer>): Promise<Answer> {
  const putAway: (() => unknown)[] = []
  const context = { after: (fn: () => unknown) => void putAway.push(fn) } as unknown as TestContext
  try {
    return await use(context)
  } finally {
    for (const fn of putAway.toReversed()) await fn()
  }
}
