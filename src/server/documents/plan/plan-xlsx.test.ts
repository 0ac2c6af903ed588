import { deepStrictEqual, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import readXlsxFile from 'read-excel-file/universal'
import { hasOffice, parseXml, partsOf, throughOffice } from '../../../../test/documents/reading.ts'
import { scratchFolder } from '../../../../test/scratch.ts'
import { languages } from '../../../kernel/words.ts'
import { type Event, evolve, initial } from '../../../process/process.ts'
import { planXlsx } from './plan-xlsx.ts'

const plan = (event: Extract<Event, { stage: 'actionPlan' }>['event']): Event => ({ stage: 'actionPlan', event })
const wish = (name: string, text: string): Event =>
  plan({ type: 'wish-added', about: `plan.wish.${name}`, words: { wish: text } })

const told: readonly Event[] = [
  wish('ute', 'To voksne ute'),
  wish('alt', 'Flere ute'),
  wish('tur', 'Fast turdag'),
  plan({ type: 'wishes-joined', wish: 'plan.wish.alt', into: 'plan.wish.ute' }),
  plan({ type: 'wish-sorted', about: 'plan.wish.ute', fate: 'now', lookAgain: null, words: { reason: '' } }),
  plan({
    type: 'wish-sorted',
    about: 'plan.wish.tur',
    fate: 'later',
    lookAgain: '2027-04-22',
    words: { reason: 'Pausene først' },
  }),
  plan({
    type: 'measure-added',
    about: 'plan.measure.g',
    wish: 'plan.wish.ute',
    level: 'group',
    deadline: '2027-03-28',
    followUpOn: '2027-03-01',
    owner: 'turid',
    words: {
      what: 'Bytter på å ha to ute',
      who: 'Amina',
      resources: 'utetavle',
      from: '1. mars',
      cue: 'klokka er elleve',
      act: 'går én fra hver avdeling ut',
      sign: 'To er ute fire av fem dager',
    },
  }),
]
const state = told.reduce(evolve, initial)

const sheetsOf = async (language: (typeof languages)[number]) =>
  readXlsxFile(Uint8Array.from(await planXlsx(state, { turid: 'Turid Moen' }, language)).buffer)

test('a row for each measure, with all that is said of it, and days that are days', async () => {
  const [measures] = await sheetsOf('nb')
  deepStrictEqual(measures?.sheet, 'Tiltak')
  const [head = [], ...rows] = measures?.data ?? []
  deepStrictEqual(rows.length, 1)
  const row = Object.fromEntries(head.map((name, at) => [String(name), rows[0]?.[at] ?? null]))
  deepStrictEqual(row['Hva vi gjør'], 'Bytter på å ha to ute')
  deepStrictEqual(row.Nivå, 'Gruppe')
  deepStrictEqual(row.Ansvarlig, 'Turid Moen')
  deepStrictEqual(row['Ferdig innen'], new Date('2027-03-28T00:00:00Z'))
  deepStrictEqual(row['Se på det underveis'], new Date('2027-03-01T00:00:00Z'))
  deepStrictEqual(row['Slik ser vi at det hjelper'], 'To er ute fire av fem dager')
  deepStrictEqual(row['Når …'], 'klokka er elleve')
  deepStrictEqual(row.Status, 'Avtalt')
})

test('a second sheet holds every wish with its answer, also those answered with another', async () => {
  const [, wishes] = await sheetsOf('nb')
  const said = (wishes?.data ?? []).map((row) => row.slice(0, 3))
  deepStrictEqual(said.slice(1), [
    ['To voksne ute', 'Nå', null],
    ['Flere ute', 'Nå', 'To voksne ute'],
    ['Fast turdag', 'Senere', null],
  ])
  deepStrictEqual(wishes?.data[3]?.[5], new Date('2027-04-22T00:00:00Z'))
  deepStrictEqual(wishes?.data[1]?.at(-1), 1)
})

test('the heading stays in sight and filters every column, in each language', async () => {
  for (const language of languages) {
    const parts = partsOf(await planXlsx(state, {}, language))
    for (const sheet of [1, 2]) {
      const { elements } = parseXml(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '')
      const of = (name: string) => elements.find((one) => one.name === name)?.attributes ?? {}
      deepStrictEqual(of('pane').state, 'frozen')
      deepStrictEqual(of('pane').ySplit, '1')
      match(of('autoFilter').ref ?? '', /^A1:[A-Z](?:2|4)$/)
      const named = parseXml(parts.get('xl/workbook.xml') ?? '').elements.filter(({ name }) => name === 'definedName')
      deepStrictEqual(
        named.map(({ attributes }) => [attributes.name, attributes.localSheetId]),
        [0, 1].map((at) => ['_xlnm._FilterDatabase', String(at)]),
      )
      const children = elements.filter(({ inside }) => inside.length === 1).map(({ name }) => name)
      // A spreadsheet program refuses a file whose parts stand in another order.
      const order = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'autoFilter', 'pageMargins', 'pageSetup']
      deepStrictEqual(
        children,
        order.filter((name) => children.includes(name)),
      )
    }
    const [measures] = await sheetsOf(language)
    ok(measures?.data[0]?.every((head) => typeof head === 'string' && head !== ''))
  }
})

test('LibreOffice knows the filters and the days', {
  skip: hasOffice ? false : 'LibreOffice is not here',
}, async (context) => {
  const opened = throughOffice(scratchFolder(context), { 'plan.xlsx': await planXlsx(state, {}, 'nb') }, 'fods')
  const read = opened.get('plan.xlsx')?.toString('utf8') ?? ''
  deepStrictEqual(read.match(/<table:database-range [^>]*display-filter-buttons="true"/g)?.length, 2)
  match(read, /office:value-type="date" office:date-value="2027-03-28"/)
  ok(!read.includes('table:formula='))
})

test('a plan in which nothing stands yet is a spreadsheet with headings', async () => {
  const sheets = await readXlsxFile(Uint8Array.from(await planXlsx(initial, {}, 'nn')).buffer)
  deepStrictEqual(
    sheets.map(({ data }) => data.length),
    [1, 1],
  )
})
