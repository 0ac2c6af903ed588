/**
 * What is written of a measure (D5): what will be done, who, what it takes and from when. `cue` and `act` are the two
 * halves of a plan for the moment itself, "when ... then we ...": what is tied to a situation is done more often.
 */
export const measureFields = ['what', 'who', 'resources', 'from', 'cue', 'act'] as const
export type MeasureField = (typeof measureFields)[number]

/** As somebody writes it: empty where nothing is said. */
export type MeasureDraft = Readonly<Record<MeasureField, string>>
/** As it stands: null when struck out, or not for these eyes. */
export type MeasureTexts = Readonly<Record<MeasureField, string | null>>

/** As a command says it: the moment may be left out. */
export type MeasureSaid = Readonly<
  Record<'what' | 'who' | 'resources' | 'from', string> & { cue?: string | undefined; act?: string | undefined }
>
/** As an event bears it. Those of the first versions have no moment. */
export type MeasureWords = MeasureSaid | null

export const noTexts: MeasureTexts = { what: null, who: null, resources: null, from: null, cue: null, act: null }

/** What stands, from the words of an event; all null once they are struck out. */
export const textsIn = (words: MeasureWords): MeasureTexts =>
  words === null
    ? noTexts
    : {
        what: words.what,
        who: words.who,
        resources: words.resources,
        from: words.from,
        cue: words.cue ?? '',
        act: words.act ?? '',
      }

/** The words of an event, from what a command says or from what stands. */
export const wordsFrom = (said: MeasureSaid | MeasureTexts): MeasureDraft => ({
  what: said.what ?? '',
  who: said.who ?? '',
  resources: said.resources ?? '',
  from: said.from ?? '',
  cue: said.cue ?? '',
  act: said.act ?? '',
})

export const saysTheSame = (one: MeasureSaid | MeasureTexts, other: MeasureSaid | MeasureTexts): boolean => {
  const [said, stands] = [wordsFrom(one), wordsFrom(other)]
  return measureFields.every((field) => said[field] === stands[field])
}
