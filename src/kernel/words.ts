/** The languages that the product speaks. Norwegian bokmål first: whoever asks for none gets it. */
export const languages = ['nb', 'nn', 'da', 'en'] as const
export type Language = (typeof languages)[number]

/** One thing to say, in each language. `{name}` is filled in; `one wish|{n} wishes` chooses by the number `n`. */
export type Phrase = Readonly<Record<Language, string>>

/** The words of a stage, side by side, so that a sentence missing in one language does not compile. */
export type Phrases = Readonly<Record<string, Phrase>>

/** A sentence for every reason a stage may refuse. */
export type Refusals<Refusal extends string> = Readonly<Record<Refusal, Phrase>>

/** The words of a stage in one language, as the browser gets them. */
export type Spoken<Words extends Phrases> = Readonly<Record<keyof Words, string>>

export function speak<Words extends Phrases>(words: Words, language: Language): Spoken<Words> {
  return Object.fromEntries(Object.entries(words).map(([key, phrase]) => [key, phrase[language]])) as Spoken<Words>
}

/** The phrase with its blanks filled in; of `one|many` the side that fits `n`. */
export function fill(phrase: string, blanks: Readonly<Record<string, string | number>> = {}): string {
  const [one = '', many = one] = phrase.split('|')
  return (blanks.n === 1 ? one : many).replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank))
}
