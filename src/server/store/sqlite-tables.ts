import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { DiskFull } from '../log/log.ts'
import type { Row, Statement, Tables, Value } from './tables.ts'

/** SQLite's own number for "there is no room". */
const sqliteFull = 13

/** Statements are kept prepared, up to so many: those with a list in them come in many lengths. */
const mostPrepared = 300

/** The tables of a data folder. They answer at once; whoever asks waits all the same, as they would for PostgreSQL. */
export function sqliteTables(database: DatabaseSync): Tables {
  const prepared = new Map<string, StatementSync>()

  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql)
    if (known) return known
    if (prepared.size >= mostPrepared) prepared.clear()
    const fresh = database.prepare(sql)
    prepared.set(sql, fresh)
    return fresh
  }
  const run = ([sql, ...values]: Statement): number => Number(statement(sql).run(...values).changes)
  const inOne = (statements: readonly Statement[]): readonly number[] => {
    database.exec('BEGIN IMMEDIATE')
    try {
      const touched = statements.map(run)
      database.exec('COMMIT')
      return touched
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  return {
    isShared: false,
    all: async (sql, ...values): Promise<readonly Row[]> => told(() => statement(sql).all(...values)),
    get: async (sql, ...values): Promise<Row | null> => told(() => statement(sql).get(...values) ?? null),
    run: async (sql: string, ...values: readonly Value[]) => told(() => run([sql, ...values])),
    together: async (statements) => (statements.length === 0 ? [] : told(() => inOne(statements))),
  }
}

function told<Answer>(ask: () => Answer): Answer {
  try {
    return ask()
  } catch (cause) {
    const isFull = cause instanceof Error && 'errcode' in cause && cause.errcode === sqliteFull
    throw isFull ? new DiskFull('The disk is full.', { cause }) : cause
  }
}
