import { type Instant, type Meeting, minute, type PersonId, type Sitting } from '../../../kernel/values.ts'
import { fill, type Language, speak } from '../../../kernel/words.ts'
import { bookingOf, sittingsOf } from '../../../method/02-preparation/rules.ts'
import { type Group, groupsOf } from '../../../method/04-groups/tables.ts'
import type { State } from '../../../process/process.ts'
import { clock, longDay } from '../../days.ts'
import { clean } from '../clean.ts'
import { words } from './words.ts'

/** What a paper is made from: what whoever asks may see, with names, and the way in. */
export type Asked = Readonly<{
  state: State
  names: Readonly<Record<PersonId, string>>
  workplace: string
  language: Language
  meeting: Meeting
  /** One sitting only; null: all of them. */
  sitting: Sitting | null
  door: Readonly<{ code: string; url: string }>
  /** Those who get a letter on paper. */
  withoutMail: readonly PersonId[]
  /** Somebody's own way in, where there is one. */
  linkOf: (person: PersonId) => string | null
  /** Where the sheet of a table opens on a phone. No secret stands in it: it hangs on a wall for weeks. */
  sheetUrl: (table: number) => string
  /** The filled sheets bear what the tables marked as central in their stories, for whoever may read it. */
  withHallmarks: boolean
}>

/** What stands at the top of most papers. */
export type Head = Readonly<{ title: string; subtitle: string; aside: readonly string[] }>

export const wordsOf = ({ language }: Asked) => speak(words, language)

export const nameOf = ({ names }: Asked, person: PersonId): string => clean(names[person] ?? '')

/** The sittings that a paper is for. */
export const sittingsAsked = ({ state, meeting, sitting }: Asked): readonly Sitting[] =>
  sitting === null ? sittingsOf(state.preparation, meeting).map((_, index) => index + 1) : [sitting]

export const tablesAsked = (asked: Asked): readonly Group[] =>
  groupsOf(asked.state.groups, asked.meeting).filter(
    ({ sitting }) => asked.sitting === null || asked.sitting === sitting,
  )

/** Those who come to the meeting, or to the one sitting of it, in the order of the alphabet. */
export function peopleAsked(asked: Asked): readonly PersonId[] {
  const { state, meeting, sitting } = asked
  const { persons } = state.people
  return inOrder(
    asked,
    Object.keys(persons).filter((person) => sitting === null || persons[person]?.sitting[meeting] === sitting),
  )
}

export function inOrder(asked: Asked, people: readonly PersonId[]): readonly PersonId[] {
  const { compare } = new Intl.Collator(asked.language === 'nn' ? 'nb' : asked.language)
  return people
    .filter((person) => nameOf(asked, person) !== '')
    .toSorted((one, other) => compare(nameOf(asked, one), nameOf(asked, other)))
}

/** `Møte 1`, and where there are several sittings and one is meant, `Møte 1, omgang 2`. */
export function meetingName(asked: Asked, sitting: Sitting | null = asked.sitting): string {
  const t = wordsOf(asked)
  const name = fill(t.meeting, { n: asked.meeting })
  const isOneOfSeveral = sitting !== null && sittingsOf(asked.state.preparation, asked.meeting).length > 1
  return isOneOfSeveral ? `${name}, ${fill(t.sitting, { n: sitting })}` : name
}

/** `torsdag 14. januar 2027, kl. 9.00–11.00`; '' when nothing is booked. */
export function whenOf(asked: Asked, meeting: Meeting, sitting: Sitting): string {
  const { startsAt, minutes } = bookingOf(asked.state.preparation, meeting, sitting)
  return startsAt === null ? '' : `${longDay(startsAt, asked.language, true)}, ${span(asked, startsAt, minutes)}`
}

const span = (asked: Asked, from: Instant, minutes: number): string =>
  fill(wordsOf(asked).from, {
    from: clock(from, asked.language),
    to: clock(from + minutes * minute, asked.language),
  })

export const placeOf = ({ state }: Asked, meeting: Meeting, sitting: Sitting): string =>
  clean(bookingOf(state.preparation, meeting, sitting).place ?? '')

/** Title at the left with whose it is; when and where at the right. */
export function headOf(asked: Asked, title: string, sitting: Sitting | null = asked.sitting): Head {
  const shown = sitting ?? (sittingsOf(asked.state.preparation, asked.meeting).length === 1 ? 1 : null)
  const aside = shown === null ? [] : [whenOf(asked, asked.meeting, shown), placeOf(asked, asked.meeting, shown)]
  return {
    title,
    subtitle: [asked.workplace, meetingName(asked, sitting).replaceAll(' ', '\u00a0')].filter(Boolean).join(' · '),
    aside: aside.filter(Boolean),
  }
}
