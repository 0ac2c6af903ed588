import { useEffect, useState } from 'react'
import { minute } from '../../kernel/values.ts'
import { fill, speak } from '../../kernel/words.ts'
import { askServer } from '../ask-server.ts'
import { useAsking } from '../pages/use-asking.ts'
import { LinkButton } from '../parts/button.tsx'
import { useNow, useRoom } from '../room.tsx'
import { useLanguage } from '../words.tsx'
import { planToldWords } from './plan-told-words.ts'

type Told = Readonly<{
  isMailOn: boolean
  people: number
  withMail: number
  sent: number
  underWay: number
  failed: number
}>

/** Letters that are on their way are looked after again after so many milliseconds. */
const untilNext = 5_000

/** Later nobody needs to know any more. */
const isNewsFor = 14 * 24 * 60 * minute

/** How many have had a mail about the plan that was published (D8), and what helps the others. Counts, never who. */
export function PlanTold() {
  const { process, roles, view } = useRoom()
  const [spoken] = useLanguage()
  const t = speak(planToldWords, spoken)
  const { ask } = useAsking()
  const [told, setTold] = useState<Told | null>(null)
  const [round, setRound] = useState(0)
  const leads = roles.includes('responsible') || roles.includes('facilitator')
  const { version } = view.actionPlan
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version, and again while letters are under way
  useEffect(() => {
    if (leads) void ask(() => askServer<Told>(`/api/staff/${process}/plan-told`)).then((news) => news && setTold(news))
  }, [process, version, round])
  useEffect(() => {
    if (!told?.underWay) return
    const timer = setTimeout(() => setRound((before) => before + 1), untilNext)
    return () => clearTimeout(timer)
  }, [told])
  const now = useNow()
  const { publishedAt } = view.actionPlan
  if (!told || publishedAt === null || now > publishedAt + isNewsFor) return null
  const { isMailOn, people, withMail, sent, underWay, failed } = told
  const without = people - withMail
  const lines = isMailOn
    ? [
        fill(t.sent, { n: sent, all: people }),
        ...(underWay > 0 ? [fill(t.underWay, { n: underWay })] : []),
        ...(failed > 0 ? [fill(t.failed, { n: failed })] : []),
        ...(without > 0 ? [fill(t.without, { n: without })] : []),
      ]
    : [t.mailOff]
  return (
    <section className="fl-stack fl-no-print">
      <h2>{t.title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="fl-row">
        <LinkButton href={`/api/staff/${process}/print/plan-poster.pdf?paper=a3&language=${spoken}`} opensNew>
          {t.wallPoster}
        </LinkButton>
        {(!isMailOn || without > 0 || failed > 0) && (
          <LinkButton href={`/api/staff/${process}/documents/plan.pdf?language=${spoken}`} isDownload>
            {t.poster}
          </LinkButton>
        )}
      </div>
    </section>
  )
}
