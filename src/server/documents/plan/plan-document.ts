import { type Block, cell, column, heading, list, part, type TextDocument, texts } from '../layout/document.ts'
import type { PlanModel, Row, WishRows } from './plan-model.ts'

/** The plan as a text document: the same words as on its page, from top to bottom. */
export const planDocument = (model: PlanModel): TextDocument => ({
  language: model.language,
  title: model.title,
  subtitle: model.subtitle,
  aside: model.dates,
  blocks: [
    heading(model.now.heading, model.now.says),
    ...model.now.wishes.flatMap((wish) => wishOf(wish, model)),
    ...model.others.flatMap(({ heading, nothing, items }) =>
      part(heading, items.length ? list(items) : texts(nothing, 'soft')),
    ),
    ...model.paragraphs.flatMap(({ heading, lines }) =>
      part(
        heading,
        lines.flatMap((line) => texts(line)),
      ),
    ),
    ...part(model.notes, [{ kind: 'write', lines: 2 }]),
    ...(model.signatures.length ? [{ kind: 'signatures', who: model.signatures } as const] : []),
  ],
  product: model.product,
  page: model.page,
})

function wishOf({ wish, also, reason, rows, empty }: WishRows, { columns }: PlanModel): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: wish, says: '' },
    ...[...also, reason].flatMap((said) => texts(said, 'soft')),
    ...(rows.length
      ? [
          {
            kind: 'table',
            columns: [
              column(columns.level, 21),
              column(columns.what, 28),
              column(columns.who, 14),
              column(columns.resources, 13),
              column(columns.from, 11),
              column(columns.status, 13),
            ],
            rows: rows.map(cellsOf),
          } as const,
        ]
      : texts(empty, 'soft')),
  ]
}

const cellsOf = ({ level, levelName, what, more, who, owner, resources, from, lookedAt, status, filled }: Row) => [
  { ...cell(levelName), level },
  cell(what, more),
  cell(who, [owner]),
  cell(resources),
  cell(from, [lookedAt]),
  { ...cell(status), dot: filled },
]
