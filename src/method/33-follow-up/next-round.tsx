import { useState } from 'react'
import { askServer } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Button, LinkButton } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { useRoom } from '../../web/room.tsx'
import { fill, useWords } from '../../web/words.tsx'
import type { Plan } from '../31-action-plan/plan.ts'
import { leftovers } from './leftovers.ts'

/** What is left, and a new process that begins with it (E3). */
export function NextRound({ plan }: Readonly<{ plan: Plan }>) {
  const { view, process } = useRoom()
  const t = useWords('followUp')
  const { ask, isAsking, trouble } = useAsking()
  const [made, setMade] = useState<string | null>(null)
  const [people, setPeople] = useState(false)
  const [group, setGroup] = useState(true)
  const left = leftovers(plan, view.followUp, view.escalation)
  const begin = async () => {
    const next = await ask(() => askServer<{ process: string }>(`/api/staff/${process}/next-round`, { people, group }))
    if (next) setMade(next.process)
  }
  return (
    <section className="fl-stack">
      <h2>{t.left}</h2>
      <p className="fl-soft">{left.length ? fill(t.leftLead, { n: left.length }) : t.leftNone}</p>
      {left.length > 0 && (
        <ul className="fl-follow-left">
          {left.map(({ wish, text, measures }) => (
            <li key={wish}>
              {text}
              {measures.length > 0 && (
                <span className="fl-small fl-soft"> {measures.map(({ what }) => what).join(' · ')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {made === null && (
        <div>
          <CheckBox label={t.nextGroup} isChecked={group} onChange={setGroup} />
          <CheckBox label={t.nextPeople} isChecked={people} onChange={setPeople} />
        </div>
      )}
      {made === null ? (
        <div className="fl-row">
          <Button variant="outlined" isDisabled={isAsking} onClick={() => void begin()}>
            {t.nextRound}
          </Button>
          <span className="fl-soft">{t.nextRoundMeans}</span>
        </div>
      ) : (
        <div className="fl-row">
          <span role="status">{t.nextRoundMade}</span>
          <LinkButton href={`/process/${made}/before`}>{t.toNextRound}</LinkButton>
        </div>
      )}
      {trouble && <p role="alert">{trouble}</p>}
    </section>
  )
}
