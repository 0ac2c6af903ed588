import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Language, Spoken } from '../kernel/words.ts'
import type { Step } from '../method/05-agenda/programme.ts'
import type { StageWords, spoken } from '../process/words.ts'
import { askServer } from './ask-server.ts'
import { type Dates, datesIn } from './dates.ts'
import { chooseLanguage, chosenLanguage } from './language.ts'
import { untilFetched } from './later.ts'
import type { words as shellWords } from './shell-words.ts'

export { fill } from '../kernel/words.ts'

type Shell = Spoken<typeof shellWords>
type ProcessWords = ReturnType<typeof spoken>
type Tongue = Readonly<{ shell: Shell; language: Language }>

const Words = createContext<Tongue | null>(null)
const Choose = createContext<(language: Language) => void>(() => undefined)

const processWords = new Map<Language, ProcessWords>()
let isInProcess = false

/** Fetches what the screens of a process say. A screen with their words waits for this before it is shown. */
export async function loadProcessWords(language = chosenLanguage()): Promise<void> {
  isInProcess = true
  if (!processWords.has(language)) {
    processWords.set(language, await untilFetched(() => askServer<ProcessWords>(`/words/${language}-process.json`)))
  }
}

/** Fetches the words of the door in one language, once, and hands them to every screen below. */
export function WordsProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [language, setLanguage] = useState(chosenLanguage)
  const [tongue, setTongue] = useState<Tongue | null>(null)

  useEffect(() => {
    let isOld = false
    const load = async (): Promise<void> => {
      const shell = await untilFetched(() => askServer<Shell>(`/words/${language}.json`))
      // Whoever changes the language inside sees the old one until all of the new one is here.
      if (isInProcess) await loadProcessWords(language)
      if (isOld) return
      document.documentElement.lang = language
      setTongue({ shell, language })
    }
    void load()
    return () => {
      isOld = true
    }
  }, [language])

  const choose = (next: Language): void => {
    chooseLanguage(next)
    setLanguage(next)
  }
  if (!tongue) return null
  return (
    <Choose.Provider value={choose}>
      <Words.Provider value={tongue}>{children}</Words.Provider>
    </Choose.Provider>
  )
}

function useTongue(): Tongue {
  const tongue = useContext(Words)
  if (!tongue) throw new Error('Words are asked for outside WordsProvider.')
  return tongue
}

function useProcessWords(): ProcessWords {
  const words = processWords.get(useTongue().language)
  if (!words) throw new Error('The words of a process are asked for before they are loaded.')
  return words
}

/** The words of one stage, in the reader's language. */
export const useWords = <Name extends keyof StageWords>(stage: Name): Spoken<StageWords[Name]> =>
  useProcessWords().stages[stage] as Spoken<StageWords[Name]>

/** What the agenda, the cockpit and the wall say of a step. */
export const useStepWords = (step: Step): ProcessWords['steps'][Step] => useProcessWords().steps[step]

/** The words of every step, for those who see the whole programme. */
export const useSteps = (): ProcessWords['steps'] => useProcessWords().steps

/** The words of every stage, for those who see all tables. */
export const useStageWords = (): { readonly [Name in keyof StageWords]: Spoken<StageWords[Name]> } =>
  useProcessWords().stages

export const useShellWords = (): Shell => useTongue().shell

export const useLanguage = (): readonly [Language, (language: Language) => void] => [
  useTongue().language,
  useContext(Choose),
]

/** Days and times as they are written in the reader's language. */
export function useDates(): Dates {
  const { language } = useTongue()
  return useMemo(() => datesIn(language), [language])
}
