/** One line of a pasted list as it was understood, with what is unclear about it (B1). */
export type Line = Readonly<{
  /** Where it stood in what was pasted, from 1. */
  row: number
  name: string
  mail: string
  unit: string
  isManager: boolean
  problem: Problem | null
  /** An earlier line that looks like the same person. */
  duplicateOf: number | null
}>
export type Problem = 'name-missing' | 'mail-odd' | 'name-long' | 'unit-long'

/** What the one who looks it over makes of a line. */
export type Looked = Line & Readonly<{ choice: 'undecided' | 'keep' | 'leave-out' }>

export const lookedAt = (lines: readonly Line[]): readonly Looked[] =>
  lines.map((line) => ({ ...line, choice: line.duplicateOf === null ? 'keep' : 'undecided' }))

/** A line that was mended in place. */
export const mended = (line: Looked, change: Partial<Looked>): Looked => {
  const after = { ...line, ...change }
  return { ...after, problem: problemOf(after) }
}

const longest = 80

function problemOf({ name, mail, unit }: Line): Problem | null {
  const [called, address] = [name.trim(), mail.trim()]
  if (called === '') return 'name-missing'
  if (called.length > longest) return 'name-long'
  if (unit.trim().length > longest) return 'unit-long'
  return address !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? 'mail-odd' : null
}

/** Lines that somebody must look at before the list can be saved. */
export const isOpen = ({ choice, problem }: Looked): boolean =>
  choice === 'undecided' || (choice === 'keep' && problem !== null)

/** The lines that become people. */
export const kept = (lines: readonly Looked[]): readonly Looked[] => lines.filter(({ choice }) => choice === 'keep')
