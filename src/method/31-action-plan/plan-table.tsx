import type { ReactNode } from 'react'
import { LevelMark } from '../../web/parts/level-mark.tsx'
import { useRoom } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import type { StandingMeasure } from './plan.ts'

type Props = Readonly<{
  caption: string
  measures: readonly StandingMeasure[]
  /** The last column: how it stands, or what can be done with it. A draft has none. */
  last?: Readonly<{ heading: string; of: (measure: StandingMeasure) => ReactNode }> | undefined
  /** What stands in the place of a row while it is being changed. */
  instead?: (measure: StandingMeasure) => ReactNode
}>

/** The measures for a wish, level by level: who does what, with which means and from when (D5, E1). */
export function PlanTable({ caption, measures, last, instead }: Props) {
  const t = useWords('actionPlan')
  const form = useWords('actionForm')
  const when = useWhen()
  const who = useWho()
  return (
    <table className="fl-plan">
      <caption className="fl-hidden">{caption}</caption>
      <thead>
        <tr>
          {[t.level, t.what, t.who, t.resources, t.from].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
          {last && <th scope="col">{last.heading}</th>}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => {
          const other = instead?.(measure)
          return other ? (
            <tr key={measure.measure}>
              <td colSpan={last ? 6 : 5} className="fl-plan-form">
                {other}
              </td>
            </tr>
          ) : (
            <tr key={measure.measure}>
              <th scope="row">
                <span className="fl-plan-level">
                  <LevelMark level={measure.level} />
                  {form[measure.level]}
                </span>
              </th>
              <td className="fl-plan-what">
                {measure.what}
                <MoreOf measure={measure} />
              </td>
              <Cell label={t.who}>{who(measure)}</Cell>
              <Cell label={t.resources}>{measure.resources}</Cell>
              <Cell label={t.from}>{when(measure)}</Cell>
              {last && <td>{last.of(measure)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The moment at which it is done, how one sees that it helps, and when it is looked at: as far as it was said. */
function MoreOf({ measure: { cue, act, sign, followUpOn, serves } }: Readonly<{ measure: StandingMeasure }>) {
  const { criteria } = useRoom().view.preparation
  const t = useWords('actionPlan')
  const form = useWords('actionForm')
  const dates = useDates()
  const lines = [
    cue && act ? fill(form.whenThen, { cue, act }) : null,
    sign ? fill(t.signSays, { sign }) : null,
    serves !== null && criteria[serves] ? fill(t.servesSays, { said: criteria[serves] }) : null,
    followUpOn === null ? null : fill(t.lookedAtOn, { day: dates.day(followUpOn) }),
  ]
  return lines.map(
    (line) =>
      line && (
        <span key={line} className="fl-plan-more">
          {line}
        </span>
      ),
  )
}

/** On a narrow screen a row becomes a block, and each cell says what it is about; what is empty is not there at all. */
const Cell = ({ label, children }: Readonly<{ label: string; children: string | null }>) => (
  <td data-empty={!children}>
    <span className="fl-plan-label" aria-hidden="true">
      {label}
    </span>{' '}
    {children}
  </td>
)

/** Who does it, and who answers for it where that is known here. */
function useWho(): (measure: StandingMeasure) => string {
  const { names } = useRoom()
  const t = useWords('actionPlan')
  return ({ who, owner }) => {
    const name = owner === null ? '' : (names[owner] ?? '')
    return [who ?? '', name && !(who ?? '').includes(name) ? fill(t.answerOwner, { name }) : '']
      .filter(Boolean)
      .join('. ')
  }
}

/** From when and by when, as it is said. */
export function useWhen(): (measure: StandingMeasure) => string {
  const t = useWords('actionPlan')
  const dates = useDates()
  return ({ from, deadline }) =>
    [from ?? '', deadline === null ? '' : fill(t.doneBy, { day: dates.day(deadline) })].filter(Boolean).join(', ')
}
