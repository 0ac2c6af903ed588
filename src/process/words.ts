import { type Language, type Phrases, speak } from '../kernel/words.ts'
import * as suitability from '../method/01-suitability/words.ts'
import * as preparation from '../method/02-preparation/words.ts'
import * as people from '../method/03-people/words.ts'
import * as groups from '../method/04-groups/words.ts'
import * as agenda from '../method/05-agenda/words.ts'
import * as welcome from '../method/11-welcome/words.ts'
import * as interviews from '../method/12-interviews/words.ts'
import * as storyRound from '../method/13-story-round/words.ts'
import * as wishes from '../method/14-wishes/words.ts'
import * as exhibition from '../method/15-exhibition/words.ts'
import * as summary from '../method/16-summary/words.ts'
import * as reflection from '../method/21-reflection/words.ts'
import * as actionForm from '../method/22-action-form/words.ts'
import * as presentations from '../method/23-presentations/words.ts'
import * as evaluation from '../method/24-evaluation/words.ts'
import * as actionPlan from '../method/31-action-plan/words.ts'
import * as escalation from '../method/32-escalation/words.ts'
import * as followUp from '../method/33-follow-up/words.ts'

/** The words of every stage; the screens are sent one language of them. */
export const stageWords = {
  suitability: suitability.words,
  preparation: preparation.words,
  people: people.words,
  groups: groups.words,
  agenda: agenda.words,
  welcome: welcome.words,
  interviews: interviews.words,
  storyRound: storyRound.words,
  wishes: wishes.words,
  exhibition: exhibition.words,
  summary: summary.words,
  reflection: reflection.words,
  actionForm: actionForm.words,
  presentations: presentations.words,
  evaluation: evaluation.words,
  actionPlan: actionPlan.words,
  escalation: escalation.words,
  followUp: followUp.words,
} as const
export type StageWords = typeof stageWords

export const stageRefusals = {
  suitability: suitability.refusals,
  preparation: preparation.refusals,
  people: people.refusals,
  groups: groups.refusals,
  agenda: agenda.refusals,
  welcome: welcome.refusals,
  interviews: interviews.refusals,
  storyRound: storyRound.refusals,
  wishes: wishes.refusals,
  exhibition: exhibition.refusals,
  summary: summary.refusals,
  reflection: reflection.refusals,
  actionForm: actionForm.refusals,
  presentations: presentations.refusals,
  evaluation: evaluation.refusals,
  actionPlan: actionPlan.refusals,
  escalation: escalation.refusals,
  followUp: followUp.refusals,
} as const

export const stepWords = {
  ...welcome.steps,
  ...interviews.steps,
  ...storyRound.steps,
  ...wishes.steps,
  ...exhibition.steps,
  ...summary.steps,
  ...reflection.steps,
  ...actionForm.steps,
  ...presentations.steps,
  ...evaluation.steps,
}

/** What the screens of a process say, in one language. Why something is refused is told by the server. */
export const spoken = (language: Language) => ({
  stages: spokenEach(stageWords, language),
  steps: spokenEach(stepWords, language),
})

const spokenEach = <Of extends Record<string, Phrases>>(all: Of, language: Language) =>
  Object.fromEntries(Object.entries(all).map(([name, words]) => [name, speak(words, language)])) as {
    readonly [Name in keyof Of]: Readonly<Record<keyof Of[Name], string>>
  }
