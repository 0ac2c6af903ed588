import type { Language } from '../../kernel/words.ts'

/** Minutes for a sentence: whole ones choose between one and many, halves are written as the language does. */
export const inMinutes = (minutes: number, language: Language): Readonly<{ n: number | string }> => ({
  n: Number.isInteger(minutes) ? minutes : minutes.toLocaleString(language),
})
