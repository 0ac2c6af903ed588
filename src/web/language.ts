import { type Language, languages } from '../kernel/words.ts'

const key = 'flippover-language'

/** The language chosen here, else the browser's, else bokmål. */
export function chosenLanguage(): Language {
  const wanted = [stored(), ...(typeof navigator === 'undefined' ? [] : navigator.languages)]
  for (const wish of wanted) {
    const tag = (wish ?? '').slice(0, 2).toLowerCase()
    const found = tag === 'no' ? 'nb' : languages.find((language) => language === tag)
    if (found) return found
  }
  return 'nb'
}

export function chooseLanguage(language: Language): void {
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
