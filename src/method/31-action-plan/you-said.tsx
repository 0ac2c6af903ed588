import type { WishId } from '../../kernel/values.ts'
import { Status } from '../../web/parts/status.tsx'
import { useRoom } from '../../web/room.tsx'
import { fill, useWords } from '../../web/words.tsx'
import { groupOf } from '../04-groups/tables.ts'
import { sheetOf, standing } from '../14-wishes/rules.ts'
import { AnswerTo } from './answer-to.tsx'
import { useFateWords } from './fate-words.tsx'
import { type Plan, type StandingWish, standingWishes } from './plan.ts'
import { withoutRepeats } from './same-answer.ts'
import { answeredBy } from './sheet-wishes.ts'
import './screens.css'

/** What my table wrote in meeting 1, and what becomes of each of it: every wish has an answer (D8, E1). */
export function YouSaid({ plan }: Readonly<{ plan: Plan }>) {
  const { view, me } = useRoom()
  const t = useWords('actionPlan')
  const group = groupOf(view.groups, me, 1)
  const wishes = group ? standing(sheetOf(view.wishes, group.group)).filter(({ text }) => text !== null) : []
  if (!wishes.length) return null
  const answers = answeredBy(plan)
  const standingById = new Map(standingWishes(plan).map((wish) => [wish.wish, wish]))
  const answersTo = (wish: WishId): readonly StandingWish[] =>
    withoutRepeats((answers.get(wish) ?? []).flatMap((root) => standingById.get(root) ?? []))
  return (
    <section className="fl-stack">
      <h2>{t.yourSheet}</h2>
      <p className="fl-soft">{t.yourSheetHow}</p>
      <ul className="fl-you-said">
        {wishes.map(({ wish, text }) => (
          <li key={wish}>
            <p className="fl-you-said-wish">{text}</p>
            <Answers plan={plan} said={text ?? ''} answers={answersTo(wish)} />
          </li>
        ))}
      </ul>
      <h2>{t.allTables}</h2>
    </section>
  )
}

function Answers({ plan, said, answers }: Readonly<{ plan: Plan; said: string; answers: readonly StandingWish[] }>) {
  const t = useWords('actionPlan')
  const fates = useFateWords()
  if (!answers.length) return <p className="fl-small fl-soft">{t.noAnswer}</p>
  return answers.map((answer) => (
    <div key={answer.wish} className="fl-you-said-answer">
      {answer.fate !== null && (
        <Status filled={answer.fate === 'now' || answer.fate === 'at-once' ? 'half' : 'empty'}>
          {fates[answer.fate]}
        </Status>
      )}
      {answer.text !== said && <span>{fill(t.answeredUnder, { wish: answer.text ?? '' })}</span>}
      <AnswerTo plan={plan} wish={answer} />
    </div>
  ))
}
