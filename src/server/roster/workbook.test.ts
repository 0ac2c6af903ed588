import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { readAside } from './aside.ts'
import { readWorkbook } from './workbook.ts'
import { TooMuch, unzip, zipPlainly } from './zip.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const text = (at: string, said: string): string => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`

/** The least that a workbook is, with these rows in its sheets. */
function workbook(...sheets: readonly string[]): Buffer {
  const numbers = sheets.map((_, at) => at + 1)
  const files: readonly (readonly [string, string])[] = [
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbers
        .map((n) => `<sheet name="Ark ${n}" sheetId="${n}" r:id="rId${n}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers
        .map((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
        .join('')}</Relationships>`,
    ],
    ...sheets.map(
      (rows, at) =>
        [
          `xl/worksheets/sheet${at + 1}.xml`,
          `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
        ] as const,
    ),
  ]
  return zipPlainly(new Map(files.map(([name, said]) => [name, Buffer.from(said)])))
}

const kari = `<row r="1">${text('A1', 'Navn')}</row><row r="2">${text('A2', 'Kari')}</row>`

test('a colour far out to the right makes no list wide', async () => {
  const book = await readWorkbook(workbook(`${kari}<row r="3"><c r="XFD3" s="1"/><c r="XFC3" s="1"></c></row>`))
  const [sheet] = 'sheets' in book ? book.sheets : []
  strictEqual(Math.max(...(sheet ?? []).map(({ length }) => length)), 1)
})

test('the sheet that is a list of people is the one that is read, and the others are counted', async () => {
  const cover = `<row r="1">${text('A1', 'Les dette først')}</row>`
  const read = await readAside({ list: workbook('', cover, kari), choice: null })
  ok(!('refused' in read))
  deepStrictEqual([read.lines.map(({ name }) => name), read.otherSheets], [['Kari'], 1])
})

test('what unpacks to more than may be, whatever it says of itself, is not unpacked', () => {
  const packed = deflateRawSync(Buffer.alloc(10_000_000))
  const archive = zipPlainly(new Map([['big.xml', packed]]))
  // Says that it is packed, and that it holds as little as it looks.
  archive.writeUInt16LE(8, archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 10)
  const all = (): boolean => true
  strictEqual(unzip(archive, all, 10_000_000).get('big.xml')?.length, 10_000_000)
  for (const most of [9_999_999, 1_000, 0]) {
    let error: unknown = null
    try {
      unzip(archive, all, most)
    } catch (thrown) {
      error = thrown
    }
    ok(error instanceof TooMuch)
  }
})

test('a sheet made to take all memory takes only its own process with it', async () => {
  const far = `${kari}<row r="1048576">${text('XFD1048576', 'Ola')}</row>`
  deepStrictEqual(await readAside({ list: workbook(far), choice: null }), { refused: 'list-broken' })
})

test('an archive that is no workbook is told to be none', async () => {
  const document = zipPlainly(new Map([['word/document.xml', Buffer.from('<w/>')]]))
  deepStrictEqual(await readWorkbook(document), { refused: 'other' })
})
