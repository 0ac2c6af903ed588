import { fill, speak } from '../../../kernel/words.ts'
import { dayOf, written } from '../../days.ts'
import { clean } from '../clean.ts'
import { type Block, fact, list, part, type TextDocument, texts } from '../layout/document.ts'
import { approvalsOf } from '../plan/plan-model.ts'
import { words as planWords } from '../plan/words.ts'
import { heldAgainst } from './evaluation.ts'
import { tookPart } from './people-in.ts'
import { answersIn, followedUp, measuresIn, whatWasDone } from './plan-in.ts'
import { otherThemes, themesIn } from './summary.ts'
import { report, type Told } from './told.ts'
import { common, documentationWords } from './words.ts'
import { askedOfEmployees, notedIn } from './year-in.ts'

/**
 * What was done, who took part, what came up, what was decided and how it is followed up, to be shown to whoever asks:
 * an inspector, or whoever makes the Danish APV. It claims to fulfil nothing.
 */
export function documentation(told: Told): TextDocument {
  const { state, language, now } = told
  const t = speak(documentationWords, language)
  const all = speak(common, language)
  const { published } = state.actionPlan
  const measures = published ? measuresIn(told, published, false) : []
  return report(told, t.title, [
    ...part(t.what, [...texts(t.whatSaid), ...texts(t.noLaw), ...fact(all.purpose, state.preparation.purpose)]),
    ...part(all.done, whatWasDone(told)),
    ...part(all.tookPart, tookPart(told)),
    ...part(t.team, teamOf(told)),
    ...part(all.central, themesIn(told, false)),
    ...part(all.otherThemes, otherThemes(told)),
    ...part(
      all.measures,
      published ? (measures.length ? measures : texts(t.noMeasures)) : texts(all.noPlanYet),
      published ? fill(t.statusPer, { day: written(dayOf(now), language, true) }) : '',
    ),
    ...part(all.answers, published ? answersIn(told, published) : []),
    ...part(t.approvals, list(approvalsOf(state, language))),
    ...part(t.followedUp, followedUp(told)),
    ...askedOfEmployees(told),
    ...notedIn(told, 'context'),
    ...part(all.outcome, heldAgainst(told)),
    ...notedIn(told, 'lesson'),
  ])
}

/** The responsible group by what its members are at the workplace, and by no name. */
function teamOf({ state, language }: Told): readonly Block[] {
  const titles = Object.values(state.preparation.team)
    .filter(({ roles }) => roles.includes('responsible'))
    .map(({ title }) => clean(title ?? speak(planWords, language).responsibleGroup))
  return list(titles)
}
