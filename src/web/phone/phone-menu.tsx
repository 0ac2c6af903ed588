import { Suspense, useState } from 'react'
import type { PersonId } from '../../kernel/values.ts'
import { isPresent } from '../../method/03-people/rules.ts'
import { groupOf } from '../../method/04-groups/tables.ts'
import { currentMeeting } from '../../method/05-agenda/progress.ts'
import { askServer } from '../ask-server.ts'
import { later } from '../later.ts'
import { LanguageChoice } from '../pages/frame.tsx'
import { useAsking } from '../pages/use-asking.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { useRoom, useSend } from '../room.tsx'
import { fill, useShellWords } from '../words.tsx'

const ShareThisPhone = later(async () => (await import('./sharing.tsx')).ShareThisPhone)
const AtAnotherTable = later(async () => (await import('./at-the-table.tsx')).AtAnotherTable)

/** Below everything else: help, more time, another phone, going home. Out of the way of the conversation. */
export function PhoneMenu() {
  const { view, me, names, process, sharing } = useRoom()
  const send = useSend()
  const t = useShellWords()
  const meeting = currentMeeting(view.agenda)
  const own = groupOf(view.groups, me, meeting)
  /** Whoever goes home leaves a phone that others share to them. */
  const leave = async (person: PersonId) => {
    const outcome = await send('people', { type: 'leave', person, meeting })
    if (outcome.saved && sharing.length > 0) await askServer(`/api/seat/${process}/device/remove`, { person })
  }
  // Between the meetings, and once one has said it, there is nothing to go from.
  const known = view.people.persons[me ?? '']
  const canLeave = known !== undefined && isPresent(known, meeting) && view.agenda.endedAt[meeting] === null
  const call = own ? view.agenda.calls[own.group] : undefined

  return (
    <section className="fl-phone-menu" aria-label={t.more}>
      {own && call && (
        <Alert tone="info">
          <p>{call === 'help' ? t.helpIsComing : t.askedForTime}</p>
          <Button variant="text" onClick={() => void send('agenda', { type: 'answer-call', group: own.group })}>
            {t.noLongerNeeded}
          </Button>
        </Alert>
      )}
      <Disclosure summary={t.more}>
        <div className="fl-stack">
          <p className="fl-small fl-soft">{fill(t.youAre, { name: names[me ?? ''] ?? '' })}</p>
          {own && view.agenda.open && !call && (
            <div className="fl-row">
              <Button
                variant="outlined"
                onClick={() => void send('agenda', { type: 'call-facilitator', group: own.group, need: 'help' })}
              >
                {t.askForHelp}
              </Button>
              <Button
                variant="outlined"
                onClick={() => void send('agenda', { type: 'call-facilitator', group: own.group, need: 'time' })}
              >
                {t.askForTime}
              </Button>
            </div>
          )}
          <Suspense>
            <AtAnotherTable />
          </Suspense>
          <Suspense>
            <ShareThisPhone />
          </Suspense>
          <CarryOn />
          {me !== null && canLeave && (
            <div>
              <Button variant="text" onClick={() => void leave(me)}>
                {t.leaveMeeting}
              </Button>
            </div>
          )}
          <a className="ds-link" href={`/privacy/seat/${process}`}>
            {t.privacyLink}
          </a>
          <LanguageChoice />
        </div>
      </Disclosure>
    </section>
  )
}

/** Six digits by which another phone carries this place on. */
function CarryOn() {
  const { process } = useRoom()
  const t = useShellWords()
  const [code, setCode] = useState<string | null>(null)
  const { ask, isAsking, trouble } = useAsking()
  const fetchCode = async () => {
    const made = await ask(() => askServer<{ code: string }>(`/api/seat/${process}/carry`, {}))
    if (made) setCode(made.code)
  }
  if (code) return <p role="status">{fill(t.carryCodeIs, { code: `${code.slice(0, 3)} ${code.slice(3)}` })}</p>
  return (
    <div>
      {trouble && <p role="alert">{trouble}</p>}
      <Button variant="text" isDisabled={isAsking} onClick={() => void fetchCode()}>
        {t.changePhone}
      </Button>
    </div>
  )
}
