import { createHash, randomBytes, randomInt } from 'node:crypto'

/** 160 bits that nobody guesses, in letters that a link can carry. */
export const newSecret = (): string => randomBytes(20).toString('base64url')

/** What is kept of a secret: enough to know it again, useless to a thief of the data folder (S7). */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Digits to be typed by hand, `48271936`. */
export const newDigits = (count: number): string =>
  Array.from({ length: count }, (_, index) => randomInt(index === 0 ? 1 : 0, 10)).join('')
