import { dayAt, dayNumber } from '../../kernel/calendar-days.ts'
import type { Day, Instant, PersonId, ProcessId } from '../../kernel/values.ts'
import { type Due, dueWithin } from '../../method/33-follow-up/due.ts'
import type { State } from '../../process/process.ts'
import { dayOf } from '../days.ts'
import type { House } from '../http/context.ts'
import type { LetterFault, News, WantedNews } from '../mail/post.ts'
import { type Addressee, addressees } from './addressees.ts'
import { countryOf, workingDays } from './working-days.ts'

/** Whoever has heard nothing for longer than this hears what the last month would have said, and no more. */
const longestSilence = 31

/** Of what these faults stopped nobody has heard: it stands in the next letter. An address that is wrong gets no second. */
const heardNothing: readonly (LetterFault | null)[] = ['overtaken', 'no-answer', 'no-address']

/** Up to which day this person has been told what is due, before a letter of today; null when never. */
function toldUntil(letters: readonly News[], person: PersonId, today: number): number | null {
  const told = letters.filter(
    (one) =>
      one.kind === 'follow-up' &&
      one.person === person &&
      one.sequence < today &&
      (one.state === 'sent' || (one.state === 'failed' && !heardNothing.includes(one.reason))),
  )
  return told.length === 0 ? null : Math.max(...told.map(({ sequence }) => sequence))
}

type Asked = Readonly<{ state: State; letters: readonly News[]; all: readonly Addressee[]; today: Day }>

/**
 * What one person is to hear of today: all that became due since the last letter, as things stand. What belongs to
 * somebody who cannot be written to goes to the responsible group, which meets them.
 */
export function dueFor({ state, letters, all, today }: Asked, { person, hat }: Addressee): readonly Due[] {
  const { firstPublishedAt, publishedAt } = state.actionPlan
  const since = firstPublishedAt ?? publishedAt
  if (since === null) return []
  const now = dayNumber(today)
  const begin = toldUntil(letters, person, now) ?? dayNumber(dayOf(since))
  const due = dueWithin(state, dayAt(Math.max(begin, now - longestSilence)), today, dayOf)
  const canBeReached = (owner: PersonId): boolean => all.some((one) => one.person === owner)
  return due.filter((one) => {
    if (one.to === 'owner') return one.person === person || (hat === 'staff' && !canBeReached(one.person))
    return one.to === 'group' ? hat === 'staff' : hat === 'board'
  })
}

/** The letters of today: one for everybody of whom something is due. None at night, at the weekend or on a holiday. */
export async function followUpsToWrite(house: House, process: ProcessId, now: Instant): Promise<readonly WantedNews[]> {
  const { nextOpening } = await workingDays(countryOf((await house.processes.find(process))?.language ?? 'nb'))
  if (nextOpening(now) > now) return []
  const { state } = await house.rooms.open(process)
  if (!state.actionPlan.published || state.followUp.closedAt !== null) return []
  const all = await addressees(house, process, state)
  const today = dayOf(now)
  const asked = { state, letters: await house.post.newsOf(process), all, today }
  return all
    .filter((one) => dueFor(asked, one).length > 0)
    .map(({ person }) => ({ process, person, meeting: null, kind: 'follow-up', sequence: dayNumber(today) }))
}
