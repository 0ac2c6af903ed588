import type { Language } from '../../../kernel/words.ts'
import type { Level } from '../../../method/22-action-form/levels.ts'
import { clean } from '../clean.ts'

/** A text document as it is read from top to bottom. What lays it out, as DOCX or PDF, adds no word to it. */
export type TextDocument = Readonly<{
  language: Language
  title: string
  subtitle: string
  aside: readonly string[]
  blocks: readonly Block[]
  product: string
  /** `Side {n} av {all}` */
  page: string
}>
export type Block =
  | Readonly<{ kind: 'heading'; level: 2 | 3; text: string; says: string }>
  | Readonly<{ kind: 'text'; text: string; tone: 'plain' | 'soft' | 'wish' }>
  | Readonly<{ kind: 'fact'; label: string; said: string }>
  | Readonly<{ kind: 'list'; items: readonly Item[] }>
  | Readonly<{ kind: 'table'; columns: readonly Column[]; rows: readonly (readonly Cell[])[] }>
  | Readonly<{ kind: 'boxes'; options: readonly string[] }>
  | Readonly<{ kind: 'write'; lines: number }>
  | Readonly<{ kind: 'signatures'; who: readonly string[] }>
export type Item = Readonly<{ text: string; details: readonly string[] }>
/** `share` is how much of the width the column gets, in hundredths. */
export type Column = Readonly<{ head: string; share: number; isNumber: boolean }>
export type Cell = Readonly<{
  text: string
  details: readonly string[]
  level: Level | null
  dot: 'empty' | 'half' | 'full' | null
}>

/** A cell with more than this does not fit on a page with others, and may be divided. */
export const longCell = 700

export const heading = (text: string, says = ''): Block => ({ kind: 'heading', level: 2, text, says })
export const under = (text: string): Block => ({ kind: 'heading', level: 3, text: clean(text), says: '' })
/** What was written in several paragraphs stands so. */
export const texts = (said: string | null, tone: 'plain' | 'soft' = 'plain'): readonly Block[] =>
  clean(said ?? '')
    .split(/\n+/)
    .filter((one) => one.trim() !== '')
    .map((text) => ({ kind: 'text', text, tone }))
/** The words of a wish, in the marker in which it was written. */
export const wished = (said: string | null): Block => ({ kind: 'text', text: clean(said ?? ''), tone: 'wish' })
export const fact = (label: string, said: string | null): readonly Block[] =>
  said ? [{ kind: 'fact', label, said: clean(said) }] : []
export const list = (items: readonly (Item | string)[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        {
          kind: 'list',
          items: items.map((item) =>
            typeof item === 'string'
              ? { text: clean(item), details: [] }
              : { text: clean(item.text), details: item.details.filter(Boolean).map(clean) },
          ),
        },
      ]
export const cell = (text: string | null, details: readonly string[] = []): Cell => ({
  text: clean(text ?? ''),
  details: details.filter(Boolean).map(clean),
  level: null,
  dot: null,
})
export const column = (head: string, share: number, isNumber = false): Column => ({ head, share, isNumber })
/** A part with nothing in it has no heading either. */
export const part = (head: string, blocks: readonly Block[], says = ''): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(head, says), ...blocks]
