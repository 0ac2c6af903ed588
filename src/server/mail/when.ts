import { type Instant, minute } from '../../kernel/values.ts'
import { fill, type Language } from '../../kernel/words.ts'
import { dayOf, written } from '../documents/days.ts'
import { words } from './words.ts'

/** Our own names of the days: the runtime need not know Nynorsk. */
const weekdays: Readonly<Record<Language, string>> = {
  nb: 'søndag mandag tirsdag onsdag torsdag fredag lørdag',
  nn: 'søndag måndag tysdag onsdag torsdag fredag laurdag',
  da: 'søndag mandag tirsdag onsdag torsdag fredag lørdag',
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
}

const clockInOslo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: 'numeric', minute: '2-digit' })

/** `torsdag 14. januar`, where the workplace is; with the year if it is told. */
export function longDay(at: Instant, language: Language, withYear = false): string {
  const day = dayOf(at)
  const name = weekdays[language].split(' ')[new Date(`${day}T12:00Z`).getUTCDay()] ?? ''
  return `${name} ${written(day, language, withYear)}`
}

/** `9.00`, and in English `9:00`. */
export function clock(at: Instant, language: Language): string {
  const said = clockInOslo.format(at).replace(/^0/, '')
  return language === 'en' ? said : said.replace(':', '.')
}

/** `torsdag 14. januar 2027, kl. 9.00–11.00` */
export const span = (startsAt: Instant, minutes: number, language: Language): string =>
  fill(words.from[language], {
    day: longDay(startsAt, language, true),
    from: clock(startsAt, language),
    to: clock(startsAt + minutes * minute, language),
  })
