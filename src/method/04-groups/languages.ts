import type { Language } from '../../kernel/words.ts'

/** What the language of a process is called in lists, in the tongues that such lists are written in. */
const names: Readonly<Record<Language, readonly string[]>> = {
  nb: ['norsk', 'bokmål', 'nynorsk', 'norwegian', 'norsk bokmål', 'norsk nynorsk'],
  nn: ['norsk', 'bokmål', 'nynorsk', 'norwegian', 'norsk bokmål', 'norsk nynorsk'],
  da: ['dansk', 'danish'],
  en: ['engelsk', 'english'],
}

/** What everybody at this workplace is expected to understand. */
export const commonLanguages = (language: Language): readonly string[] => names[language]

/** The languages that somebody wrote down: `norsk, polsk`, `Norsk/Polsk`, `norsk og polsk`. */
export const languagesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[,;/+&]|\s(?:og|and)\s/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]
