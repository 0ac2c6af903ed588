// `npm run bench -- a --rounds 3`: measures one part beside something else that does the same, on this machine, in one run.
import { benchGroupWork, benchManyRooms, benchPlenary } from './fan-out.ts'
import { benchFirstLoad } from './first-load.ts'
import { benchGroups } from './groups.ts'
import { benchJoin } from './join.ts'
import { benchMany } from './many.ts'
import { benchMemory } from './memory.ts'
import { benchReopen } from './reopen.ts'

const benches: Readonly<Record<string, (given: readonly string[]) => Promise<void>>> = {
  a: benchGroupWork,
  b: benchPlenary,
  c: benchManyRooms,
  d: benchJoin,
  e: benchGroups,
  f: benchFirstLoad,
  g: benchReopen,
  h: benchMemory,
  i: benchMany,
  // As they were called before they had letters.
  join: benchJoin,
  groups: benchGroups,
}

const [name = '', ...given] = process.argv.slice(2)
const bench = benches[name]
if (bench) {
  await bench(given)
  // What the load left open keeps nothing of it alive.
  process.exit()
} else {
  console.error(`Which one? npm run bench -- ${Object.keys(benches).join(' | ')}`)
  process.exitCode = 1
}
