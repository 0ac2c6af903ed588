import { readFile } from 'node:fs/promises'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
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
import { type Level, levels } from '../../../method/22-action-form/levels.ts'
import type { Block, Cell, Column, TextDocument } from './document.ts'
import { longCell } from './document.ts'
import { dotted, hair, ink, stylesIn } from './docx-styles.ts'

/** A4 between margins of 16 mm, in twentieths of a point. */
const width = 10_092
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none } as const
const noGrid = { ...noBorders, insideHorizontal: none, insideVertical: none } as const
const dots = { empty: '○', half: '◐', full: '●' } as const

/**
 * A document that opens in Word and LibreOffice and can be written on in: headings, lists and text are styles, tables
 * hold what belongs in a table, and nothing is laid out by one.
 */
export async function docx(document: TextDocument): Promise<Uint8Array> {
  const marks = document.blocks.some((block) => block.kind === 'table') ? await readMarks() : null
  const made = new Document({
    title: [document.title, document.subtitle].filter(Boolean).join(' · '),
    creator: document.product,
    description: document.aside.join(' · '),
    styles: stylesIn(document.language),
    numbering: dotted,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 850, bottom: 964, left: 907, right: 907, footer: 500 },
          },
        },
        footers: { default: footerOf(document) },
        children: [
          ...headOf(document),
          ...document.blocks.flatMap((block, at) => blockOf(block, document.blocks[at + 1] ?? null, marks)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(made))
}

type Marks = Readonly<Record<Level, Uint8Array>>
async function readMarks(): Promise<Marks> {
  const read = async (level: Level): Promise<[Level, Uint8Array]> => [
    level,
    await readFile(new URL(`./marks/${level}.png`, import.meta.url)),
  ]
  return Object.fromEntries(await Promise.all(levels.map(read))) as Marks
}

function headOf({ title, subtitle, aside }: TextDocument): Paragraph[] {
  const lines = [
    { heading: HeadingLevel.HEADING_1, text: title },
    ...(subtitle ? [{ style: 'Under', text: subtitle }] : []),
    ...aside.map((text) => ({ style: 'Small', text })),
  ] satisfies IParagraphOptions[]
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 16, color: ink, space: 6 } }
  return lines.map(
    (line, at) => new Paragraph(at === lines.length - 1 ? { ...line, border: rule, spacing: { after: 200 } } : line),
  )
}

function blockOf(block: Block, next: Block | null, marks: Marks | null): readonly (Paragraph | Table)[] {
  // What announces a table or a list stays with it.
  const keepNext = next !== null && (next.kind === 'table' || next.kind === 'list' || next.kind === 'write')
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: [
            new TextRun(block.text),
            ...(block.says ? [new TextRun({ text: `  ${block.says}`, bold: false, size: 21 })] : []),
          ],
        }),
      ]
    case 'text': {
      const style = { plain: 'Normal', soft: 'Small', wish: 'Wish' }[block.tone]
      return [new Paragraph({ style, text: block.text, keepNext: keepNext || block.tone === 'wish' })]
    }
    case 'fact':
      return [
        new Paragraph({
          keepNext: next?.kind === 'fact' && block.said.length < longCell,
          keepLines: block.said.length < longCell,
          children: [new TextRun({ text: `${block.label}: `, bold: true }), ...runs(block.said)],
        }),
      ]
    case 'list':
      return block.items.flatMap(({ text, details }) => [
        new Paragraph({ style: 'Listed', numbering: { reference: 'dots', level: 0 }, children: runs(text) }),
        ...details.map((detail) => new Paragraph({ style: 'ListedDetail', children: runs(detail) })),
      ])
    case 'table':
      return marks === null ? [] : [tableOf(block.columns, block.rows, marks), new Paragraph({ style: 'AfterTable' })]
    case 'boxes':
      return block.options.map((option) => new Paragraph({ style: 'Box', text: `☐  ${option}` }))
    case 'write':
      return Array.from(
        { length: block.lines },
        (_, at) => new Paragraph({ style: 'WriteHere', keepNext: at < block.lines - 1 }),
      )
    case 'signatures':
      // Two paragraphs with the same edges share one line: each is a hair narrower than the last.
      return block.who.map(
        (text, at) =>
          new Paragraph({
            style: 'Signature',
            text,
            indent: { right: 5_600 + at * 10 },
            keepNext: at < block.who.length - 1,
          }),
      )
  }
}

/** Lines that somebody broke stay broken. */
const runs = (text: string): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }))

function tableOf(columns: readonly Column[], rows: readonly (readonly Cell[])[], marks: Marks): Table {
  const widths = columns.map(({ share }) => Math.round((width * share) / 100))
  const cellOf = (at: number, children: Paragraph[], isHead = false) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: 0, right: 110, top: 0, bottom: 0 },
      verticalAlign: isHead ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      borders: isHead ? noBorders : { ...noBorders, top: hair },
      children,
    })
  const alignment = (at: number) => (columns[at]?.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT)
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noGrid,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, at) =>
          cellOf(
            at,
            [new Paragraph({ style: 'TableHead', text: head, keepNext: true, alignment: alignment(at) })],
            true,
          ),
        ),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: cells.every(({ text, details }) => text.length + details.join('').length < longCell),
            children: cells.map((one, at) => cellOf(at, paragraphsOf(one, alignment(at), marks))),
          }),
      ),
    ],
  })
}

function paragraphsOf(
  { text, details, level, dot }: Cell,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  marks: Marks,
): Paragraph[] {
  const mark =
    level === null
      ? []
      : [
          new ImageRun({
            type: 'png',
            data: marks[level],
            transformation: { width: 20, height: 20 },
            altText: { name: '', title: '', description: '' },
          }),
        ]
  const sign = dot === null ? [] : [new TextRun({ text: `${dots[dot]} `, font: 'Segoe UI Symbol' })]
  const said = level === null ? runs(text) : [new TextRun({ text: `  ${text}`, bold: true })]
  return [
    new Paragraph({ style: 'InTable', alignment, children: [...mark, ...sign, ...said] }),
    ...details.map((detail) => new Paragraph({ style: 'InTableDetail', alignment, children: runs(detail) })),
  ]
}

function footerOf({ product, page }: TextDocument): Footer {
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
