import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Language, Spoken } from '../kernel/words.ts'
import type { Step } from '../method/05-agenda/programme.ts'
import type { StageWords, spoken } from '../process/words.ts'
import { askServer } from './ask-server.ts'
import { type Dates, datesIn } from './dates.ts'
import { chooseLanguage, chosenLanguage } from './language.ts'
import type { words as shellWords } from './shell-words.ts'

export { fill } from '../kernel/words.ts'

type Shell = Spoken<typeof shellWords>
type Tongue = ReturnType<typeof spoken> & Readonly<{ shell: Shell; language: Language }>

const Words = createContext<Tongue | null>(null)
const Choose = createContext<(language: Language) => void>(() => undefined)

/** Fetches the words of one language, once, and hands them to every screen below. */
export function WordsProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [language, setLanguage] = useState(chosenLanguage)
  const [tongue, setTongue] = useState<Tongue | null>(null)

  useEffect(() => {
    let isOld = false
    const load = (): void => {
      askServer<Omit<Tongue, 'language'>>(`/words/${language}.json`).then(
        (words) => {
          if (isOld) return
          document.documentElement.lang = language
          setTongue({ ...words, language })
        },
        () => setTimeout(() => !isOld && load(), 1_500),
      )
    }
    load()
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

/** The words of one stage, in the reader's language. */
export const useWords = <Name extends keyof StageWords>(stage: Name): Spoken<StageWords[Name]> =>
  useTongue().stages[stage] as Spoken<StageWords[Name]>

/** What the agenda, the cockpit and the wall say of a step. */
export const useStepWords = (step: Step): Tongue['steps'][Step] => useTongue().steps[step]

/** The words of every step, for those who see the whole programme. */
export const useSteps = (): Tongue['steps'] => useTongue().steps

/** The words of every stage, for those who see all tables. */
export const useStageWords = (): { readonly [Name in keyof StageWords]: Spoken<StageWords[Name]> } => useTongue().stages

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
