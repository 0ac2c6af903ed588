import { useState } from 'react'
import { type Meeting, meetings } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Alert } from '../../web/parts/alert.tsx'
import { LinkButton } from '../../web/parts/button.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { RadioGroup } from '../../web/parts/radio-group.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { sittingsOf } from '../02-preparation/rules.ts'
import { currentMeeting } from '../05-agenda/progress.ts'
import type { Channel } from './commands.ts'
import { Reminder } from './invitation-reminder.tsx'
import { NotReached } from './not-reached.tsx'
import { Reached } from './reached.tsx'
import { SendInvitations } from './send-invitations.tsx'
import { useInvitations } from './use-invitations.tsx'
import './screens.css'

const channels: readonly Channel[] = ['mail', 'letter', 'poster', 'told']

/** A sitting to which nobody is sent would be held for empty chairs: said before anyone is written to. */
function NobodyComes({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { process, view } = useRoom()
  const t = useWords('people')
  const empty = sittingsOf(view.preparation, meeting).findIndex(
    (_, index) => !Object.values(view.people.persons).some(({ sitting }) => sitting[meeting] === index + 1),
  )
  if (empty < 0) return null
  return (
    <Alert tone="info">
      <p>{fill(t.nobodyInSitting, { n: empty + 1 })}</p>
      <LinkButton href={`/process/${process}/people`}>{t.toWhoComesWhen}</LinkButton>
    </Alert>
  )
}

/** Inviting (B1): how many have been reached and how, one button that sends, and those who need it in another way. */
export function Invitations() {
  const { process, view } = useRoom()
  const t = useWords('people')
  const [meeting, setMeeting] = useState<Meeting>(() => currentMeeting(view.agenda))
  const [told, askAgain] = useInvitations(meeting)
  const isListEmpty = Object.keys(view.people.persons).length === 0
  return (
    <DeskPage
      title={t.invitations}
      lead={<HowMany meeting={meeting} />}
      aside={
        <section className="fl-people-help">
          <h2>{t.goodToKnow}</h2>
          <p>{t.ownLinkHelp}</p>
          <p>{t.noTracking}</p>
        </section>
      }
    >
      {isListEmpty && (
        <div>
          <LinkButton href={`/process/${process}/people`} variant="filled" isMain>
            {t.toTheList}
          </LinkButton>
        </div>
      )}
      <div className="fl-people-meetings">
        <RadioGroup
          legend={t.whichMeeting}
          options={meetings.map((one) => ({ value: String(one), label: fill(t.meetingN, { n: one }) }))}
          value={String(meeting)}
          onChange={(chosen) => setMeeting(chosen === '2' ? 2 : 1)}
        />
      </div>
      {told && !isListEmpty && (
        <>
          <NobodyComes meeting={meeting} />
          <SendInvitations meeting={meeting} told={told} askAgain={askAgain} />
          <NotReached key={meeting} meeting={meeting} told={told} askAgain={askAgain} />
          <Reminder meeting={meeting} told={told} askAgain={askAgain} />
        </>
      )}
      <Reached meeting={meeting} />
    </DeskPage>
  )
}

/** "28 of 34 have been invited: 25 by mail, 3 by letter." Counts of ways, never of what anybody does. */
function HowMany({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { persons } = useRoom().view.people
  const t = useWords('people')
  const ways = Object.values(persons).map(({ reachedBy }) => reachedBy[meeting])
  const all = ways.length
  const reached = ways.filter((way) => way !== null).length
  const by = channels
    .map((channel) => ({ channel, n: ways.filter((way) => way === channel).length }))
    .filter(({ n }) => n > 0)
    .map(({ channel, n }) => fill(t[`by-${channel}`], { n }))
    .join(', ')
  if (all === 0) return <>{t.nobodyToInvite}</>
  if (reached === 0) return <>{fill(t.reachedNobody, { all })}</>
  return <>{fill(reached === all ? t.reachedAll : t.reachedSome, { reached, all, by })}</>
}
