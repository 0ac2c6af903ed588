import { mostPeople } from '../../method/03-people/limits.ts'
import type { Choice, ListRead } from '../../method/03-people/line.ts'
import { type Records, recordsOf } from './cells.ts'
import { kindOf, textOf } from './decode.ts'
import { columnsRead, linesOf } from './rows.ts'
import { understand } from './understand.ts'
import { readWorkbook } from './workbook.ts'

export type Unread = 'too-large' | 'list-empty' | 'list-old' | 'list-broken' | 'list-other'
export type Read = ListRead | Readonly<{ refused: Unread }>

/** How large a list may be, in bytes. */
export const mostBytes = 5 * 1024 * 1024

/** A list with more columns than this is no list of people. */
const mostColumns = 200

/** Reads what somebody pasted, or a file, whatever is in it. Choice: how somebody wants it understood; null: guess. */
export async function readList(list: string | Uint8Array, choice: Choice | null): Promise<Read> {
  if (list.length > mostBytes) return { refused: 'too-large' }
  if (typeof list === 'string') return readRecords(recordsOf(list.replace(/^\uFEFF/, '')), choice)
  switch (kindOf(list)) {
    case 'old-workbook':
      return { refused: 'list-old' }
    case 'binary':
      return { refused: 'list-other' }
    case 'text':
      return readRecords(recordsOf(textOf(list)), choice)
    case 'workbook': {
      const book = await readWorkbook(list)
      if ('refused' in book) return { refused: book.refused === 'too-large' ? 'too-large' : `list-${book.refused}` }
      // A cover, or what the columns mean, may lie before the list itself.
      const sheet = book.sheets.find((records) => understand(records, null).heading !== null) ?? book.sheets[0]
      if (!sheet) return { refused: 'list-empty' }
      const read = readRecords(sheet, choice)
      return 'refused' in read ? read : { ...read, otherSheets: book.sheets.length - 1 }
    }
  }
}

function readRecords(records: Records, choice: Choice | null): Read {
  const understood = understand(records, choice)
  const { body, columns, heading, above, skipped } = understood
  if (body.length > mostPeople) return { refused: 'too-large' }
  if (body.length === 0) return { refused: 'list-empty' }
  if (columns.length > mostColumns) return { refused: 'list-other' }
  return {
    lines: linesOf(understood),
    columns: columnsRead(understood),
    hasHeading: heading !== null,
    skipped,
    above,
    otherSheets: 0,
  }
}
