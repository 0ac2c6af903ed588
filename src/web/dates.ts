import type { Day, Instant } from '../kernel/values.ts'
import type { Language } from '../kernel/words.ts'

/** Days and times in words. Our own names: browsers know no Nynorsk. */
export type Dates = Readonly<{
  /** `14. januar` */
  day: (day: Day | Instant) => string
  /** `torsdag 14. januar` */
  longDay: (day: Day | Instant) => string
  /** `9.50` */
  clock: (at: Instant) => string
  /** `kl. 9.50` */
  time: (at: Instant) => string
  /** `25 min` */
  minutes: (count: number) => string
}>

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

/** The day on which something is, where this screen stands: `2027-01-14`. */
export function dayOf(at: Instant): Day {
  const date = new Date(at)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

export function datesIn(language: Language): Dates {
  const monthNames = months[language].split(' ')
  const weekdayNames = weekdays[language].split(' ')
  const asDate = (day: Day | Instant): Date => (typeof day === 'number' ? new Date(day) : new Date(`${day}T12:00`))
  const day = (of: Day | Instant): string => {
    const date = asDate(of)
    const month = monthNames[date.getMonth()] ?? ''
    return language === 'en' ? `${date.getDate()} ${month}` : `${date.getDate()}. ${month}`
  }
  const clock = (at: Instant): string => {
    const date = new Date(at)
    return `${date.getHours()}${language === 'en' ? ':' : '.'}${String(date.getMinutes()).padStart(2, '0')}`
  }
  return {
    day,
    longDay: (of) => `${weekdayNames[asDate(of).getDay()] ?? ''} ${day(of)}`,
    clock,
    time: (at) => (language === 'en' ? clock(at) : `kl. ${clock(at)}`),
    minutes: (count) => `${count} min`,
  }
}
