// `npm run bench -- groups 34 400`: measures one part beside something else that does the same, on this machine, in one run.
import { benchGroups } from './groups.ts'
import { benchJoin } from './join.ts'

const benches: Readonly<Record<string, (given: readonly string[]) => Promise<void>>> = {
  groups: benchGroups,
  join: benchJoin,
}

const [name = '', ...given] = process.argv.slice(2)
const bench = benches[name]
if (bench) await bench(given)
else {
  console.error(`Which one? npm run bench -- ${Object.keys(benches).join(' | ')}`)
  process.exitCode = 1
}
