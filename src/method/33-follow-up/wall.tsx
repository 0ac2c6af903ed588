import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useRoom } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { MeasureStatus } from '../31-action-plan/measure-status.tsx'
import { measuresFor, toCarryOut, wishesWith } from '../31-action-plan/plan.ts'
import { statusOf } from './rules.ts'
import './screens.css'

/** How the plan stands, for the next time all sit together (E3). */
export function Wall() {
  const { actionPlan, followUp } = useRoom().view
  const t = useWords('followUp')
  const dates = useDates()
  const plan = actionPlan.published
  if (!plan) return null
  const standing = toCarryOut(plan).map(({ measure }) => statusOf(followUp, measure))
  const count = (status: string): number => standing.filter((one) => one === status).length
  return (
    <WallFrame
      title={t.wallTitle}
      hideClock
      aside={
        <div className="fl-wall-follow">
          {count('done') > 0 && <p>{fill(t.wallDone, { n: count('done') })}</p>}
          {count('under-way') > 0 && <p>{fill(t.wallUnderWay, { n: count('under-way') })}</p>}
          {followUp.nextLook !== null && <p>{fill(t.nextLookIs, { day: dates.longDay(followUp.nextLook) })}</p>}
        </div>
      }
    >
      <div className="fl-wall-plan">
        {wishesWith(plan, 'now').map(({ wish, text }) => (
          <section key={wish}>
            <h2>{text}</h2>
            <ul>
              {measuresFor(plan, wish).map(({ measure, what }) => (
                <li key={measure}>
                  <span>{what}</span>
                  <MeasureStatus measure={measure} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </WallFrame>
  )
}
