import type { State } from '../process/process.ts'
import { hosts, walksRound } from './at-the-sheets.ts'
import { arrives, interviews, isWelcomed, tells, writesTheSheet } from './at-the-table.ts'
import { answersTheCheck, decidesOnWishes, escalates, followsUp, makesThePlan } from './follows-up.ts'
import { commentsOnTheDraft } from './hears.ts'
import { dropsANote, evaluates, reflects, writesTheForm } from './in-meeting-two.ts'
import * as leads from './leads.ts'
import { firstOf, type Habit } from './look.ts'
import {
  checks,
  invitesEverybody,
  letsTheTeamIn,
  plansTheDay,
  prepares,
  reachesEverybody,
  takesOver,
} from './prepares.ts'

const participant = firstOf(
  arrives,
  isWelcomed,
  interviews,
  tells,
  writesTheSheet,
  hosts,
  walksRound,
  reflects,
  writesTheForm,
  evaluates,
  commentsOnTheDraft,
  dropsANote,
  answersTheCheck,
)
const facilitator = firstOf(
  leads.answersCalls,
  leads.evaluates,
  leads.sumsUp,
  leads.leadsThePresentations,
  leads.beginsTheMeeting,
  leads.goesOn,
)
const responsible = firstOf(
  checks,
  prepares,
  reachesEverybody,
  plansTheDay,
  invitesEverybody,
  takesOver,
  leads.tellsWhatNext,
  makesThePlan,
  escalates,
  followsUp,
)
const board = firstOf(decidesOnWishes)
const scribe = firstOf(leads.takesMinutes)
const system = firstOf(letsTheTeamIn)

/** What this person would do next, going by nothing but the own screen; null when there is nothing to do but wait. */
export const would: Habit = (look) => {
  const habits = [
    ...(look.roles.includes('system') ? [system] : []),
    ...(look.roles.includes('responsible') ? [responsible] : []),
    ...(look.roles.includes('facilitator') ? [facilitator] : []),
    ...(look.roles.includes('scribe') ? [scribe] : []),
    ...(look.roles.includes('board') ? [board] : []),
    ...(look.roles.includes('participant') ? [participant] : []),
  ]
  return firstOf(...habits)(look)
}

/** A plan has been published and followed up: the process is at its end. */
export const isFinished = ({ followUp }: State): boolean => followUp.closedAt !== null
