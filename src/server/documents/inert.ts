import { clean } from './clean.ts'

/** A number as somebody may write it, `-5` or `+3,5`: no spreadsheet can make more of it than it is. */
const number = /^[+-]?\d+(?:[.,]\d+)?$/

/**
 * A text for a cell that no spreadsheet may take for a formula (S8), now or after it was saved as another kind of file:
 * what begins like one gets an apostrophe before it. Numbers stay as they are.
 */
export function inert(said: string): string {
  const text = clean(said)
  return /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) &&
    !number.test(text)
    ? `'${text}`
    : text
}
