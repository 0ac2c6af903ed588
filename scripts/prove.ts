// `npm run prove`: puts the promises to the test, one after the other, and prints what was reached.
// `npm run prove -- D1 --cycles 1000 --seed 7`: one of them, longer, with other dice.
import { parseArgs } from 'node:util'
import type { Line } from '../test/prove/line.ts'
import { lines } from '../test/prove/lines.ts'
import { type Shown, shown } from '../test/prove/shown.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cycles: { type: 'string' }, seed: { type: 'string' } },
})
const promises: readonly (Line | Shown)[] = [...lines, ...shown]
const wanted = promises.filter(({ id }) => positionals.length === 0 || positionals.includes(id))
const seed = Number(values.seed ?? 1 + Math.floor(Math.random() * 1_000_000))
const unknown = positionals.filter((name) => !promises.some(({ id }) => id === name))
if (unknown.length > 0 || !Number.isInteger(seed) || (values.cycles !== undefined && !(Number(values.cycles) >= 1))) {
  console.error(`npm run prove -- [${promises.map(({ id }) => id).join(' | ')}] [--cycles 1000] [--seed 7]`)
  process.exit(2)
}

type Row = readonly [id: string, promise: string, demands: string, reached: string, seed: string, caught: string]
const rows: Row[] = []
let isKept = true

async function prove({ id, promise, demands, usual, toCatch, run }: Line): Promise<Row> {
  const cycles = Number(values.cycles ?? usual)
  const { reached, faults } = await run({ cycles, seed, defect: false })
  const planted = await run({ cycles: toCatch, seed, defect: true })
  const isCaught = planted.faults > 0
  isKept = isKept && faults === 0 && isCaught
  return [
    id,
    promise,
    demands,
    `${faults === 0 ? 'kept' : 'BROKEN'}: ${reached}`,
    String(seed),
    isCaught ? 'yes' : 'NO',
  ]
}

/** What no trial measures here is not called kept: the table says where to look. */
const told = ({ id, promise, demands, by }: Shown): Row => [
  id,
  promise,
  demands,
  `not tried here, shown by ${by.join(', ')}`,
  '–',
  '–',
]

for (const one of wanted) {
  if ('by' in one) rows.push(told(one))
  else {
    process.stderr.write(`${one.id} …\n`)
    rows.push(await prove(one))
  }
}
console.log('| | promise | demanded | reached | seed | planted defect caught |')
console.log('|---|---|---|---|---|---|')
for (const row of rows) console.log(`| ${row.join(' | ')} |`)
process.exit(isKept ? 0 : 1)
