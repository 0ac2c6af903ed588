import { type Language, type Phrases, speak } from '../kernel/words.ts'
import * as agenda from '../method/05-agenda/words.ts'
import * as wishes from '../method/14-wishes/words.ts'

/** The words of every stage; the screens are sent one language of them. */
export const stageWords = { agenda: agenda.words, wishes: wishes.words } as const
export type StageWords = typeof stageWords

export const stageRefusals = { agenda: agenda.refusals, wishes: wishes.refusals } as const

export const stepWords = { ...wishes.steps }

/** All of it in one language, as the browser gets it. */
export const spoken = (language: Language) => ({
  stages: spokenEach(stageWords, language),
  refusals: spokenEach(stageRefusals, language),
  steps: spokenEach(stepWords, language),
})

const spokenEach = <Of extends Record<string, Phrases>>(all: Of, language: Language) =>
  Object.fromEntries(Object.entries(all).map(([name, words]) => [name, speak(words, language)])) as {
    readonly [Name in keyof Of]: Readonly<Record<keyof Of[Name], string>>
  }
