import { Disclosure } from '../../web/parts/disclosure.tsx'
import { useRoom } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import type { Change } from './changes.ts'
import { useFateWords } from './fate-words.tsx'
import type { Plan } from './plan.ts'

/** What is new in this version of the plan, for those who have read the one before. */
export function Changed({ plan }: Readonly<{ plan: Plan }>) {
  const { changes, version } = useRoom().view.actionPlan
  const t = useWords('actionPlan')
  const say = useSaying(plan)
  const lines = changes.map(say).filter((line) => line !== null)
  if (!lines.length) return null
  return (
    <Disclosure summary={t.changes}>
      <p className="fl-small fl-soft">{fill(t.changesIn, { version, n: lines.length })}</p>
      <ul className="fl-also-said">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** A change in a sentence; null when the words are gone since. */
function useSaying(plan: Plan): (change: Change) => string | null {
  const t = useWords('actionPlan')
  const dates = useDates()
  const fates = useFateWords()
  return (change) => {
    if ('measure' in change) {
      const { what, deadline } = plan.measures[change.measure] ?? { what: null, deadline: null }
      if (what === null) return null
      if (change.change === 'measure-new') return fill(t.changeNewMeasure, { what })
      if (change.change === 'measure') return fill(t.changeMeasure, { what })
      return deadline === null
        ? fill(t.changeNoDeadline, { what })
        : fill(t.changeDeadline, { what, day: dates.day(deadline) })
    }
    const found = plan.wishes[change.wish]
    if (!found?.text || found.fate === null) return null
    const [wish, fate] = [found.text, fates[found.fate].toLowerCase()]
    if (change.change === 'wish-new') return fill(t.changeNewWish, { wish, fate })
    if (change.change === 'reason') return fill(t.changeReason, { wish })
    return fill(t.changedAnswer, { wish, fate, was: fates[change.was].toLowerCase() })
  }
}
