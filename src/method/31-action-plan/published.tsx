import { Now } from '../../web/parts/now.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { fill, useWords } from '../../web/words.tsx'
import { AlsoSaid, Answers } from './answers.tsx'
import { MeasureStatus } from './measure-status.tsx'
import { alsoSaid, measuresFor, type Plan, wishesWith } from './plan.ts'
import { PlanTable } from './plan-table.tsx'
import './screens.css'

type Props = Readonly<{ plan: Plan; isDraft?: boolean }>

/**
 * The plan as everybody reads it: what is worked on now, and the answer to every other wish (E1, D8). A draft says
 * nothing of how it goes: none of it is agreed yet.
 */
export function Published({ plan, isDraft = false }: Props) {
  const t = useWords('actionPlan')
  const wishes = wishesWith(plan, 'now')
  return (
    <div className="fl-plan-page">
      <section className="fl-stack">
        <NowHeading n={wishes.length} />
        {wishes.map((wish) => {
          const measures = measuresFor(plan, wish.wish)
          return (
            <Sheet key={wish.wish} level={3} heading={<span className="fl-plan-wish">{wish.text}</span>}>
              <AlsoSaid others={alsoSaid(plan, wish)} />
              {wish.reason && <p className="fl-small fl-soft">{wish.reason}</p>}
              {measures.length ? (
                <PlanTable
                  caption={wish.text ?? ''}
                  measures={measures}
                  last={
                    isDraft
                      ? undefined
                      : { heading: t.status, of: ({ measure }) => <MeasureStatus measure={measure} /> }
                  }
                />
              ) : (
                <p className="fl-soft">{t.noMeasures}</p>
              )}
            </Sheet>
          )
        })}
      </section>
      <Answers plan={plan} isDraft={isDraft} />
    </div>
  )
}

export function NowHeading({ n }: Readonly<{ n: number }>) {
  const t = useWords('actionPlan')
  const says = [t.nowNone, t.nowOne, t.nowTwo, t.nowThree][n] ?? fill(t.nowMany, { n })
  return (
    <h2 className="fl-plan-band">
      <Now>{t.now}</Now> <small>{says}</small>
    </h2>
  )
}
