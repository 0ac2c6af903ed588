import { type Language, languages } from '../kernel/words.ts'

const key = 'flippover-language'

/** Chosen since the page was loaded: a browser without storage remembers no longer than that. */
let chosenHere: Language | null = null

/** The language chosen here, else the browser's, else bokmål. */
export function chosenLanguage(): Language {
  const wanted = [chosenHere, stored(), ...(typeof navigator === 'undefined' ? [] : navigator.languages)]
  for (const wish of wanted) {
    const tag = (wish ?? '').slice(0, 2).toLowerCase()
    const found = tag === 'no' ? 'nb' : languages.find((language) => language === tag)
    if (found) return found
  }
  return 'nb'
}

export function chooseLanguage(language: Language): void {
  chosenHere = language
  try {
    localStorage.setItem(key, language)
  } catch {
    return
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
