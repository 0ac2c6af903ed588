import { deepStrictEqual, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { formula, harmfulTexts, oddities } from '../../../test/documents/payloads.ts'
import { planOf } from '../../../test/documents/plan-of.ts'
import { hasOffice, lettersOf, readDocx, readPdf, throughOffice } from '../../../test/documents/reading.ts'
import { scratchFolder } from '../../../test/scratch.ts'
import { diceFrom } from '../../kernel/dice.ts'
import { calendarEntry } from '../mail/calendar.ts'
import { clean } from './clean.ts'
import { inert } from './inert.ts'
import { write } from './write.ts'

/** 200 texts made to do harm, the same each time. */
const payloads = harmfulTexts(200, diceFrom(7))

test('numbers and days stay what they are', () => {
  for (const number of ['-5', '+3,5', '1.5', '0']) deepStrictEqual(inert(number), number)
  for (const text of ['-5+cmd', '+47 22 33', '- ring foreldrene', '=1', '@alle', '\tinnrykk']) {
    deepStrictEqual(inert(text), `'${text}`)
  }
  for (const text of ['Ring foreldrene', "'=1", 'a=b', '']) deepStrictEqual(inert(text), text)
})

test('LibreOffice shows the texts and works nothing out', {
  skip: hasOffice ? false : 'LibreOffice is not here',
}, async (context) => {
  const bytes = await write('plan', 'xlsx', { state: planOf(payloads), names: {}, language: 'nb', now: 0 })
  const csv = throughOffice(scratchFolder(context), { 'plan.xlsx': bytes }, 'csv').get('plan.xlsx')?.toString('utf8')
  ok(csv, 'it opens')
  match(csv, /'=1\+1#\d+/)
  // What LibreOffice saves as CSV is as inert as what it read.
  const cells = [...csv.matchAll(/(?:^|,|\n)(?:"((?:[^"]|"")*)"|([^",\n]*))(?=,|\n|$)/g)].map(
    ([, one, other]) => one ?? other ?? '',
  )
  ok(cells.length > 1_600)
  for (const cell of cells) ok(!formula.test(cell), JSON.stringify(cell))
})

test('no text breaks a document, and each stands there with every letter that a document can hold', async () => {
  const said = [...oddities, ...payloads.slice(0, 20)]
  const told = { state: planOf(said), names: {}, language: 'nb', now: 0 } as const
  for (const kind of ['plan', 'status', 'escalation'] as const) {
    const { text } = readDocx(await write(kind, 'docx', told))
    if (kind === 'plan')
      for (const one of said) ok(lettersOf(text).includes(lettersOf(clean(one))), JSON.stringify(one))
    ok((await readPdf(await write(kind, 'pdf', told))).pages > 0)
  }
})

test('no text brings another line into a calendar', () => {
  const known =
    /^(?:BEGIN|END|VERSION|PRODID|METHOD|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|SUMMARY|LOCATION|STATUS|ORGANIZER|ATTENDEE|CALSCALE)[:;]/
  for (const payload of [...payloads, 'Kantina\r\nATTACH:http://example.org', 'x\nBEGIN:VALARM', ...oddities]) {
    const calendar = calendarEntry({
      process: 'p1',
      meeting: 1,
      workplace: payload,
      place: payload,
      language: 'nb',
      sequence: 0,
      startsAt: 1_800_000_000_000,
      minutes: 120,
      isCancelled: false,
      at: 1_790_000_000_000,
      between: null,
    })
    const lines = calendar.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
    for (const line of lines.filter(Boolean)) match(line, known)
    for (const line of lines) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that a calendar forbids
      ok(!/[\u0000-\u0008\u000a-\u001f]/.test(line), JSON.stringify(line))
      ok(!/^(?:SUMMARY|LOCATION)[^:]*:\s*[=+\-@]/.test(line), JSON.stringify(line))
    }
  }
})
