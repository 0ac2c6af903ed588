import type { WishId } from '../../kernel/values.ts'
import { useRoom } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { BoardSays } from '../32-escalation/board-says.tsx'
import { MeasureStatus } from './measure-status.tsx'
import { measuresFor, type Plan, type StandingWish } from './plan.ts'
import { useWhen } from './plan-table.tsx'

type Props = Readonly<{ plan: Plan; wish: StandingWish; isDraft?: boolean }>

/** What becomes of a wish, in the few words that those who wrote it look for: we do, we wait, we can't (D8). */
export function AnswerTo({ plan, wish, isDraft = false }: Props) {
  const t = useWords('actionPlan')
  const dates = useDates()
  const { fate, reason, lookAgain } = wish
  if (fate === 'later') {
    return (
      <>
        <Said label={t.weWait}>{reason}</Said>
        {lookAgain !== null && (
          <span className="fl-small fl-soft fl-sentence">{fill(t.lookedAtAgain, { day: dates.day(lookAgain) })}</span>
        )}
      </>
    )
  }
  if (fate === 'escalated') {
    return (
      <>
        {reason ? <Said label={t.weCannot}>{reason}</Said> : <Said label={t.weCannotPlain} />}
        {!isDraft && <BoardSays wish={wish.wish} />}
      </>
    )
  }
  return (
    <>
      <Doing plan={plan} wish={wish.wish} isDraft={isDraft} />
      {reason && <span className="fl-small fl-soft">{reason}</span>}
    </>
  )
}

const Said = ({ label, children }: Readonly<{ label: string; children?: string | null }>) => (
  <span className="fl-answer-said">
    <span className="fl-small fl-soft">{children ? `${label}:` : `${label}.`}</span> {children}
  </span>
)

/** Who does what, and by when or how it goes. */
function Doing({ plan, wish, isDraft }: Readonly<{ plan: Plan; wish: WishId; isDraft: boolean }>) {
  const { followUp } = useRoom().view
  const t = useWords('actionPlan')
  const when = useWhen()
  const measures = measuresFor(plan, wish)
  if (!measures.length) return null
  return (
    <>
      <span className="fl-small fl-soft">{t.weDo}:</span>
      {measures.map((measure) => (
        <span key={measure.measure} className="fl-answer-said">
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
