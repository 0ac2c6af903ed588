import type { ReactNode } from 'react'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { fill, useWords } from '../../web/words.tsx'
import { AnswerTo } from './answer-to.tsx'
import { alsoSaid, type Plan, type StandingWish, wishesWith } from './plan.ts'
import { answeredOnce } from './same-answer.ts'

type Props = Readonly<{ plan: Plan; isDraft?: boolean; more?: (wish: StandingWish) => ReactNode }>

/** What is done at once, what waits, what was taken further: every wish has an answer that all can read (D8). */
export function Answers({ plan, isDraft = false, more }: Props) {
  const t = useWords('actionPlan')
  const wishes = { atOnce: wishesWith(plan, 'at-once'), later: wishesWith(plan, 'later') }
  const escalated = wishesWith(plan, 'escalated')

  return (
    <div className="fl-answers">
      <Group heading={t.atOnce} nothing={t.nothing} wishes={wishes.atOnce} plan={plan} isDraft={isDraft} more={more} />
      <Group heading={t.later} nothing={t.nothing} wishes={wishes.later} plan={plan} isDraft={isDraft} more={more} />
      <Group heading={t.escalated} nothing={t.nothing} wishes={escalated} plan={plan} isDraft={isDraft} more={more} />
    </div>
  )
}

type GroupProps = Readonly<{
  heading: string
  nothing: string
  wishes: readonly StandingWish[]
  plan: Plan
  isDraft: boolean
  more: Props['more']
}>

/** Where the answers are written each wish stands by itself; where they are read, the same answer is given once. */
function Group({ heading, nothing, wishes, plan, isDraft, more }: GroupProps) {
  const answered = more ? wishes.map((wish) => ({ wish, others: alsoSaid(plan, wish) })) : answeredOnce(plan, wishes)
  if (!more && answered.length === 0) return null
  return (
    <section>
      <h2>{heading}</h2>
      {wishes.length === 0 && <p className="fl-soft">{nothing}</p>}
      <ul>
        {answered.map(({ wish, others }) => (
          <li key={wish.wish}>
            <span className="fl-answer-wish">{wish.text}</span>
            <AlsoSaid others={others} />
            <AnswerTo plan={plan} wish={wish} isDraft={isDraft} />
            {more?.(wish)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** More than these are folded away. */
const mostShown = 3

/** The words of others that mean the same: whoever wrote them finds them again. */
export function AlsoSaid({ others }: Readonly<{ others: readonly string[] }>) {
  const t = useWords('actionPlan')
  if (others.length <= mostShown) {
    return others.map((said) => (
      <span key={said} className="fl-small fl-soft">
        {said}
      </span>
    ))
  }
  return (
    <Disclosure summary={fill(t.alsoSaidMany, { n: others.length })}>
      <ul className="fl-also-said">
        {others.map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
