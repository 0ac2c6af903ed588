import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { startChild } from './child.ts'
import { upTo } from './crowd.ts'
import { folderWith } from './long-log.ts'
import { oneRound, type Round } from './reopen.ts'
import { middle } from './rounds.ts'

/** So much has happened in each of the others: they have been begun, and some names stand in them. */
const events = 40

/** i) What one process costs by how many others lie beside it, asleep: opening it, its view, one action; and the start. */
export async function benchMany(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string' }, most: { type: 'string' } } })
  const rounds = Number(values.rounds ?? 5)
  const sizes = [1, 1_000, 10_000, 100_000].filter((size) => size <= Number(values.most ?? 100_000))
  console.log(`i) one process beside others that sleep; ${rounds} starts of the server, medians`)
  console.log('| processes | start | first view, asleep | view, awake | one action |')
  console.log('| --- | --- | --- | --- | --- |')
  for (const size of sizes) {
    const { folder, prepared } = await folderWith([0, 0])
    try {
      fill(folder, size - 1)
      const [first, one] = prepared
      if (!first || !one) throw new Error('Nothing was prepared.')
      const measured: (Round & { start: number })[] = []
      for (const _ of upTo(rounds)) {
        const begun = performance.now()
        const child = await startChild('flippover', true, folder)
        const start = performance.now() - begun
        try {
          // A server that has just started is slow at everything.
          await oneRound(child, first)
          measured.push({ start, ...(await oneRound(child, one)) })
        } finally {
          await child.close()
        }
      }
      const of = (what: keyof Round | 'start'): string =>
        `${middle(measured.map((round) => round[what])).toFixed(1)} ms`
      console.log(`| ${size} | ${of('start')} | ${of('opening')} | ${of('again')} | ${of('action')} |`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** Lays others beside the one that is there: the beginning of its log under other names, row by row as the server has them. */
function fill(folder: string, others: number): void {
  const database = new DatabaseSync(join(folder, 'flippover.db'))
  const [{ process = '' } = {}] = database.prepare('SELECT process FROM processes LIMIT 1').all() as {
    process: string
  }[]
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${others})`
  database.exec('BEGIN')
  if (others > 0) {
    database.exec(`${numbers} INSERT INTO processes (process, workplace, language, door_code, door_secret, is_rehearsal, created_at)
      SELECT 'other' || i, workplace || ' ' || i, language, printf('%08d', i), 'secret' || i, is_rehearsal, created_at
      FROM n, processes WHERE process = '${process}'`)
    database.exec(`${numbers} INSERT INTO events (process, version, form, stage, body)
      SELECT 'other' || i, version, form, stage, body FROM n, events WHERE process = '${process}' AND version <= ${events}`)
    database.exec(`${numbers} INSERT INTO words (process, version, about, body)
      SELECT 'other' || i, version, about, body FROM n, words WHERE process = '${process}' AND version <= ${events}`)
  }
  database.exec('COMMIT')
  database.close()
}
