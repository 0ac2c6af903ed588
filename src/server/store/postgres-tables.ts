import type { Sql } from 'postgres'
import { withPatience } from './patience.ts'
import type { Row, Statement, Tables, Value } from './tables.ts'

/** The tables in PostgreSQL, which all nodes share. Each call is one statement, and so a transaction of its own. */
export function postgresTables(sql: Sql): Tables {
  const ask = (text: string, values: readonly Value[]) =>
    withPatience(() => sql.unsafe<Row[]>(numbered(text), values.map(writable)), 'as it is')

  return {
    isShared: true,
    all: async (text, ...values) => [...(await ask(text, values))],
    get: async (text, ...values) => (await ask(text, values))[0] ?? null,
    run: async (text, ...values) => (await ask(text, values)).count,
    async together(statements) {
      if (statements.length === 0) return []
      const [touched] = await ask(
        asOne(statements),
        statements.flatMap(([, ...values]) => values),
      )
      return statements.map((_, index) => Number(touched?.[`t${index}`]))
    },
  }
}

/** Several writes as one statement: no line can break in the middle of it. */
function asOne(statements: readonly Statement[]): string {
  const parts = statements.map(([text], index) => `s${index} AS (${text} RETURNING 1)`)
  const counts = statements.map((_, index) => `(SELECT count(*) FROM s${index}) AS t${index}`)
  return `WITH ${parts.join(', ')} SELECT ${counts.join(', ')}`
}

/** `?` as PostgreSQL wants it: `$1`, `$2`. No text of ours has one that means anything else. */
function numbered(text: string): string {
  let count = 0
  return text.replaceAll('?', () => `$${++count}`)
}

/** The one letter that PostgreSQL cannot keep is none that anybody writes. */
const writable = (value: Value): Value => (typeof value === 'string' ? value.replaceAll('\0', '') : value)
