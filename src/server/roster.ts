/** One person as read from a pasted list, with what is unclear about the row. */
export type RosterRow = Readonly<{
  /** Line number in what was pasted, from 1, so that people find it again. */
  row: number
  name: string
  mail: string
  unit: string
  isManager: boolean
  problem: RowProblem | null
  /** The earlier row that looks like the same person. */
  duplicateOf: number | null
}>
export type RowProblem = 'name-missing' | 'mail-odd' | 'name-long' | 'unit-long'
export type Roster = Readonly<{ rows: readonly RosterRow[]; skipped: number; isTooLong: boolean }>

export const mostRows = 5_000

type Column = 'name' | 'first' | 'last' | 'mail' | 'unit' | 'manager'

/** What columns are called in lists from Norwegian, Danish and English offices. */
const headings: Readonly<Record<string, Column>> = {
  navn: 'name',
  namn: 'name',
  name: 'name',
  'fullt navn': 'name',
  'fullt namn': 'name',
  'fulde navn': 'name',
  'full name': 'name',
  medarbeider: 'name',
  ansatt: 'name',
  tilsett: 'name',
  medarbejder: 'name',
  employee: 'name',
  fornavn: 'first',
  førenamn: 'first',
  'first name': 'first',
  etternavn: 'last',
  etternamn: 'last',
  efternavn: 'last',
  'last name': 'last',
  surname: 'last',
  'e-post': 'mail',
  epost: 'mail',
  'e-postadresse': 'mail',
  mail: 'mail',
  'e-mail': 'mail',
  email: 'mail',
  mailadresse: 'mail',
  avdeling: 'unit',
  enhet: 'unit',
  eining: 'unit',
  afdeling: 'unit',
  enhed: 'unit',
  unit: 'unit',
  department: 'unit',
  team: 'unit',
  gruppe: 'unit',
  base: 'unit',
  leder: 'manager',
  leiar: 'manager',
  manager: 'manager',
  personalansvar: 'manager',
  personaleansvar: 'manager',
  lederansvar: 'manager',
}
const yes = new Set(['ja', 'j', 'yes', 'y', 'x', '1', 'true', 'sann', 'leder', 'leiar', 'manager'])

/** Reads what somebody copied out of a spreadsheet or a CSV file. Nothing is dropped in silence. */
export function readRoster(pasted: string): Roster {
  const lines = pasted.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const separator = separatorOf(lines)
  const table = lines.map((line, index) => ({ row: index + 1, cells: cellsOf(line, separator) }))
  const filled = table.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const skipped = table.length - filled.length

  const heading = columnsOf(filled[0]?.cells ?? [])
  const columns = heading ?? guessed(filled.map(({ cells }) => cells))
  const body = heading ? filled.slice(1) : filled

  const seen = new Map<string, number>()
  const rows = body.slice(0, mostRows).map(({ row, cells }): RosterRow => {
    const at = (column: Column): string => cells[columns.indexOf(column)] ?? ''
    const name = at('name') || [at('first'), at('last')].filter(Boolean).join(' ')
    const [mail, unit] = [at('mail').toLowerCase(), at('unit')]
    const keys = [mail && `mail ${mail}`, name && `name ${name.toLowerCase()} ${unit.toLowerCase()}`].filter(Boolean)
    const duplicateOf = keys.map((key) => seen.get(key)).find((earlier) => earlier !== undefined) ?? null
    for (const key of keys) if (!seen.has(key)) seen.set(key, row)
    return {
      row,
      name,
      mail,
      unit,
      isManager: yes.has(at('manager').toLowerCase()),
      problem: problemOf(name, mail, unit),
      duplicateOf,
    }
  })
  return { rows, skipped, isTooLong: body.length > mostRows }
}

function problemOf(name: string, mail: string, unit: string): RowProblem | null {
  if (name === '') return 'name-missing'
  if (name.length > 80) return 'name-long'
  if (unit.length > 80) return 'unit-long'
  return mail !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail) ? 'mail-odd' : null
}

/** Excel pastes tabs; Norwegian CSV files have semicolons, others commas. */
function separatorOf(lines: readonly string[]): string {
  const sample = lines.slice(0, 20).join('\n')
  if (sample.includes('\t')) return '\t'
  return sample.includes(';') ? ';' : ','
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? ''
    if (sign === '"' && isQuoted && line[at + 1] === '"') {
      cell += '"'
      at++
    } else if (sign === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted
    else if (sign === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell].map((one) => one.replace(/\s+/g, ' ').trim())
}

function columnsOf(cells: readonly string[]): readonly (Column | null)[] | null {
  const columns = cells.map((cell) => headings[cell.toLowerCase().replace(/[:*]$/, '')] ?? null)
  return columns.some((column) => column === 'name' || column === 'first') ? columns : null
}

/** Without headings: a mail address is known by its sign, the first other column is the name, the next the unit. */
function guessed(rows: readonly (readonly string[])[]): readonly (Column | null)[] {
  const width = Math.max(0, ...rows.slice(0, 50).map((cells) => cells.length))
  const columns = Array.from({ length: width }, (_, at): Column | null =>
    rows.slice(0, 50).some((cells) => (cells[at] ?? '').includes('@')) ? 'mail' : null,
  )
  const others: Column[] = ['name', 'unit', 'manager']
  return columns.map((column) => column ?? others.shift() ?? null)
}
