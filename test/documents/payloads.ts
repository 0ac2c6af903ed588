import type { Dice } from '../../src/kernel/dice.ts'

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
/** What a document, a calendar or a file of cells may choke on. */
export const oddities = [
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

/** So many texts made to do harm, the same for the same dice. */
export function harmfulTexts(many: number, dice: Dice): readonly string[] {
  const pick = (from: readonly string[]): string => from[Math.floor(dice() * from.length)] ?? ''
  return Array.from({ length: many }, (_, n) =>
    [pick(starts), pick(formulas), n % 3 === 0 ? pick(oddities) : '', `#${n}`].join(''),
  )
}

/** What a spreadsheet would take for a formula. */
export const formula = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r\n]/
