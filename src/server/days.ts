import type { Day, Instant } from '../kernel/values.ts'
import type { Language } from '../kernel/words.ts'

/** Our own month names: the runtime need not know Nynorsk. */
const months: Readonly<Record<Language, string>> = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember',
  nn: 'januar februar mars april mai juni juli august september oktober november desember',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  en: 'January February March April May June July August September October November December',
}

const weekdays: Readonly<Record<Language, string>> = {
  nb: 'søndag mandag tirsdag onsdag torsdag fredag lørdag',
  nn: 'søndag måndag tysdag onsdag torsdag fredag laurdag',
  da: 'søndag mandag tirsdag onsdag torsdag fredag lørdag',
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
}

const clockInOslo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: 'numeric', minute: '2-digit' })
const inOslo = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo' })

/** The day on which something happened, where the workplace is: Norway and Denmark keep the same time. */
export const dayOf = (at: Instant): Day => inOslo.format(at)

/** `22. april`, and with the year `22. april 2027`. */
export function written(day: Day, language: Language, withYear = false): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = months[language].split(' ')[Number(month) - 1] ?? ''
  const dayAndMonth = language === 'en' ? `${Number(date)} ${name}` : `${Number(date)}. ${name}`
  return withYear ? `${dayAndMonth} ${year}` : dayAndMonth
}

/** `torsdag 14. januar`, where the workplace is; with the year if it is told. */
export function longDay(at: Instant, language: Language, withYear = false): string {
  const day = dayOf(at)
  const name = weekdays[language].split(' ')[new Date(`${day}T12:00Z`).getUTCDay()] ?? ''
  return `${name} ${written(day, language, withYear)}`
}

/** `9.50`, and in English `9:50`. */
export function clock(at: Instant, language: Language): string {
  const said = clockInOslo.format(at).replace(/^0/, '')
  return language === 'en' ? said : said.replace(':', '.')
}
