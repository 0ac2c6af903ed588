import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Event } from '../../src/process/process.ts'

/** The history that this version writes. Those of earlier versions stay beside it, and must replay for ever. */
export const historyName = '0.2.0-seed-1.jsonl'

export const histories: readonly string[] = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.jsonl'))

export const readHistory = (name: string): readonly Event[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Event)
