import writeXlsxFile, { type CellObject, type Feature, type Image, type SheetData } from 'write-excel-file/node'
import type { Day, WishId } from '../../../kernel/values.ts'
import { fill, type Language, speak } from '../../../kernel/words.ts'
import { words as formWords } from '../../../method/22-action-form/words.ts'
import { type Fate, fates } from '../../../method/31-action-plan/fates.ts'
import {
  alsoSaid,
  chosenBy,
  measuresFor,
  type Plan,
  type StandingMeasure,
  type StandingWish,
  sheetsOf,
  standingWishes,
} from '../../../method/31-action-plan/plan.ts'
import { words as planWords } from '../../../method/31-action-plan/words.ts'
import type { State } from '../../../process/process.ts'
import { dayOf } from '../../days.ts'
import { inert } from '../inert.ts'
import { boardSays, type Names, statusWord } from './plan-model.ts'
import { words as documentWords } from './words.ts'
import { tableWords } from './xlsx-words.ts'

type Column<Of> = Readonly<{ head: string; width: number; of: (row: Of) => CellObject | null }>

/**
 * The plan as a spreadsheet to sort and filter: a row for each measure, and a second sheet with every wish and its
 * answer. Days are days and numbers numbers; a text is a text, whatever it begins with (S8).
 */
export async function planXlsx(state: State, names: Names, language: Language): Promise<Uint8Array> {
  const t = speak(tableWords, language)
  const content = state.actionPlan.published ?? state.actionPlan.draft
  const wishes = inOrder(content)
  const measures = wishes.flatMap((wish) =>
    measuresFor(content, wish.wish).map((measure): Measured => ({ wish, measure })),
  )
  const answered = wishes.flatMap((wish): readonly Answered[] => [
    { wish, text: wish.text, into: null },
    ...wish.joined.map((one) => ({ wish, text: content.wishes[one]?.text ?? null, into: wish.text })),
  ])
  const sheets = [
    sheetOf(t.measures, measureColumns(state, names, language), measures, 2),
    sheetOf(t.wishes, wishColumns(state, content, language), answered, 1),
  ]
  const made = writeXlsxFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [withFilters(sheets)],
  })
  return new Uint8Array(await made.toBuffer())
}

type Measured = Readonly<{ wish: StandingWish; measure: StandingMeasure }>
type Answered = Readonly<{ wish: StandingWish; text: string | null; into: string | null }>

/** What is worked on first, then in the order of the answers; what has none yet stands last. */
const inOrder = (plan: Plan): readonly StandingWish[] =>
  [...fates, null].flatMap((fate) => standingWishes(plan).filter((wish) => wish.fate === fate))

function measureColumns({ followUp }: State, names: Names, language: Language): readonly Column<Measured>[] {
  const t = speak(tableWords, language)
  const plan = speak(planWords, language)
  const form = speak(formWords, language)
  const date = dated(language)
  const isCarriedOut = ({ fate }: StandingWish): boolean => fate === 'now' || fate === 'at-once'
  return [
    { head: t.wish, width: 34, of: ({ wish }) => said(wish.text) },
    { head: plan.what, width: 40, of: ({ measure }) => said(measure.what) },
    { head: t.answer, width: 15, of: ({ wish }) => said(fateWord(wish.fate, language)) },
    { head: plan.level, width: 14, of: ({ measure }) => said(form[measure.level]) },
    { head: plan.who, width: 22, of: ({ measure }) => said(measure.who) },
    {
      head: plan.owner,
      width: 22,
      of: ({ measure }) => said(measure.owner === null ? null : (names[measure.owner] ?? null)),
    },
    { head: plan.resources, width: 24, of: ({ measure }) => said(measure.resources) },
    { head: plan.from, width: 16, of: ({ measure }) => said(measure.from) },
    { head: plan.deadline, width: 14, of: ({ measure }) => date(measure.deadline) },
    { head: plan.followUpOn, width: 19, of: ({ measure }) => date(measure.followUpOn) },
    { head: plan.sign, width: 34, of: ({ measure }) => said(measure.sign) },
    { head: form.cue, width: 28, of: ({ measure }) => said(measure.cue) },
    { head: form.act, width: 28, of: ({ measure }) => said(measure.act) },
    {
      head: plan.status,
      width: 18,
      of: ({ wish, measure }) => said(isCarriedOut(wish) ? statusWord(followUp, measure, language) : null),
    },
    {
      head: t.reported,
      width: 14,
      of: ({ measure }) => {
        const report = followUp.reports[measure.measure]
        return report ? date(dayOf(report.at)) : null
      },
    },
    { head: t.note, width: 34, of: ({ measure }) => said(followUp.reports[measure.measure]?.note ?? null) },
  ]
}

