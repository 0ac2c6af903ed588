import readXlsxFile from 'read-excel-file/universal'
import { type Records, tidy } from './cells.ts'
import { TooMuch, unzip, zipPlainly } from './zip.ts'

/** The sheets of a workbook that hold something. */
export type Workbook =
  | Readonly<{ sheets: readonly Records[] }>
  | Readonly<{ refused: 'too-large' | 'broken' | 'other' }>

/** Five thousand people with all that may be said of them are a tenth of this when unpacked. */
const mostUnpacked = 40 * 1024 * 1024

/** Reads an XLSX file, whatever it may be: what is none is refused, and never takes more room than it may. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  try {
    const isPart = (name: string): boolean => /\.xml(?:\.rels)?$/.test(name)
    const files = unzip(Buffer.from(bytes), isPart, mostUnpacked)
    if (!files.has('xl/workbook.xml')) return { refused: 'other' }
    const plain = Uint8Array.from(zipPlainly(new Map([...files].map(withoutEmptyCells)))).buffer
    const sheets = (await readXlsxFile(plain, { trim: false })).map(({ data }) => data.map((row) => row.map(cellOf)))
    return { sheets: sheets.filter((rows) => rows.some((cells) => cells.some((cell) => cell !== ''))) }
  } catch (error) {
    return { refused: error instanceof TooMuch ? 'too-large' : 'broken' }
  }
}

/** Colours far out to the right would make every row as wide as they lie. */
function withoutEmptyCells([name, file]: readonly [string, Uint8Array]): readonly [string, Uint8Array] {
  if (!name.startsWith('xl/worksheets/')) return [name, file]
  const sheet = Buffer.from(file.buffer, file.byteOffset, file.length).toString('utf8')
  return [name, Buffer.from(sheet.replace(/<c\s[^<>]*(?:\/>|[^/<>]><\/c>)/g, ''))]
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return tidy(value instanceof Date ? value.toISOString().slice(0, 10) : String(value))
}
