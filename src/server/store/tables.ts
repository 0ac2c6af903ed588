/** What a column may hold. Times are numbers. */
export type Value = string | number | null | Uint8Array
export type Row = Readonly<Record<string, unknown>>
export type Statement = readonly [sql: string, ...values: readonly Value[]]

/**
 * The tables beside the log: who people are, who is signed in, what was sent. So thin that each store is written once,
 * in SQL that SQLite and PostgreSQL both understand, with `?` for a value. Whatever is asked happens whole or not at all.
 * Where a line to the database breaks nobody knows what became of it, and it is asked again: so everything that is asked
 * here must be such that twice is as good as once.
 */
export interface Tables {
  /** Others write here as well, from other machines. */
  readonly isShared: boolean
  all(sql: string, ...values: readonly Value[]): Promise<readonly Row[]>
  get(sql: string, ...values: readonly Value[]): Promise<Row | null>
  /** Answers how many rows it touched. */
  run(sql: string, ...values: readonly Value[]): Promise<number>
  /** All or none, where none needs what another writes. Answers how many rows each touched. */
  together(statements: readonly Statement[]): Promise<readonly number[]>
}

/** Places for values, `(?, ?), (?, ?)`. */
export const places = (rows: number, columns: number): string =>
  Array.from({ length: rows }, () => `(${Array.from({ length: columns }, () => '?').join(', ')})`).join(', ')

/** A long list in pieces that go into one statement: a database takes some ten thousand values at a time. */
export const inPieces = <Item>(list: readonly Item[], size = 500): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

export const perhaps = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))