function wishColumns(state: State, content: Plan, language: Language): readonly Column<Answered>[] {
  const t = speak(tableWords, language)
  const date = dated(language)
  const own =
    <Of>(of: (wish: StandingWish) => Of | null) =>
    ({ wish, into }: Answered) =>
      into === null ? of(wish) : null
  const sent = (wish: WishId) => {
    const escalation = state.escalation[wish]
    return escalation && !escalation.isWithdrawn ? escalation : null
  }
  return [
    { head: t.wish, width: 44, of: ({ text }) => said(text) },
    { head: t.answer, width: 15, of: ({ wish }) => said(fateWord(wish.fate, language)) },
    { head: t.answeredWith, width: 34, of: ({ into }) => said(into) },
    { head: t.alsoSaid, width: 34, of: own((wish) => said(alsoSaid(content, wish).join('; '))) },
    { head: t.reason, width: 40, of: own(({ reason }) => said(reason)) },
    { head: t.lookAgain, width: 16, of: own(({ lookAgain }) => date(lookAgain)) },
    {
      head: t.boardSays,
      width: 34,
      of: own(({ wish, fate }) => said(fate === 'escalated' ? boardSays(state, wish, language).join(' · ') : null)),
    },
    {
      head: t.sentOn,
      width: 14,
      of: own(({ wish }) => {
        const at = sent(wish)?.sentAt
        return at === undefined ? null : date(dayOf(at))
      }),
    },
    { head: t.boardDay, width: 14, of: own(({ wish }) => date(sent(wish)?.answer?.by ?? null)) },
    { head: t.sheets, width: 12, of: own((wish) => count(sheetsOf(content, wish).length)) },
    { head: t.tables, width: 12, of: own((wish) => count(chosenBy(content, wish).length)) },
    { head: t.howMany, width: 12, of: own(({ wish }) => count(measuresFor(content, wish).length)) },
  ]
}

export function fateWord(fate: Fate | null, language: Language): string {
  const plan = speak(planWords, language)
  if (fate === null) return speak(documentWords, language).unsorted
  return { now: plan.now, 'at-once': plan.atOnce, later: plan.later, escalated: plan.escalated }[fate]
}

const top = { alignVertical: 'top' } as const
const said = (text: string | null): CellObject | null =>
  text === null || text === '' ? null : { value: asWritten(inert(text)), type: String, wrap: true, ...top }
/** In a spreadsheet `_x003D_` would be read as the sign of that number; so it says that it is not one. */
const asWritten = (text: string): string => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
const dayFormats: Readonly<Record<Language, string>> = {
  nb: 'dd.mm.yyyy',
  nn: 'dd.mm.yyyy',
  da: 'dd.mm.yyyy',
  en: 'd mmm yyyy',
}
/** Midnight in UTC, which is the whole number by which a spreadsheet knows a day. */
const dated =
  (language: Language) =>
  (day: Day | null): CellObject | null =>
    day === null
      ? null
      : { value: new Date(`${day}T00:00:00Z`), type: Date, format: dayFormats[language], align: 'left', ...top }
const count = (n: number): CellObject => ({ value: n, type: Number, ...top })

function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[], stickyColumnsCount: number) {
  const head = columns.map(
    ({ head }): CellObject => ({
      value: fill(head),
      type: String,
      fontWeight: 'bold',
      wrap: true,
      alignVertical: 'bottom',
      backgroundColor: '#f0ede6',
    }),
  )
  const widths = columns.map(({ width }) => width)
  const data = [
    head,
    ...rows.map((row) =>
      asHigh(
        columns.map(({ of }) => of(row)),
        widths,
      ),
    ),
  ]
  return {
    data,
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount,
    orientation: 'landscape' as const,
  }
}

/** As high as its longest text needs, because not every program finds out by itself; points, and no more than there is. */
function asHigh(cells: readonly (CellObject | null)[], widths: readonly number[]): (CellObject | null)[] {
  const linesIn = (cell: CellObject | null, width: number): number =>
    typeof cell?.value === 'string'
      ? cell.value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0)
      : 1
  const lines = Math.max(1, ...cells.map((cell, at) => linesIn(cell, widths[at] ?? 10)))
  return cells.map((cell) => cell && { ...cell, height: Math.min(400, lines * 15.5) })
}

/**
 * An arrow on every heading, by which rows are filtered and sorted. It is told twice, on the sheet and as a name of the
 * workbook: LibreOffice goes by the name.
 */
function withFilters(sheets: readonly Readonly<{ data: SheetData; sheet: string }>[]): Feature<Image['content']> {
  const lastOf = ({ data }: Readonly<{ data: SheetData }>): readonly [column: string, row: number] => [
    String.fromCharCode(64 + (data[0]?.length ?? 1)),
    data.length,
  ]
  const names = sheets.map((one, at) => {
    const [column, row] = lastOf(one)
    const range = `'${one.sheet}'!$A$1:$${column}$${row}`
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${range}</definedName>`
  })
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const one = sheets[sheetIndex]
            if (!one) return xml
            // The order of the elements is part of the format: filters come right after the cells.
            return xml.replace('</sheetData>', () => `</sheetData><autoFilter ref="A1:${lastOf(one).join('')}"/>`)
          },
        },
      },
    },
  }
}
