import type { Role } from '../kernel/values.ts'
import { sheetsUp } from '../method/15-exhibition/rules.ts'
import { themesOf } from '../method/16-summary/rules.ts'
import { standingWishes, wishesWith } from '../method/31-action-plan/plan.ts'
import { sentOff } from '../method/32-escalation/rules.ts'
import type { State } from './process.ts'

/** What a process can be handed on as, in the order in which it comes about. */
export const documentKinds = [
  'exhibition',
  'summary',
  'evaluation',
  'plan',
  'escalation',
  'status',
  'committee',
  'documentation',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const formats = ['docx', 'pdf', 'xlsx'] as const
export type Format = (typeof formats)[number]

/** In which files there is each; the exhibition is a paper of the print kit, on A4 and A3. */
export const formatsOf = (kind: DocumentKind): readonly Format[] =>
  kind === 'exhibition' ? ['pdf'] : kind === 'plan' ? formats : ['docx', 'pdf']

const staff = ['responsible', 'facilitator', 'scribe'] as const satisfies readonly Role[]

/** Who of the staff may fetch it: what bears reasons or goes to others is the responsible group's to hand on. */
export const mayFetch = (kind: DocumentKind): readonly Role[] =>
  kind === 'escalation' || kind === 'committee' || kind === 'documentation' ? ['responsible'] : staff

/** What everybody who takes part may fetch, once the plan is published. */
export const isEverybodys = (kind: DocumentKind): boolean => kind === 'plan' || kind === 'status'

export type NotYet =
  | 'after-exhibition'
  | 'after-summary'
  | 'after-evaluation'
  | 'after-gathering'
  | 'nothing-escalated'
  | 'after-publishing'
  | 'after-meeting-1'

/** Why a document does not exist yet, as far as whoever looks on can see; null: it does. */
export function notYet(kind: DocumentKind, state: State): NotYet | null {
  const { agenda, groups, summary, evaluation, actionPlan, escalation } = state
  const plan = actionPlan.published ?? actionPlan.draft
  switch (kind) {
    case 'exhibition':
      return sheetsUp(groups, agenda).length ? null : 'after-exhibition'
    case 'summary':
      return themesOf(summary).length || summary.minutes ? null : 'after-summary'
    case 'evaluation':
      return evaluation.phase === 'closed' ? null : 'after-evaluation'
    case 'plan':
      return standingWishes(plan).length ? null : 'after-gathering'
    case 'escalation':
      return wishesWith(plan, 'escalated').length || sentOff(escalation).length ? null : 'nothing-escalated'
    case 'status':
      return actionPlan.published ? null : 'after-publishing'
    case 'committee':
    case 'documentation':
      return agenda.endedAt[1] === null ? 'after-meeting-1' : null
  }
}
