import { speak } from '../../../kernel/words.ts'
import { fact, list, part, type TextDocument, texts } from '../layout/document.ts'
import { tookPart } from './people-in.ts'
import { answersIn, followedUp, measuresIn, whatWasDone } from './plan-in.ts'
import { themesIn } from './summary.ts'
import { report, type Told } from './told.ts'
import { committeeWords, common } from './words.ts'

/** A note to those who look after the working environment of the whole house. */
export function committee(told: Told): TextDocument {
  const { state, language } = told
  const t = speak(committeeWords, language)
  const all = speak(common, language)
  const { published } = state.actionPlan
  const complex = Object.values(state.suitability.complex)
    .filter(({ isSettled, isStruckOut }) => !isSettled && !isStruckOut)
    .map(({ text }) => text ?? '')
  return report(told, t.title, [
    ...part(t.brief, [...texts(t.briefSaid), ...fact(all.purpose, state.preparation.purpose)]),
    ...part(all.done, whatWasDone(told)),
    ...part(all.tookPart, tookPart(told)),
    ...part(all.central, themesIn(told, true)),
    ...part(all.measures, published ? measuresIn(told, published, true) : texts(all.noPlanYet)),
    ...part(all.answers, published ? answersIn(told, published, ['later', 'escalated']) : []),
    ...part(t.complex, list(complex)),
    ...followedUp(told),
    ...part(t.ask, texts(t.askSaid)),
    ...part(t.remarks, [{ kind: 'write', lines: 4 }]),
  ])
}
