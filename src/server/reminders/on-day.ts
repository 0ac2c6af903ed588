import type { Day } from '../../kernel/values.ts'
import type { Language } from '../../kernel/words.ts'
import { longDay } from '../days.ts'

/** `torsdag 22. april 2027`: a day of the calendar, as a letter says it. */
export const onDay = (day: Day, language: Language): string => longDay(Date.parse(`${day}T12:00Z`), language, true)
