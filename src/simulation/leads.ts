import { type Meeting, minute } from '../kernel/values.ts'
import type { Command as OnGroups } from '../method/04-groups/commands.ts'
import { proposal } from '../method/04-groups/propose.ts'
import { type State as Groups, isLocked } from '../method/04-groups/tables.ts'
import { timeLeft } from '../method/05-agenda/clock.ts'
import { pauseEndsAt } from '../method/05-agenda/pause.ts'
import { breaksAfter } from '../method/05-agenda/programme.ts'
import { hasReached, nextStep } from '../method/05-agenda/progress.ts'
import { stampOf } from '../method/16-summary/merge.ts'
import { allWishes, centralThemes, themeOf, themesOf } from '../method/16-summary/rules.ts'
import { stillToTell } from '../method/23-presentations/rules.ts'
import { freshId, type Habit, isOpen, onceIn, oneOf } from './look.ts'
import { said } from './people.ts'

/** Goes to the tables that call (the facilitator walks; the phone only says that it was seen). */
export const answersCalls: Habit = ({ view }) => {
  const [group] = Object.keys(view.agenda.calls)
  return group ? { stage: 'agenda', command: { type: 'answer-call', group } } : null
}

/** Opens the door, lays the tables, and opens the first step of the meeting that comes next. */
export const beginsTheMeeting: Habit = ({ view, dice, now }) => {
  const { agenda, groups, people } = view
  if (agenda.open || agenda.endedAt[2] !== null || !Object.keys(people.persons).length) return null
  const meeting: Meeting = agenda.endedAt[1] === null ? 1 : 2
  const booked = view.preparation.booked[meeting].startsAt
  // A date that is years away was a slip of the hand.
  const startsAt = booked === null || booked > now + 200 * 24 * 60 * minute ? now : booked
  if (now < startsAt - 30 * minute) return null
  if (!groups[meeting].groups.length) {
    if (isLocked(groups, meeting)) {
      return { stage: 'groups', command: { type: 'lock-groups', meeting, isLocked: false } }
    }
    const form = proposal(groups, people, meeting, Math.floor(dice() * 4_294_967_295))
    // Anybody may have laid down what cannot be had together; whoever lays the tables takes it away.
    return { stage: 'groups', command: form ?? givesWay(groups, meeting) }
  }
  if (!isLocked(groups, meeting)) return { stage: 'groups', command: { type: 'lock-groups', meeting, isLocked: true } }
  if (!people.isDoorOpen) return { stage: 'people', command: { type: 'open-door', isOpen: true } }
  const to = meeting === 1 ? 'welcome' : 'look-again'
  return now < startsAt ? null : { stage: 'agenda', command: { type: 'open-step', from: null, to } }
}

/** Takes away one of those things that were laid down about the tables. */
function givesWay({ wanted }: Groups, meeting: Meeting): OnGroups {
  const [apart] = Object.keys(wanted.apart)
  if (apart) return { type: 'keep-apart', company: apart, people: [] }
  const [together] = Object.keys(wanted.together)
  if (together) return { type: 'keep-together', company: together, people: [] }
  const [person] = Object.keys(wanted.held[meeting])
  return person ? { type: 'hold-place', meeting, person, table: null } : { type: 'describe-tables', tables: [] }
}

/** When the time of a step has run out: a little more of it now and then, else the next step, or the end of the day. */
export const goesOn: Habit = (look) => {
  const { agenda } = look.view
  const { open, ran } = agenda
  const left = timeLeft(agenda, look.now)
  if (!open || left === null || (left > 0 && !agenda.pause)) return null
  const { step } = open
  const to = nextStep(agenda)
  if (agenda.pause) {
    if (look.now < pauseEndsAt(agenda.pause)) return null
    const command = to ? ({ type: 'open-step', from: step, to } as const) : ({ type: 'end-pause', step } as const)
    return { stage: 'agenda', command }
  }
  if (open.stoppedAt !== null) return { stage: 'agenda', command: { type: 'start-clock', step } }
  const [planned] = open.pausedFor === 0 ? breaksAfter(agenda.breaks, step) : []
  if (planned && to) {
    const { kind, minutes } = planned
    return { stage: 'agenda', command: { type: 'begin-pause', step, kind, minutes } }
  }
  const given = agenda.programme.find((line) => line.step === step)?.minutes ?? 0
  if (open.minutes === given && onceIn(5, look)) {
    return { stage: 'agenda', command: { type: 'extend-step', step, toMinutes: open.minutes + 5 } }
  }
  if (to) return { stage: 'agenda', command: { type: 'open-step', from: step, to } }
  const meeting: Meeting = hasReached(agenda, 'look-again') ? 2 : 1
  const isDoorToClose = look.view.people.isDoorOpen && ran.length > 0
  return isDoorToClose
    ? { stage: 'people', command: { type: 'open-door', isOpen: false } }
    : { stage: 'agenda', command: { type: 'end-meeting', meeting } }
}

