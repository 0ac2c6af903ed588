import { useMemo } from 'react'
import { fill } from '../../kernel/words.ts'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { explain, type Told as OneTold } from './engine/explain.ts'
import { type Finding, findingsIn, rules } from './engine/findings.ts'
import { useNumberWord } from './finding-sentence.tsx'
import type { SeatingOf } from './use-seating.tsx'

/** More of one kind are counted, not told one by one. */
const mostOfAKind = 4

/** Whether the plan lies as it was proposed a moment ago, or a hand has changed it; null when nobody knows any more. */
type MadeBy = 'proposal' | 'hand' | null

/** What became of the wishes in this plan, in plain sentences; said anew at once when somebody is moved. */
export function Told({ of, madeBy }: Readonly<{ of: SeatingOf; madeBy: MadeBy }>) {
  const t = useWords('groups')
  const inWords = useNumberWord()
  const { question, seating, say } = of
  const sizes = seating.map(({ members }) => members.length)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const broken = useMemo(
    () => findingsIn({ ...question, wishes: [] }, seating).filter(({ what }) => rules.some((rule) => rule === what)),
    [question, seating],
  )
  const all = useMemo(() => explain(question, seating), [question, seating])
  const told = all.filter(({ isAtStake }) => isAtStake)
  const amiss = told.filter(({ how }) => how !== 'kept')
  return (
    <div role="status" className="fl-tables-told">
      <h4>{t.remarks}</h4>
      <ul>
        <li data-how="kept">
          {least === most
            ? fill(t['told-even'], { n: inWords(most) })
            : fill(t[most - least === 1 ? 'told-either' : 'told-sizes'], {
                least: inWords(least),
                most: inWords(most),
              })}
        </li>
        {broken.length > 0 && (
          <li data-how="broken">
            <Several findings={broken} say={say} />
          </li>
        )}
        {told
          .filter(({ how }) => how === 'kept')
          .map(({ wish }) => (
            <li key={wish} data-how="kept">
              {t[`kept-${wish}`]}
            </li>
          ))}
        {amiss.map((one) => (
          <li key={one.wish} data-how={one.how}>
            <Amiss one={one} of={of} madeBy={madeBy} isFirst={question.wishes[0] === one.wish} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One wish that was not met: where, and why. */
function Amiss({
  one,
  of,
  madeBy,
  isFirst,
}: Readonly<{ one: OneTold; of: SeatingOf; madeBy: MadeBy; isFirst: boolean }>) {
  const { view } = useRoom()
  const t = useWords('groups')
  const { wish, how, findings, crowded } = one
  const { people } = of.question
  const tables = of.seating.length
  const [largest] = [...crowded].sort((a, b) => b.people - a.people)
  if (how === 'arithmetic') {
    return (
      <>
        {wish === 'near-door' || wish === 'languages' ? <Several findings={findings} say={of.say} /> : null}{' '}
        {fill(t[`bound-${wish}`], { managers: people.filter(({ isManager }) => isManager).length, tables })}{' '}
        {largest && crowded.length === 1
          ? fill(t['bound-crowded'], {
              unit: view.people.units[largest.unit] ?? '',
              people: largest.people,
              tables,
            })
          : crowded.length > 1 && fill(t['bound-crowded-many'], { n: crowded.length })}
      </>
    )
  }
  return (
    <>
      <Several findings={findings} say={of.say} /> {madeBy === 'hand' && t.movedByHand}
      {madeBy === 'proposal' && !isFirst && t.cameFirst}
    </>
  )
}

/** The first few, and how many more. */
export function Several({
  findings,
  say,
}: Readonly<{ findings: readonly Finding[]; say: (finding: Finding) => string }>) {
  const t = useWords('groups')
  const more = findings.length - mostOfAKind
  return (
    <>
      {findings.slice(0, mostOfAKind).map(say).join(' ')} {more > 0 && fill(t.andMore, { n: more })}
    </>
  )
}
