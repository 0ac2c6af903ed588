import { type Instant, minute } from '../../kernel/values.ts'
import { fill, type Language } from '../../kernel/words.ts'
import { clock, longDay } from '../days.ts'
import { words } from './words.ts'

/** `torsdag 14. januar 2027, kl. 9.00–11.00` */
export const span = (startsAt: Instant, minutes: number, language: Language): string =>
  fill(words.from[language], {
    day: longDay(startsAt, language, true),
    from: clock(startsAt, language),
    to: clock(startsAt + minutes * minute, language),
  })
