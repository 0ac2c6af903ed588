import { useState } from 'react'
import type { PersonId } from '../../kernel/values.ts'
import { Button } from '../../web/parts/button.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { PublishedPlan } from '../31-action-plan/phone.tsx'
import { CheckPhone, useHasAnswered } from './check-phone.tsx'
import { CheckResultsText } from './check-results-text.tsx'
import { allChecks, openCheck, type StandingCheck } from './checks.ts'
import { MyMeasures } from './my-measures.tsx'

/** Through the year (E3): what is asked just now, what I answer for myself, and the plan. */
export function FollowUpPhone() {
  const { view, me } = useRoom()
  const asked = openCheck(view.followUp.checks)
  if (asked && me !== null) return <AskedPhone key={asked.check} check={asked} me={me} />
  return <Plan />
}

function AskedPhone({ check, me }: Readonly<{ check: StandingCheck; me: PersonId }>) {
  const { process } = useRoom()
  const t = useWords('followUp')
  const [answered, setAnswered] = useHasAnswered(process, me, check.check)
  const [isLater, setLater] = useState(false)
  if (answered !== '') return <Plan />
  if (!isLater) {
    return <CheckPhone check={check} me={me} onAnswered={() => setAnswered('yes')} onLater={() => setLater(true)} />
  }
  return (
    <PublishedPlan
      main={
        <Button isMain onClick={() => setLater(false)}>
          {t.checkNow}
        </Button>
      }
    >
      <MyMeasures />
    </PublishedPlan>
  )
}

function Plan() {
  const { followUp } = useRoom().view
  const last = allChecks(followUp.checks).findLast(({ isOpen }) => !isOpen)
  return (
    <PublishedPlan>
      <MyMeasures />
      {last && <CheckResultsText check={last} />}
    </PublishedPlan>
  )
}
