import type { Day, Instant, ProcessId, WishId } from '../../kernel/values.ts'
import type { Verdict } from '../../method/32-escalation/verdicts.ts'
import type { Standing } from '../../process/standing.ts'

/** What the server tells of an organisation: numbers and days of its units, and the wishes that they handed on. */
export type Overview = Readonly<{
  name: string
  units: readonly UnitSeen[]
  people: number | null
  bundles: readonly BundleSeen[]
  colleagues: readonly string[]
  template: Readonly<{ from: string; on: Day }> | null
}>
export type UnitSeen = Readonly<{
  process: ProcessId
  name: string
  isOwn: boolean
  /** Null while it cannot be read. */
  standing: Omit<Standing, 'invited'> | null
  /** Null when fewer than five. */
  people: number | null
}>
export type BundleSeen = Readonly<{ bundle: string; wishes: readonly HandedSeen[] }>
export type HandedSeen = Readonly<{
  process: ProcessId
  unit: string
  wish: WishId
  text: string | null
  reason: string | null
  sentAt: Instant
  answer: Readonly<{ verdict: Verdict; reason: string | null; by: Day | null; at: Instant }> | null
}>
