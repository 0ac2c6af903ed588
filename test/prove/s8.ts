import readXlsxFile from 'read-excel-file/universal'
import { diceFrom } from '../../src/kernel/dice.ts'
import { inert } from '../../src/server/documents/inert.ts'
import { write } from '../../src/server/documents/write.ts'
import { formula, harmfulTexts } from '../documents/payloads.ts'
import { planOf } from '../documents/plan-of.ts'
import { parseXml, partsOf } from '../documents/reading.ts'
import type { Line } from './line.ts'

/** In one file. */
const together = 200

/** Half a letter is told as no letter; all else stands there. */
const whole = (said: string): string => said.replaceAll('\ufffd', '').replaceAll(/\r\n?/g, '\n')

export const s8: Line = {
  id: 'S8',
  promise: 'What somebody wrote is never a formula in a file, stands there with every letter, and numbers stay numbers',
  demands: '200 payloads in every field, 0 alive, 0 lost',
  sample: together,
  usual: 5_000,
  toCatch: together,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [cells, alive, lost] = [0, 0, 0]
    for (let done = 0; done < cycles; done += together) {
      const signed = ['-5', '+3,5', '1.5', String(-Math.floor(dice() * 1_000))]
      const texts = harmfulTexts(Math.min(together, cycles - done), dice)
      const said = [...texts, ...signed]
      const bytes = await write('plan', 'xlsx', { state: planOf(said), names: {}, language: 'nb', now: 0 })
      const read = await textsIn(bytes)
      // The planted defect: cells without the apostrophe that keeps a formula still.
      const found = defect ? read.map((text) => text.replace(/^'/, '')) : read
      cells += found.length
      alive += found.filter((text) => formula.test(text) && !signed.includes(text)).length + formulasIn(bytes)
      const there = new Set(found.map(whole))
      lost += [...texts.map(inert), ...signed].filter((text) => !there.has(whole(text))).length
    }
    return { reached: `${cycles} payloads in ${cells} cells, ${alive} alive, ${lost} lost`, faults: alive + lost }
  },
}

async function textsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const sheets = await readXlsxFile(Uint8Array.from(bytes).buffer, { trim: false })
  return sheets.flatMap(({ data }) => data.flat()).filter((cell) => typeof cell === 'string')
}

/** Formulas as such, and cells that are neither a shared text nor a number: a day, or a count. */
function formulasIn(bytes: Uint8Array): number {
  const parts = partsOf(Buffer.from(bytes))
  return [1, 2].reduce((sum, sheet) => {
    const { elements } = parseXml(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '')
    const strange = elements.filter(
      ({ name, attributes: { t } }) => name === 'f' || (name === 'c' && ![undefined, 's', 'n'].includes(t)),
    )
    return sum + strange.length
  }, 0)
}
