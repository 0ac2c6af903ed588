import type { DatabaseSync } from 'node:sqlite'
import type { Side, Table, Values } from './transfer.ts'

/** So many rows at a time: a photo is a row as well. */
const atOnce = 50

/** A number that SQLite gives its rows, and which means nothing. */
const ownNumber = 'words.row'

/** A data folder with its files: all that lies in the house, the notes, and who has been erased. */
export type Files = Readonly<{ main: DatabaseSync; drawer: DatabaseSync; kept: DatabaseSync }>

export function sqliteSide(files: Files): Side {
  const places = [...tablesOf(files.main, ''), ...tablesOf(files.drawer, 'drawer.'), ...tablesOf(files.kept, 'kept.')]
  const placeOf = ({ name }: Table): DatabaseSync => {
    const [schema = '', own] = name.split('.')
    if (own === undefined) return files.main
    return schema === 'drawer' ? files.drawer : files.kept
  }
  const called = ({ name }: Table): string => name.split('.').at(-1) ?? name

  return {
    tables: places,
    async *rows(table) {
      const read = placeOf(table).prepare(`SELECT ${table.columns.join(', ')} FROM ${called(table)}`)
      let some: Values[] = []
      for (const row of read.iterate()) {
        some.push(table.columns.map((column) => fromFile(table, column, row[column] ?? null)))
        if (some.length < atOnce) continue
        yield some
        some = []
      }
      if (some.length > 0) yield some
    },
    isEmpty: async (table) =>
      placeOf(table)
        .prepare(`SELECT 1 FROM ${called(table)} LIMIT 1`)
        .get() === undefined,
    async write(table, rows) {
      const database = placeOf(table)
      const { columns } = table
      const insert = database.prepare(
        `INSERT INTO ${called(table)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      )
      database.exec('BEGIN IMMEDIATE')
      for (const row of rows) {
        insert.run(
          ...row.map((value, at) => (isWords(table, columns[at]) && value === null ? new Uint8Array() : value)),
        )
      }
      database.exec('COMMIT')
    },
    gaps: async () =>
      files.main
        .prepare(gapsInTheLog)
        .all()
        .map(({ process }) => String(process))
        .sort(),
    finish: async () => undefined,
  }
}

/** Asked of both stores in the same words. */
export const gapsInTheLog = `SELECT process FROM events
  GROUP BY process HAVING min(version) <> 1 OR max(version) <> count(*) ORDER BY process`

const tablesOf = (database: DatabaseSync, schema: string): readonly Table[] =>
  [
    ...Map.groupBy(
      database
        .prepare(
          `SELECT m.name AS place, c.name AS col FROM sqlite_schema m, pragma_table_info(m.name) c
           WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid`,
        )
        .all(),
      ({ place }) => String(place),
    ),
  ].map(([place, columns]) => ({
    name: `${schema}${place}`,
    columns: columns.map(({ col }) => String(col)).filter((col) => `${place}.${col}` !== ownNumber),
  }))

const isWords = ({ name }: Table, column: string | undefined): boolean => name === 'words' && column === 'body'

/** What was struck out is zeros in a file, so that it is overwritten where it lies; elsewhere it is nothing. */
function fromFile(table: Table, column: string, value: unknown): Values[number] {
  if (value instanceof Uint8Array) return isWords(table, column) ? null : value
  if (typeof value === 'string') return value.replaceAll('\0', '')
  return typeof value === 'number' ? value : null
}
