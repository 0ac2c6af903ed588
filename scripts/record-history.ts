// `npm run record-history`: plays the golden history of this version anew and writes it down, one event to a line.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { playProcess } from '../src/simulation/workplace.ts'
import { historyName } from '../test/histories/recorded.ts'

const events = [...playProcess({ seed: 1 })].flatMap((happening) => happening.events)
const path = join(import.meta.dirname, '../test/histories', historyName)
writeFileSync(path, `${events.map((event) => JSON.stringify(event)).join('\n')}\n`)
console.log(`${events.length} events in test/histories/${historyName}`)
