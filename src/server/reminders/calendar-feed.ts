import ical from 'ical-generator'
import { type Day, type Instant, meetings, minute } from '../../kernel/values.ts'
import { fill, speak } from '../../kernel/words.ts'
import { sittingsOf } from '../../method/02-preparation/rules.ts'
import { toCarryOut, wishesWith } from '../../method/31-action-plan/plan.ts'
import { statusOf } from '../../method/33-follow-up/rules.ts'
import { project, type State } from '../../process/process.ts'
import { inert } from '../documents/inert.ts'
import type { ProcessCard } from '../processes.ts'
import { words } from './feed-words.ts'
import type { FeedHat } from './feeds.ts'

type Asked = Readonly<{ card: ProcessCard; state: State; hat: FeedHat; at: Instant }>

/**
 * All dates of a process as a calendar (RFC 5545) that is fetched again and again: an entry keeps its name when it moves,
 * and is gone when it is. Only what whoever it is for may read, and never the name of a person.
 */
export function calendarFeed({ card, state: whole, hat, at }: Asked): string {
  const { process, language } = card
  const t = speak(words, language)
  const state = project(whole, { person: null, roles: [hat === 'staff' ? 'responsible' : 'participant'] })
  const workplace = whole.preparation.workplace ?? card.workplace
  const calendar = ical({
    prodId: { company: 'flippover', product: 'flippover' },
    name: inert(fill(t.name, { workplace })),
    ttl: 12 * 60 * 60,
  })
  const stamp = new Date(at)
  const onDay = (id: string, day: Day | null, summary: string): void => {
    if (day === null) return
    calendar.createEvent({
      id: `${process}-${id}@flippover`,
      stamp,
      start: new Date(`${day}T00:00Z`),
      allDay: true,
      summary: inert(summary),
    })
  }

  for (const meeting of meetings) {
    for (const [index, { startsAt, minutes, place }] of sittingsOf(state.preparation, meeting).entries()) {
      if (startsAt === null) continue
      // The first has the name that it has in an invitation, so that a calendar with both shows it once.
      const sitting = index === 0 ? '' : `-sitting-${index + 1}`
      calendar.createEvent({
        id: `${process}-meeting-${meeting}${sitting}@flippover`,
        stamp,
        start: new Date(startsAt),
        end: new Date(startsAt + minutes * minute),
        summary: inert(fill(t.meeting, { workplace, n: meeting })),
        ...(place === null ? {} : { location: inert(place) }),
      })
    }
  }
  const { actionPlan, followUp, preparation } = state
  if (actionPlan.hearing.isOpen) onDay('hearing', actionPlan.hearing.until, t.hearing)
  if (followUp.closedAt !== null) return calendar.toString()
  onDay('time-frame', preparation.followUp.by, t.timeFrame)
  if (!actionPlan.published) return calendar.toString()
  onDay('next-look', followUp.nextLook, t.nextLook)
  for (const { measure, what, deadline, followUpOn } of toCarryOut(actionPlan.published)) {
    if (what === null || ['done', 'stopped'].includes(statusOf(followUp, measure))) continue
    onDay(`${measure}-deadline`, deadline, fill(t.deadline, { what }))
    onDay(`${measure}-follow-up`, followUpOn, fill(t.followUp, { what }))
  }
  for (const { wish, text, lookAgain } of wishesWith(actionPlan.published, 'later')) {
    if (text !== null) onDay(`${wish}-look-again`, lookAgain, fill(t.lookAgain, { what: text }))
  }
  return calendar.toString()
}
