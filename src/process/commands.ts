import { z } from 'zod'
import { commands as suitability } from '../method/01-suitability/commands.ts'
import { commands as preparation } from '../method/02-preparation/commands.ts'
import { commands as people } from '../method/03-people/commands.ts'
import { commands as groups } from '../method/04-groups/commands.ts'
import { commands as agenda } from '../method/05-agenda/commands.ts'
import { commands as welcome } from '../method/11-welcome/commands.ts'
import { commands as interviews } from '../method/12-interviews/commands.ts'
import { commands as storyRound } from '../method/13-story-round/commands.ts'
import { commands as wishes } from '../method/14-wishes/commands.ts'
import { commands as exhibition } from '../method/15-exhibition/commands.ts'
import { commands as summary } from '../method/16-summary/commands.ts'
import { commands as reflection } from '../method/21-reflection/commands.ts'
import { commands as actionForm } from '../method/22-action-form/commands.ts'
import { commands as presentations } from '../method/23-presentations/commands.ts'
import { commands as evaluation } from '../method/24-evaluation/commands.ts'
import { commands as actionPlan } from '../method/31-action-plan/commands.ts'
import { commands as escalation } from '../method/32-escalation/commands.ts'
import { commands as followUp } from '../method/33-follow-up/commands.ts'
import type { StageName } from './stages.ts'

/** Every command that exists, by stage. Whatever is not described here is refused at the door. */
export const commands = {
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
} as const satisfies Record<StageName, z.ZodType>

const stageNames = Object.keys(commands) as [StageName, ...StageName[]]

/** The envelope: which stage is asked. What is asked is then checked by that stage's own shape. */
export const envelope = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  stage: z.enum(stageNames),
  command: z.record(z.string(), z.unknown()),
  /** Who made it, where several people share one phone: what one has asked for is never done as another. */
  as: z.string().max(64).optional(),
})
