import type { Sql, TransactionSql } from 'postgres'
import { gapsInTheLog } from './sqlite-side.ts'
import { places } from './tables.ts'
import type { Side, Table, Values } from './transfer.ts'

/** So many rows at a time: a photo is a row as well. */
const atOnce = 50

/** What is declared there, but for the number of the form. */
export async function tablesIn(sql: Sql): Promise<readonly Table[]> {
  const rows = await sql<{ name: string; columns: string }[]>`
    SELECT CASE WHEN table_schema = current_schema() THEN '' ELSE table_schema || '.' END || table_name AS name,
      string_agg(column_name, ' ' ORDER BY ordinal_position) AS columns
    FROM information_schema.columns
    WHERE table_schema IN (current_schema(), 'drawer', 'kept') AND table_name <> 'migrations'
    GROUP BY table_schema, table_name ORDER BY table_schema, table_name`
  return rows.map(({ name, columns }) => ({ name, columns: columns.split(' ') }))
}

/** A database, within one transaction. */
export const postgresSide = (tx: TransactionSql, tables: readonly Table[]): Side => ({
  tables,
  async *rows({ name, columns }) {
    await tx.unsafe(`DECLARE moved NO SCROLL CURSOR FOR SELECT ${columns.join(', ')} FROM ${name}`)
    for (;;) {
      const rows = await tx.unsafe<Record<string, Values[number]>[]>(`FETCH ${atOnce} FROM moved`)
      if (rows.length > 0) yield rows.map((row) => columns.map((column) => row[column] ?? null))
      if (rows.length < atOnce) break
    }
    await tx.unsafe('CLOSE moved')
  },
  isEmpty: async ({ name }) => (await tx.unsafe(`SELECT 1 FROM ${name} LIMIT 1`)).length === 0,
  async write({ name, columns }, rows) {
    let count = 0
    const numbered = places(rows.length, columns.length).replaceAll('?', () => `$${++count}`)
    await tx.unsafe(`INSERT INTO ${name} (${columns.join(', ')}) VALUES ${numbered}`, rows.flat())
  },
  gaps: async () => (await tx.unsafe<{ process: string }[]>(gapsInTheLog)).map(({ process }) => process).sort(),
  /** Where the database numbers rows itself, it goes on after the highest. */
  async finish() {
    const numbers = await tx<{ name: string; col: string }[]>`
      SELECT table_name AS name, column_name AS col FROM information_schema.columns
      WHERE table_schema = current_schema() AND is_identity = 'YES'`
    for (const { name, col } of numbers) {
      await tx.unsafe(
        `SELECT setval(pg_get_serial_sequence('${name}', '${col}'), max(${col})) FROM ${name} HAVING max(${col}) IS NOT NULL`,
      )
    }
  },
})
