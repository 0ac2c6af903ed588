import { readFile } from 'node:fs/promises'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type ITableCellOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Language } from '../../../kernel/words.ts'
import { type Level, levels } from '../../../method/22-action-form/levels.ts'
import type { Answers, PlanModel, Row, WishRows } from './plan-model.ts'

const ink = '1B2730'
const soft = '3D484E'
const shade = 'B9B2A3'
const tags: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', da: 'da-DK', en: 'en-GB' }

/** A4 between margins of 16 mm, in twentieths of a point. */
const width = 10_092
const columns = [2_060, 2_632, 1_280, 1_320, 1_180, 1_620] as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const hair = { style: BorderStyle.SINGLE, size: 6, color: shade } as const
const noBorders = { top: none, bottom: none, left: none, right: none } as const
const noGrid = { ...noBorders, insideHorizontal: none, insideVertical: none } as const
const dots = { empty: '○', half: '◐', full: '●' } as const

/** The plan as a text document that opens in Word and LibreOffice and can be written on in. */
export async function planDocx(model: PlanModel): Promise<Uint8Array> {
  const marks = await readMarks()
  const document = new Document({
    title: `${model.title} · ${model.subtitle}`,
    creator: model.product,
    description: model.dates.join(' · '),
    styles: stylesIn(model.language),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 850, bottom: 964, left: 907, right: 907, footer: 500 },
          },
        },
        footers: { default: footerOf(model) },
        children: [
          ...headOf(model),
          ...model.now.wishes.flatMap((wish) => wishOf(wish, model, marks)),
          new Paragraph({ spacing: { before: 240 } }),
          ...othersOf(model.others),
          ...model.paragraphs.flatMap(({ heading, lines }) => [
            heading2(heading),
            ...lines.flatMap((line) => line.split('\n')).map((line) => new Paragraph(line)),
          ]),
          heading2(model.notes),
          ...[0, 1].map(() => new Paragraph({ style: 'WriteHere' })),
          ...signaturesOf(model.signatures),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Marks = Readonly<Record<Level, Uint8Array>>
async function readMarks(): Promise<Marks> {
  const read = async (level: Level): Promise<[Level, Uint8Array]> => [
    level,
    await readFile(new URL(`./marks/${level}.png`, import.meta.url)),
  ]
  return Object.fromEntries(await Promise.all(levels.map(read))) as Marks
}

/** Real styles, so that whoever opens the plan can change the look of all of it in one place. */
const stylesIn = (language: Language) => ({
  default: {
    document: {
      run: { font: 'Calibri', size: 21, color: ink, language: { value: tags[language] } },
      paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { size: 54, bold: true, color: ink },
      paragraph: { spacing: { after: 0 }, keepNext: true },
    },
    heading2: {
      run: { size: 26, bold: true, color: ink },
      paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { size: 34, bold: true, color: ink },
      paragraph: { spacing: { before: 240, after: 40 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Under', name: 'Under', basedOn: 'Normal', run: { size: 24 }, paragraph: { spacing: { after: 60 } } },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      run: { size: 18, color: soft },
      paragraph: { spacing: { after: 20 } },
    },
    {
      id: 'InTable',
      name: 'In table',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 50, after: 50, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: 'TableHead', name: 'Table head', basedOn: 'InTable', run: { size: 18, color: soft } },
    {
      id: 'WriteHere',
      name: 'Write here',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 360, after: 0 }, border: { bottom: hair, between: hair } },
    },
  ],
})

const small = (text: string) => new Paragraph({ style: 'Small', text })
const heading2 = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_2, text })

const headOf = ({ title, subtitle, dates, now }: PlanModel) => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
  new Paragraph({ style: 'Under', text: subtitle }),
  ...dates.map((date, index) =>
    index === dates.length - 1
      ? new Paragraph({
          style: 'Small',
          text: date,
          border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: ink, space: 6 } },
        })
      : small(date),
  ),
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    children: [new TextRun(now.heading), new TextRun({ text: `  ${now.says}`, bold: false, size: 21 })],
  }),
]

