import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import writeXlsxFile from 'write-excel-file/node'
import type { Entry } from '../../method/03-people/line.ts'
import { words } from '../words.ts'
import { readList } from './read.ts'

/** Signs that names are written with, and those that lists are divided with; all of them are in Windows-1252. */
const signs = [...'abcdeKØæøåÅéüßñ€’ -.;"\'/()&0', '\t', ',', '  ', '\n']
const word = fc.string({ unit: fc.constantFrom(...signs), maxLength: 24 }).map(plain)
const name = word.map((said) => plain(`N${said.replaceAll(',', '')}`))
const answer = fc.boolean()
const entry: fc.Arbitrary<Entry> = fc.record(
  {
    name,
    mail: fc.constantFrom('', 'kari@example.org', 'å.b-c_d+e@sub.example.no', 'odd mail'),
    unit: word,
    isManager: answer,
    isPartTime: answer,
    hasNoPhone: answer,
    needsNearDoor: answer,
    languages: word,
  },
  { noNullPrototype: true },
)
const emptyLine = fc.constant(null)
const list = fc.array(fc.oneof({ weight: 5, arbitrary: entry }, emptyLine), { minLength: 1, maxLength: 30 })

const headings = ['Navn', 'E-post', 'Avdeling', 'Leder', 'Deltid', 'Uten telefon', 'Nær døra', 'Språk']

/** As a spreadsheet shows it: one line, without spaces at the ends. */
function plain(said: string): string {
  return said.replace(/\s+/g, ' ').trim()
}
const cellsOf = (one: Entry | null): readonly string[] =>
  one === null
    ? headings.map(() => '')
    : [
        one.name,
        one.mail,
        one.unit,
        ...[one.isManager, one.isPartTime, one.hasNoPhone, one.needsNearDoor].map((is) => (is ? 'ja' : '')),
        one.languages,
      ]

async function readsBack(file: string | Uint8Array, wanted: readonly (Entry | null)[]): Promise<void> {
  const read = await readList(file, null)
  const people = wanted.filter((one) => one !== null)
  if ('refused' in read) {
    deepStrictEqual([read.refused, people.length], ['list-empty', 0])
    return
  }
  const lines = read.lines.map(({ row: _row, problem: _problem, duplicateOf: _of, onList: _on, ...line }) => line)
  deepStrictEqual(lines, people)
  // Nothing is dropped in silence.
  const emptyAtTheEnd = wanted.length - 1 - wanted.findLastIndex((one) => one !== null)
  strictEqual(read.lines.length + read.skipped + read.above, wanted.length - emptyAtTheEnd)
}

for (const separator of [';', ',', '\t']) {
  test(`any list written with ${JSON.stringify(separator)} reads back the same, in UTF-8 and Windows-1252`, async () => {
    const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
    const needsQuotes = (cell: string): boolean => /[";,\t\n\r]/.test(cell)
    await fc.assert(
      fc.asyncProperty(list, fc.boolean(), fc.constantFrom('\n', '\r\n'), async (wanted, always, end) => {
        const records = [headings, ...wanted.map(cellsOf)]
        const write = (cell: string): string => (always || needsQuotes(cell) ? quote(cell) : cell)
        const text = records.map((cells) => cells.map(write).join(separator) + end).join('')
        await readsBack(text, wanted)
        await readsBack(Buffer.from(text), wanted)
        await readsBack(Buffer.from(`\uFEFF${text}`), wanted)
        await readsBack(inWindows(text), wanted)
      }),
      { numRuns: 150 },
    )
  })
}

const inWindows = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((sign) => ({ '€': 0x80, '’': 0x92 })[sign] ?? sign.charCodeAt(0)))

test('any list in a workbook reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(list, async (wanted) => {
      const rows = [headings, ...wanted.map(cellsOf)].map((cells) =>
        cells.map((value) => (value === '' ? null : { value, type: String })),
      )
      await readsBack(await writeXlsxFile(rows).toBuffer(), wanted)
    }),
    { numRuns: 40 },
  )
})

test('whatever the bytes are, they are read or refused in a sentence', async () => {
  const openings = fc.constantFrom<readonly number[]>([], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xd0, 0xcf, 0x11, 0xe0])
  const bytes = fc.tuple(openings, fc.uint8Array({ maxLength: 400 }))
  await fc.assert(
    fc.asyncProperty(bytes, async ([opening, rest]) => isAnswered(Uint8Array.from([...opening, ...rest]))),
    { numRuns: 500 },
  )
})

test('a workbook in which some bytes are wrong is read or refused in a sentence', async () => {
  const whole = await writeXlsxFile([[{ value: 'Navn', type: String }], [{ value: 'Kari', type: String }]]).toBuffer()
  const spoil = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(spoil, async (wrong) => {
      const file = Uint8Array.from(whole)
      for (const [at, byte] of wrong) file[at] = byte
      await isAnswered(file)
    }),
    { numRuns: 200 },
  )
})

async function isAnswered(file: Uint8Array): Promise<void> {
  const read = await readList(file, null)
  ok('refused' in read ? words[read.refused].nb.length > 20 : read.lines.length > 0)
}
