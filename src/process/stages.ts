import * as suitability from '../method/01-suitability/rules.ts'
import * as preparation from '../method/02-preparation/rules.ts'
import * as people from '../method/03-people/rules.ts'
import * as groups from '../method/04-groups/rules.ts'
import * as agenda from '../method/05-agenda/rules.ts'
import * as welcome from '../method/11-welcome/rules.ts'
import * as interviews from '../method/12-interviews/rules.ts'
import * as storyRound from '../method/13-story-round/rules.ts'
import * as wishes from '../method/14-wishes/rules.ts'
import * as exhibition from '../method/15-exhibition/rules.ts'
import * as summary from '../method/16-summary/rules.ts'
import * as reflection from '../method/21-reflection/rules.ts'
import * as actionForm from '../method/22-action-form/rules.ts'
import * as presentations from '../method/23-presentations/rules.ts'
import * as evaluation from '../method/24-evaluation/rules.ts'
import * as actionPlan from '../method/31-action-plan/rules.ts'
import * as escalation from '../method/32-escalation/rules.ts'
import * as followUp from '../method/33-follow-up/rules.ts'

/** The method, stage by stage, in the order in which a workplace meets it. A stage reads those above it. */
export const stages = {
  suitability,
  preparation,
  people,
  groups,
  agenda,
  welcome,
  interviews,
  storyRound,
  wishes,
  exhibition,
  summary,
  reflection,
  actionForm,
  presentations,
  evaluation,
  actionPlan,
  escalation,
  followUp,
} as const

export type Stages = typeof stages
export type StageName = keyof Stages
export const stageNames = Object.keys(stages) as readonly StageName[]