function wishOf({ wish, also, reason, rows, empty }: WishRows, { columns: heads }: PlanModel, marks: Marks) {
  const before = [
    new Paragraph({ heading: HeadingLevel.HEADING_3, text: wish }),
    ...[...also, reason].filter(Boolean).map((text) => new Paragraph({ style: 'Small', text, keepNext: true })),
  ]
  if (!rows.length) return [...before, small(empty)]
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [heads.level, heads.what, heads.who, heads.resources, heads.from, heads.status].map((text, index) =>
      cell(index, { children: [new Paragraph({ style: 'TableHead', text, keepNext: true })] }),
    ),
  })
  return [
    ...before,
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [...columns],
      layout: TableLayoutType.FIXED,
      borders: noGrid,
      rows: [headRow, ...rows.map((row) => rowOf(row, marks))],
    }),
  ]
}

const cell = (index: number, { children, borders = noBorders }: Pick<ITableCellOptions, 'children' | 'borders'>) =>
  new TableCell({
    width: { size: columns[index] ?? 0, type: WidthType.DXA },
    margins: { left: 0, right: 110, top: 0, bottom: 0 },
    verticalAlign: VerticalAlign.CENTER,
    borders,
    children,
  })

function rowOf({ level, levelName, what, who, resources, from, filled, status }: Row, marks: Marks): TableRow {
  const inTable = (...children: (TextRun | ImageRun)[]) => [new Paragraph({ style: 'InTable', children })]
  const cells = [
    inTable(
      new ImageRun({
        type: 'png',
        data: marks[level],
        transformation: { width: 22, height: 22 },
        altText: { name: '', title: '', description: '' },
      }),
      new TextRun({ text: `  ${levelName}`, bold: true }),
    ),
    inTable(new TextRun(what)),
    inTable(new TextRun(who)),
    inTable(new TextRun(resources)),
    inTable(new TextRun(from)),
    inTable(new TextRun({ text: `${dots[filled]} `, font: 'Segoe UI Symbol' }), new TextRun(status)),
  ]
  return new TableRow({
    cantSplit: true,
    children: cells.map((children, index) => cell(index, { children, borders: { ...noBorders, top: hair } })),
  })
}

/** At once, later, taken further: side by side as on the wall, three in a row. */
function othersOf(others: readonly Answers[]) {
  const perRow = Math.min(3, others.length)
  const share = Math.floor(width / perRow)
  const rows = Array.from({ length: Math.ceil(others.length / perRow) }, (_, row) =>
    Array.from({ length: perRow }, (_empty, index) => others[row * perRow + index] ?? null),
  )
  return [
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: Array.from({ length: perRow }, () => share),
      layout: TableLayoutType.FIXED,
      borders: noGrid,
      rows: rows.map(
        (row) =>
          new TableRow({
            children: row.map(
              (answers) =>
                new TableCell({
                  width: { size: share, type: WidthType.DXA },
                  margins: { left: 0, right: 300, top: 0, bottom: 160 },
                  borders: noBorders,
                  children: answers ? answersOf(answers) : [new Paragraph('')],
                }),
            ),
          }),
      ),
    }),
  ]
}

const answersOf = ({ heading, nothing, items }: Answers): Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    spacing: { before: 0, after: 80 },
    border: { top: { style: BorderStyle.SINGLE, size: 16, color: ink, space: 6 } },
    text: heading,
  }),
  ...(items.length ? [] : [small(nothing)]),
  ...items.flatMap(({ text, details }) => [
    new Paragraph({ text, spacing: { before: 100, after: 0 }, keepNext: details.length > 0 }),
    ...details.map(small),
  ]),
]

function signaturesOf(signatures: readonly string[]): (Paragraph | Table)[] {
  if (!signatures.length) return []
  const share = Math.floor(width / 3)
  const rows = Array.from({ length: Math.ceil(signatures.length / 3) }, (_, row) =>
    [0, 1, 2].map((index) => signatures[row * 3 + index] ?? null),
  )
  const signature = (who: string | null) =>
    new TableCell({
      width: { size: share, type: WidthType.DXA },
      margins: { left: 0, right: 300, top: 0, bottom: 0 },
      borders: noBorders,
      children: [
        new Paragraph({
          style: 'Small',
          spacing: { before: 700, after: 0 },
          ...(who === null
            ? {}
            : { text: who, border: { top: { style: BorderStyle.SINGLE, size: 6, color: ink, space: 4 } } }),
        }),
      ],
    })
  return [
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [share, share, share],
      layout: TableLayoutType.FIXED,
      borders: noGrid,
      rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(signature) })),
    }),
  ]
}

function footerOf({ product, page }: PlanModel): Footer {
  const [before = '', between = '', after = ''] = page.split(/\{n\}|\{all\}/)
  return new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun(`${product}\t`),
          new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
        ],
      }),
    ],
  })
}