/** Gathers the wishes in themes, and asks what is most central, until all agree on what came up today (C9). */
export const sumsUp: Habit = (look) => {
  const { view } = look
  if (!isOpen(look, 'summary') || view.summary.agreedAt !== null) return null
  const themes = themesOf(view.summary)
  const title = said.themes.find((one) => !themes.some((theme) => theme.title === one))
  if (title) return { stage: 'summary', command: { type: 'name-theme', theme: freshId(look), said: title } }
  const loose = allWishes(view).find(({ group, wish, place }) => place !== null && !themeOf(view.summary, group, wish))
  if (loose) {
    const { group, wish } = loose
    const { theme } = oneOf(themes, look)
    return { stage: 'summary', command: { type: 'place-wish', group, wish, theme } }
  }
  if (centralThemes(view.summary).length < 2) {
    const next = themes.find(({ isCentral }) => !isCentral)
    if (next) return { stage: 'summary', command: { type: 'mark-central', theme: next.theme, isCentral: true } }
  }
  return { stage: 'summary', command: { type: 'agree', isAgreed: true } }
}

/** Takes the minutes (B7). */
export const takesMinutes: Habit = (look) => {
  const { summary, evaluation } = look.view
  if (isOpen(look, 'summary') && summary.minutes === null) {
    return { stage: 'summary', command: { type: 'take-minutes', said: said.minutes, upon: stampOf('') } }
  }
  if (isOpen(look, 'evaluation') && !Object.keys(evaluation.plenary).length) {
    const command = { type: 'note-plenary', note: freshId(look), said: said.plenary } as const
    return { stage: 'evaluation', command }
  }
  return null
}

/** Ends the day with what happens next (D7). */
export const tellsWhatNext: Habit = (look) => {
  if (!isOpen(look, 'what-next') || look.view.presentations.whatNext !== null) return null
  const command = {
    type: 'tell-what-next',
    planBy: '2027-03-04',
    nextSign: '2027-02-25',
    whoDoes: said.whoDoes,
    involvedAgain: said.whatNext,
  } as const
  return { stage: 'presentations', command }
}

/** Opens the short questions when they are reached, and closes them when the time is up (D9). */
export const evaluates: Habit = (look) => {
  const { phase } = look.view.evaluation
  if (!isOpen(look, 'evaluation')) return null
  if (phase === 'talk') return { stage: 'evaluation', command: { type: 'open-evaluation' } }
  const isTimeUp = (timeLeft(look.view.agenda, look.now) ?? 0) <= 0
  return phase === 'open' && isTimeUp ? { stage: 'evaluation', command: { type: 'close-evaluation' } } : null
}

/** Lets the groups tell one after the other; what another has said already is not said again (D6). */
export const leadsThePresentations: Habit = (look) => {
  const { view } = look
  if (!isOpen(look, 'presentations')) return null
  const { presented, told, order } = view.presentations
  if (presented !== null && !told[presented]) {
    return { stage: 'presentations', command: { type: 'mark-told', group: presented, how: 'told' } }
  }
  const [next] = stillToTell(view.presentations, order)
  if (next && Object.keys(told).length > 4 && onceIn(2, look)) {
    return { stage: 'presentations', command: { type: 'mark-told', group: next, how: 'already-said' } }
  }
  return presented === (next ?? null)
    ? null
    : { stage: 'presentations', command: { type: 'present', group: next ?? null } }
}
