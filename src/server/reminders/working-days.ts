import { daysAfter } from '../../kernel/calendar-days.ts'
import { type Day, type Instant, minute } from '../../kernel/values.ts'
import type { Language } from '../../kernel/words.ts'
import { dayOf } from '../days.ts'

/** Whose holidays count. Both countries keep the same time. */
export type Country = 'NO' | 'DK'

/** Danes celebrate as Danes; everybody else who speaks one of our languages works in Norway. */
export const countryOf = (language: Language): Country => (language === 'da' ? 'DK' : 'NO')

/** When it is fitting to write to people at work: on working days from half past seven until five. */
export interface WorkingDays {
  isWorkingDay(day: Day): boolean
  /** The first moment from now on at which a letter may go out: now, or half past seven on the next working day. */
  nextOpening(at: Instant): Instant
}

const opensAt = 7 * 60 + 30
const closesAt = 17 * 60

/** The calendar of a country; what it stands on is large, and loaded when somebody first asks. */
export function workingDays(country: Country): Promise<WorkingDays> {
  const calendar = calendars.get(country) ?? openCalendar(country)
  calendars.set(country, calendar)
  return calendar
}
const calendars = new Map<Country, Promise<WorkingDays>>()

async function openCalendar(country: Country): Promise<WorkingDays> {
  const { default: Holidays } = await import('date-holidays')
  const calendar = new Holidays(country)
  const known = new Map<string, ReadonlySet<Day>>()

  const holidaysIn = (year: string): ReadonlySet<Day> => {
    const found = known.get(year)
    if (found) return found
    const free = calendar.getHolidays(Number(year)).filter(({ type }) => type === 'public' || type === 'bank')
    const days = new Set<Day>(free.map(({ date }) => date.slice(0, 10)))
    known.set(year, days)
    return days
  }
  const isWorkingDay = (day: Day): boolean => {
    const weekday = new Date(`${day}T12:00Z`).getUTCDay()
    // Nobody reads mail from work on these two, whatever the law calls them.
    const isEve = day.endsWith('-12-24') || day.endsWith('-12-31')
    return weekday !== 0 && weekday !== 6 && !isEve && !holidaysIn(day.slice(0, 4)).has(day)
  }

  return {
    isWorkingDay,
    nextOpening(at) {
      const today = dayOf(at)
      const closes = instantAt(today, closesAt)
      if (isWorkingDay(today) && at < closes) return Math.max(at, instantAt(today, opensAt))
      let day = daysAfter(today, 1)
      while (!isWorkingDay(day)) day = daysAfter(day, 1)
      return instantAt(day, opensAt)
    },
  }
}

const hour = 60 * minute
const clockInOslo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' })

/** The moment at which the clocks in Norway and Denmark show so many minutes after midnight on this day. */
function instantAt(day: Day, minutes: number): Instant {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const shown = `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
  const inWinter = Date.parse(`${day}T${shown}Z`) - hour
  return clockInOslo.format(inWinter) === shown ? inWinter : inWinter - hour
}
