import { deepStrictEqual, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import readXlsxFile from 'read-excel-file/universal'
import {
  hasOffice,
  lettersOf,
  parseXml,
  partsOf,
  readDocx,
  readPdf,
  throughOffice,
} from '../../../test/documents/reading.ts'
import { scratchFolder } from '../../../test/scratch.ts'
import { diceFrom } from '../../kernel/dice.ts'
import { type Event, evolve, initial, type State } from '../../process/process.ts'
import { calendarEntry } from '../mail/calendar.ts'
import { clean } from './clean.ts'
import { inert } from './inert.ts'
import { write } from './write.ts'

const starts = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '\u200b=',
  '\ufeff+',
  '＝',
  '＋',
  '－',
  '＠',
  '\u0000=',
  '_x003D_',
]
const formulas = [
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://example.org","Klikk")',
  '1+1',
  'SUM(1;2)*cmd|"x"!A1',
  'IMPORTXML("http://example.org","//a")',
  'DDE("cmd";"/C calc";"x")',
]
const oddities = [
  ']]>',
  '<!--',
  '</w:t>',
  '&amp;&#0;&#x1F;',
  '\u0007\u0000\u000b\ufffe\uffff',
  '\ud800',
  '👩‍🏫 🇳🇴',
  'مرحبا שלום',
  'Čáŋŋalivvi đŧž Sámediggi',
  '_x0041_',
  '%s{day}|{n}',
  'a'.repeat(2_000),
  '#import "x" $1$ *fet*',
  '\u202e omvendt',
]

/** 200 texts made to do harm, the same each time. */
const dice = diceFrom(7)
const pick = <Thing>(from: readonly Thing[]): Thing => from[Math.floor(dice() * from.length)] as Thing
const payloads = Array.from({ length: 200 }, (_, n) =>
  [pick(starts), pick(formulas), n % 3 === 0 ? pick(oddities) : '', `#${n}`].join(''),
)

const plan = (event: Extract<Event, { stage: 'actionPlan' }>['event']): Event => ({ stage: 'actionPlan', event })
/** A plan in which every field that somebody may write in holds one of them. */
const stateWith = (said: readonly string[]): State =>
  [
    plan({ type: 'plan-published', version: 1, at: 0 }),
    ...said.flatMap((one, n) => [
      plan({ type: 'wish-added', about: `plan.wish.${n}`, words: { wish: one } }),
      plan({
        type: 'wish-sorted',
        about: `plan.wish.${n}`,
        fate: (['now', 'later', 'escalated'] as const)[n % 3] ?? 'now',
        lookAgain: null,
        words: { reason: one },
      }),
      plan({
        type: 'measure-added',
        about: `plan.measure.${n}`,
        wish: `plan.wish.${n}`,
        level: 'group',
        deadline: '2027-03-28',
        words: { what: one, who: one, resources: one, from: one, cue: one, act: one, sign: one },
      }),
    ]),
    plan({ type: 'plan-published', version: 2, at: 1_800_000_000_000 }),
  ].reduce(evolve, initial)

const formula = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r\n]/

test('no cell of a spreadsheet begins like a formula, and every one is a text', async () => {
  const bytes = await write('plan', 'xlsx', { state: stateWith(payloads), names: {}, language: 'nb', now: 0 })
  const sheets = await readXlsxFile(Uint8Array.from(bytes).buffer, { trim: false })
  const cells = sheets.flatMap(({ data }) => data.flat())
  const texts = cells.filter((cell) => typeof cell === 'string')
  ok(texts.length > 1_600)
  for (const text of texts) ok(!formula.test(text), JSON.stringify(text))
  // Half a letter is told as no letter; all else stands there.
  const whole = (said: string): string => said.replaceAll('\ufffd', '').replaceAll(/\r\n?/g, '\n')
  const read = new Set(texts.map(whole))
  for (const payload of payloads) ok(read.has(whole(inert(payload))), JSON.stringify(payload))

  const parts = partsOf(bytes)
  for (const sheet of [1, 2]) {
    const { elements } = parseXml(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '')
    ok(!elements.some(({ name }) => name === 'f'), 'no formula')
    // What is no shared text is a number: a day, or a count.
    const others = elements.filter(({ name, attributes }) => name === 'c' && attributes.t !== 's')
    ok(others.every(({ attributes }) => attributes.t === undefined || attributes.t === 'n'))
  }
})

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
  const bytes = await write('plan', 'xlsx', { state: stateWith(payloads), names: {}, language: 'nb', now: 0 })
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
  const told = { state: stateWith(said), names: {}, language: 'nb', now: 0 } as const
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
