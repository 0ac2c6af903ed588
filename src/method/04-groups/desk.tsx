import { useState } from 'react'
import { type Meeting, meetings, type Sitting, unlessFirst } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { seatAside } from '../../web/desk/seat-aside.ts'
import { Button } from '../../web/parts/button.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { sittingsOf } from '../02-preparation/rules.ts'
import { whoTakesPart } from '../03-people/rules.ts'
import { ClashOf } from './clash-of.tsx'
import type { Clash } from './engine/clash.ts'
import { groupSizes } from './engine/sizes.ts'
import { TablePlan } from './table-plan.tsx'
import { groupsOf, isLocked } from './tables.ts'
import { Told } from './told.tsx'
import { type SeatingOf, TraitsProvider, useSeating } from './use-seating.tsx'
import { WishesForm } from './wishes-form.tsx'
import './screens.css'

/** The table plan of both meetings (B4, B5, D2): a proposal, what became of the wishes, changed by hand, locked. */
export function Desk() {
  const { view, roles } = useRoom()
  const t = useWords('groups')
  const mayWrite = roles.includes('responsible') || roles.includes('facilitator')
  if (!whoTakesPart(view.people).length) {
    return (
      <DeskPage title={t.title} lead={t.lead} level={2}>
        <p>{t.namesFirst}</p>
      </DeskPage>
    )
  }
  const gatherings = meetings.flatMap((meeting) =>
    sittingsOf(view.preparation, meeting).map((_, index, all) => ({
      meeting,
      sitting: index + 1,
      isOnly: all.length === 1,
    })),
  )
  return (
    <DeskPage title={t.title} lead={t.lead} level={2}>
      <TraitsProvider>
        {mayWrite && <WishesForm />}
        {gatherings.map(({ meeting, sitting, isOnly }) => (
          <Tables
            key={`${meeting} ${sitting}`}
            meeting={meeting}
            sitting={sitting}
            isOnly={isOnly}
            mayWrite={mayWrite}
          />
        ))}
      </TraitsProvider>
    </DeskPage>
  )
}

type Props = Readonly<{ meeting: Meeting; sitting: Sitting; isOnly: boolean; mayWrite: boolean }>

function Tables({ meeting, sitting, isOnly, mayWrite }: Props) {
  const { view } = useRoom()
  const t = useWords('groups')
  const of = useSeating(meeting, sitting)
  const [clash, setClash] = useState<Clash | null>(null)
  /** The plan as it was proposed last, so that what a hand has changed is not told as the engine's. */
  const [proposed, setProposed] = useState('')
  const { groups, question } = of
  const people = question.people.length
  if ((meeting === 2 && !groupsOf(view.groups, 1).length) || (!people && !groups.length)) return null
  const now = JSON.stringify(groups.map(({ members }) => members))
  return (
    <section className="fl-stack">
      <h3>{fill(isOnly ? t.meeting : t.meetingSitting, { n: meeting, sitting })}</h3>
      {!groups.length && <p>{fill(t.willBe, { people, n: groupSizes(people, question.size).length })}</p>}
      {meeting === 2 && !groups.length && <p className="fl-small fl-soft">{t.newOrSame}</p>}
      {mayWrite && <Choices of={of} onClash={setClash} onProposed={setProposed} />}
      {clash && <ClashOf clash={clash} of={of} />}
      {groups.length > 0 && (
        <>
          <Told of={of} madeBy={proposed === '' ? null : proposed === now ? 'proposal' : 'hand'} />
          <TablePlan of={of} mayWrite={mayWrite} />
        </>
      )}
    </section>
  )
}

type ChoicesProps = Readonly<{
  of: SeatingOf
  onClash: (clash: Clash | null) => void
  onProposed: (plan: string) => void
}>

/** A new proposal, the tables of last time, or the lock. */
function Choices({ of, onClash, onProposed }: ChoicesProps) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('groups')
  const [isWorking, setWorking] = useState(false)
  const { meeting, sitting, groups, question } = of
  const which = { meeting, ...unlessFirst(sitting) }
  const lock = (isLocked: boolean) => void send('groups', { type: 'lock-groups', ...which, isLocked })

  const propose = async () => {
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
    setWorking(true)
    const answer = await seatAside({ ...question, seed })
    setWorking(false)
    onClash(answer.isMade ? null : answer.clash)
    if (!answer.isMade) return
    onProposed(JSON.stringify(answer.tables.filter((members) => members.length > 0)))
    const tables = answer.tables.map((members) => [...members])
    await send('groups', { type: 'form-groups', ...which, tables })
  }
  if (isLocked(view.groups, meeting, sitting)) {
    return (
      <div className="fl-row">
        <p>{t.isLocked}</p>
        <Button variant="outlined" onClick={() => lock(false)}>
          {t.unlock}
        </Button>
      </div>
    )
  }
  return (
    <>
      <div className="fl-row">
        <Button
          variant={groups.length || meeting === 2 || sitting > 1 ? 'outlined' : 'filled'}
          isDisabled={isWorking}
          onClick={() => void propose()}
        >
          {groups.length ? t.proposeAgain : meeting === 2 ? t.proposeNew : t.propose}
        </Button>
        {meeting === 2 && (
          <Button
            variant="outlined"
            onClick={() => void send('groups', { type: 'keep-groups', ...unlessFirst(sitting) })}
          >
            {t.keepSame}
          </Button>
        )}
        {groups.length > 0 && (
          <Button variant="outlined" onClick={() => lock(true)}>
            {t.lock}
          </Button>
        )}
      </div>
      <p role="status" className="fl-small fl-soft fl-tables-working">
        {isWorking && fill(t.working, { n: question.people.length })}
      </p>
    </>
  )
}
