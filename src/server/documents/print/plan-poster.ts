import { fill } from '../../../kernel/words.ts'
import { emptyPlan, wishesWith } from '../../../method/31-action-plan/plan.ts'
import { answeredBy } from '../../../method/31-action-plan/sheet-wishes.ts'
import { clean } from '../clean.ts'
import { type Asked, wordsOf } from './asked.ts'
import { doorOf } from './way-in.ts'

/** The plan is there (E1): what is worked on now, for a corridor, and the way to the answer that one looks for. */
export function planPoster(asked: Asked) {
  const t = wordsOf(asked)
  const plan = asked.state.actionPlan.published ?? emptyPlan
  const n = answeredBy(plan).size
  const way = doorOf(asked)
  return {
    kind: 'plan-poster',
    title: t.planPosterTitle,
    workplace: asked.workplace,
    now: t.planPosterNow,
    wishes: wishesWith(plan, 'now').map(({ text }) => clean(text ?? '')),
    all: n > 0 ? fill(t.planPosterAll, { n }) : '',
    scan: t.posterScan,
    type: fill(t.posterType, { address: way.address }),
    way,
    paper: t.planPosterPaper,
  }
}
