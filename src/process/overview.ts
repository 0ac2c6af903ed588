import type { Day, ProcessId, WishId } from '../kernel/values.ts'
import type { Escalation } from '../method/32-escalation/rules.ts'
import type { Standing } from './standing.ts'

/** A unit as those who look after the organisation see it: where it stands, in numbers, and not a word from inside. */
export type UnitSeen = Readonly<{
  process: ProcessId
  name: string
  /** Whoever looks on is in its responsible group as well, and may go in. */
  isOwn: boolean
  /** Null while it cannot be read; it still stands in the list. */
  standing: Omit<Standing, 'invited'> | null
  /** How many are invited; null when fewer than five (P3). */
  people: number | null
}>
/** Wishes that units have handed on and that say the same: answered together (E2). */
export type BundleSeen = Readonly<{ bundle: string; wishes: readonly HandedSeen[] }>
export type HandedSeen = Readonly<{ process: ProcessId; unit: string; wish: WishId }> &
  Readonly<Pick<Escalation, 'text' | 'reason' | 'sentAt' | 'answer'>>
export type Overview = Readonly<{
  name: string
  units: readonly UnitSeen[]
  people: number | null
  bundles: readonly BundleSeen[]
  colleagues: readonly string[]
  template: Readonly<{ from: string; on: Day }> | null
}>
