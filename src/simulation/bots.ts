import type { State } from '../process/process.ts'
import { arrives, interviews, isWelcomed, tells, writesTheSheet } from './at-the-table.ts'
import { dropsANote, evaluates, reflects, writesTheForm } from './in-meeting-two.ts'
import * as leads from './leads.ts'
import { firstOf, type Habit } from './look.ts'
import { checks, invitesEverybody, letsTheTeamIn, prepares, takesOver } from './prepares.ts'

const participant = firstOf(
  arrives,
  isWelcomed,
  interviews,
  tells,
  writesTheSheet,
  reflects,
  writesTheForm,
  evaluates,
  dropsANote,
)
const facilitator = firstOf(
  leads.answersCalls,
  leads.evaluates,
  // leads.leadsThePresentations,
  leads.beginsTheMeeting,
  leads.goesOn,
)
const responsible = firstOf(checks, prepares, invitesEverybody, takesOver)
const system = firstOf(letsTheTeamIn)

/** What this person would do next, going by nothing but the own screen; null when there is nothing to do but wait. */
export const would: Habit = (look) => {
  const habits = [
    ...(look.roles.includes('system') ? [system] : []),
    ...(look.roles.includes('responsible') ? [responsible] : []),
    ...(look.roles.includes('facilitator') ? [facilitator] : []),
    ...(look.roles.includes('participant') ? [participant] : []),
  ]
  return firstOf(...habits)(look)
}

/** A plan has been published and followed up: the process is at its end. */
export const isFinished = ({ agenda }: State): boolean => agenda.endedAt[2] !== null
