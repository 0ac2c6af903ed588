import type { ReactNode } from 'react'
import type { WishId } from '../../kernel/values.ts'
import { useRoom } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { BoardSays } from '../32-escalation/board-says.tsx'
import { MeasureStatus } from './measure-status.tsx'
import { alsoSaid, measuresFor, type Plan, type StandingWish, wishesWith } from './plan.ts'
import { useWhen } from './plan-table.tsx'

type Props = Readonly<{ plan: Plan; isDraft?: boolean; more?: (wish: StandingWish) => ReactNode }>

/** What is done at once, what waits, what was taken further: every wish has an answer that all can read (D8). */
export function Answers({ plan, isDraft = false, more }: Props) {
  const t = useWords('actionPlan')
  const dates = useDates()
  const wishes = { atOnce: wishesWith(plan, 'at-once'), later: wishesWith(plan, 'later') }
  const escalated = wishesWith(plan, 'escalated')

  return (
    <div className="fl-answers">
      <Group heading={t.atOnce} nothing={t.nothing} wishes={wishes.atOnce} plan={plan} more={more}>
        {({ wish }) => <Quickly plan={plan} wish={wish} isDraft={isDraft} />}
      </Group>
      <Group heading={t.later} nothing={t.nothing} wishes={wishes.later} plan={plan} more={more}>
        {({ lookAgain }) =>
          lookAgain !== null && (
            <span className="fl-small fl-soft">{fill(t.lookedAtAgain, { day: dates.day(lookAgain) })}</span>
          )
        }
      </Group>
      <Group heading={t.escalated} nothing={t.nothing} wishes={escalated} plan={plan} more={more}>
        {({ wish }) => !isDraft && <BoardSays wish={wish} />}
      </Group>
    </div>
  )
}

type GroupProps = Readonly<{
  heading: string
  nothing: string
  wishes: readonly StandingWish[]
  plan: Plan
  more: Props['more']
  children: (wish: StandingWish) => ReactNode
}>

const Group = ({ heading, nothing, wishes, plan, more, children }: GroupProps) => (
  <section>
    <h2>{heading}</h2>
    {wishes.length === 0 && <p className="fl-soft">{nothing}</p>}
    <ul>
      {wishes.map((wish) => (
        <li key={wish.wish}>
          {wish.text}
          <AlsoSaid plan={plan} wish={wish} />
          {children(wish)}
          {wish.reason && <span className="fl-small fl-soft">{wish.reason}</span>}
          {more?.(wish)}
        </li>
      ))}
    </ul>
  </section>
)

/** The words of others that mean the same: whoever wrote them finds them again. */
export const AlsoSaid = ({ plan, wish }: Readonly<{ plan: Plan; wish: StandingWish }>) => (
  <>
    {alsoSaid(plan, wish).map((said) => (
      <span key={said} className="fl-small fl-soft">
        {said}
      </span>
    ))}
  </>
)

/** The few words on a thing that is quickly done: who, and by when or whether it is done. */
function Quickly({ plan, wish, isDraft }: Readonly<{ plan: Plan; wish: WishId; isDraft: boolean }>) {
  const { followUp } = useRoom().view
  const when = useWhen()
  return (
    <>
      {measuresFor(plan, wish).map((measure) => (
        <span key={measure.measure} className="fl-small fl-soft">
          {[measure.what, measure.who, when(measure)].filter(Boolean).join(' · ')}
          {!isDraft && followUp.reports[measure.measure] && (
            <>
              {' · '}
              <MeasureStatus measure={measure.measure} />
            </>
          )}
        </span>
      ))}
    </>
  )
}
