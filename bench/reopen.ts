import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { type Child, startChild } from './child.ts'
import { upTo } from './crowd.ts'
import { folderWith, type Prepared } from './long-log.ts'
import { at, middle } from './rounds.ts'

export type Round = Readonly<{ opening: number; again: number; action: number; reading: number }>

/** g) How long a process that sleeps takes to open, and what one action costs in it, by the length of its log. */
export async function benchReopen(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string' } } })
  const rounds = Number(values.rounds ?? 5)
  const { folder, prepared } = await folderWith([0, 0, 10_000, 50_000])
  const told = prepared.slice(1).map((one) => ({ one, rounds: [] as Round[] }))
  try {
    for (const _ of upTo(rounds)) {
      const child = await startChild('flippover', true, folder)
      try {
        // A server that has just started is slow at everything: another process has been opened and written in before.
        const [first] = prepared
        if (first) await oneRound(child, first)
        for (const { one, rounds } of told) rounds.push(await oneRound(child, one))
      } finally {
        await child.close()
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`g) reopening a process by the length of its log; ${rounds} starts of the server, medians`)
  console.log('| events | first view, asleep | view, awake | one action | every event read and parsed, bare |')
  console.log('| --- | --- | --- | --- | --- |')
  for (const { one, rounds } of told) {
    const of = (what: keyof Round): string => `${middle(rounds.map((round) => round[what])).toFixed(1)} ms`
    console.log(`| ${one.events} | ${of('opening')} | ${of('again')} | ${of('action')} | ${of('reading')} |`)
  }
}

export async function oneRound(
  { url, folder }: Child,
  { process, staff, seat, group, wish }: Prepared,
): Promise<Round> {
  const view = async (): Promise<number> => {
    const begun = performance.now()
    const answer = await fetch(`${url}/api/staff/${process}/view`, { headers: { cookie: staff } })
    await answer.text()
    if (!answer.ok) throw new Error(`The view was not shown: ${answer.status}`)
    return performance.now() - begun
  }
  const opening = await view()
  const again = middle([await view(), await view(), await view()])
  const actions: number[] = []
  for (const turn of upTo(40)) {
    const command = { type: 'rewrite-wish', group, wish, said: `Ro til å bli ferdig, ${turn}` }
    const body = JSON.stringify({ id: crypto.randomUUID(), stage: 'wishes', command })
    const headers = { cookie: seat, 'content-type': 'application/json' }
    const begun = performance.now()
    const answer = await fetch(`${url}/api/seat/${process}/commands`, { method: 'POST', headers, body })
    await answer.text()
    if (!answer.ok) throw new Error(`The action was not taken: ${answer.status}`)
    actions.push(performance.now() - begun)
  }
  return { opening, again, action: at(actions, 0.5), reading: bareReading(folder, process) }
}

/** The floor for whoever reads it all: rows out of SQLite, and their JSON. */
function bareReading(folder: string, process: string): number {
  const database = new DatabaseSync(join(folder, 'flippover.db'), { readOnly: true })
  const begun = performance.now()
  const rows = database.prepare('SELECT body FROM events WHERE process = ? ORDER BY version').all(process)
  for (const row of rows) JSON.parse(String(row.body))
  const time = performance.now() - begun
  database.close()
  return time
}
