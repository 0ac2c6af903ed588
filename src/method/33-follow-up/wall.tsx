import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useNow, useRoom } from '../../web/room.tsx'
import { heightOf, inPictures, sizeFor } from '../../web/wall/fit.ts'
import { JoinSheet } from '../../web/wall/join-sheet.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { inTurn } from '../15-exhibition/walk.ts'
import { MeasureStatus } from '../31-action-plan/measure-status.tsx'
import { measuresFor, type Plan, toCarryOut, wishesWith } from '../31-action-plan/plan.ts'
import { openCheck } from './checks.ts'
import { statusOf } from './rules.ts'
import './screens.css'

/** What stands below the title, in lines of the wall: how high it is, how wide a wish, and the text of a measure. */
const room = { width: 1140, height: 780 }
const ofMeasure = 880

/** How the plan stands, for the next time all sit together (E3): wish by wish, in turn when they are many. */
export function Wall() {
  const { actionPlan, followUp } = useRoom().view
  const now = useNow()
  const t = useWords('followUp')
  const dates = useDates()
  const plan = actionPlan.published
  if (!plan) return null
  const standing = toCarryOut(plan).map(({ measure }) => statusOf(followUp, measure))
  const count = (status: string): number => standing.filter((one) => one === status).length
  const isAsked = openCheck(followUp.checks) !== null
  const pictures = picturesOf(plan)
  const picture = inTurn(pictures, now)
  return (
    <WallFrame
      title={t.wallTitle}
      hideClock
      aside={
        <div className="fl-wall-follow">
          {isAsked ? (
            <>
              <p>{t.wallAsk}</p>
              <div>
                <JoinSheet says={t.wallAnswerHere} />
              </div>
            </>
          ) : (
            <>
              {count('done') > 0 && <p>{fill(t.wallDone, { n: count('done') })}</p>}
              {count('under-way') > 0 && <p>{fill(t.wallUnderWay, { n: count('under-way') })}</p>}
              {followUp.nextLook !== null && <p>{fill(t.nextLookIs, { day: dates.longDay(followUp.nextLook) })}</p>}
            </>
          )}
          {picture && pictures.length > 1 && (
            <p className="fl-wall-follow-turn">
              {fill(t.wallPicture, { n: pictures.indexOf(picture) + 1, all: pictures.length })}
            </p>
          )}
        </div>
      }
    >
      {picture && (
        <section className="fl-wall-plan">
          <h2 data-letters={picture.size}>{picture.text}</h2>
          <ul>
            {picture.measures.map(({ measure, what }) => (
              <li key={measure}>
                <span>{what}</span>
                <MeasureStatus measure={measure} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </WallFrame>
  )
}

/** A wish with as many of its measures as the back row can read at once. */
const picturesOf = (plan: Plan) =>
  wishesWith(plan, 'now').flatMap(({ wish, text }) => {
    const says = text ?? ''
    const size = sizeFor(says, { width: room.width, height: 200 }, [58, 48, 40])
    const below = room.height - heightOf(says, room.width, size, 12)
    const pages = inPictures(measuresFor(plan, wish), ({ what }) => heightOf(what ?? '', ofMeasure, 34, 21), below)
    return (pages.length ? pages : [[]]).map((measures) => ({ text: says, size, measures }))
  })
