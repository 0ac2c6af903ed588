import { createHash } from 'node:crypto'
import { SetupError } from '../database.ts'
import type { Value } from './tables.ts'

/** A table that something is kept in: `events`, `drawer.notes`, `kept.erased`. */
export type Table = Readonly<{ name: string; columns: readonly string[] }>
export type Values = readonly Value[]

/** One store, as far as everything in it can be read out and written in, whatever it holds. */
export interface Side {
  /** As they are declared there, so that a table of tomorrow is not forgotten. */
  readonly tables: readonly Table[]
  /** All rows, a few at a time, each in the order of the table's columns. */
  rows(table: Table): AsyncIterable<readonly Values[]>
  isEmpty(table: Table): Promise<boolean>
  write(table: Table, rows: readonly Values[]): Promise<void>
  /** The processes of which the log has a gap. */
  gaps(): Promise<readonly string[]>
  /** Whatever is to be done once all rows are there. */
  finish(): Promise<void>
}

/** What was moved: how many rows of each table, and the processes of which the log has a gap, here as there. */
export type Transferred = Readonly<{ rows: ReadonlyMap<string, number>; gaps: readonly string[] }>

/**
 * Copies every row of every table into a store that holds none, reads all of it back, and throws unless it is the very
 * same. What this throws leaves nothing behind where the caller has one transaction around it.
 */
export async function transfer(
  from: Side,
  to: Side,
  isWanted: (table: Table) => boolean = () => true,
): Promise<Transferred> {
  mustBeAlike(from.tables, to.tables)
  await mustBeEmpty(to)
  const rows = new Map<string, number>()
  for (const table of from.tables.filter(isWanted)) {
    const [was, is] = [new Tally(), new Tally()]
    for await (const some of from.rows(table)) {
      was.add(some)
      await to.write(table, some)
    }
    for await (const some of to.rows(table)) is.add(some)
    if (was.rows !== is.rows) {
      throw new SetupError(`Of ${was.rows} rows in ${table.name} ${is.rows} arrived. Nothing was moved.`)
    }
    if (was.sum !== is.sum) throw new SetupError(`What arrived in ${table.name} is not the same. Nothing was moved.`)
    rows.set(table.name, was.rows)
  }
  await to.finish()
  const [gaps, gapsThere] = [await from.gaps(), await to.gaps()]
  if (gaps.join(' ') !== gapsThere.join(' ')) {
    throw new SetupError('The log did not arrive in its order. Nothing was moved.')
  }
  return { rows, gaps }
}

/** Both are at the newest form when they come here: a difference is a fault of this program. */
function mustBeAlike(from: readonly Table[], to: readonly Table[]): void {
  const told = (tables: readonly Table[]): string =>
    tables
      .map(({ name, columns }) => `${name}: ${columns.toSorted().join(' ')}`)
      .sort()
      .join('\n')
  if (told(from) !== told(to)) throw new Error('The tables of SQLite and of PostgreSQL are not the same.')
}

async function mustBeEmpty(to: Side): Promise<void> {
  for (const table of to.tables) {
    if (await to.isEmpty(table)) continue
    throw new SetupError(
      `There is something already where everything is to go (in ${table.name}); nothing is ever put over anything. Name an empty one.`,
    )
  }
}

/** How many rows there are, and a sum over all of them that does not ask in which order they come. */
class Tally {
  rows = 0
  sum = 0n

  add(some: readonly Values[]): void {
    this.rows += some.length
    for (const row of some) {
      const told = JSON.stringify(
        row.map((value) => (value instanceof Uint8Array ? [Buffer.from(value).toString('base64')] : value)),
      )
      this.sum = BigInt.asUintN(256, this.sum + BigInt(`0x${createHash('sha256').update(told).digest('hex')}`))
    }
  }
}
