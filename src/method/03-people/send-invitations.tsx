import { useState } from 'react'
import type { Meeting } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { askServer } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Button, LinkButton } from '../../web/parts/button.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { useNow, useRoom } from '../../web/room.tsx'
import { useDates, useWords } from '../../web/words.tsx'
import { mayInvite, sittingsOf } from '../02-preparation/rules.ts'
import { LetterPreview } from './letter-preview.tsx'
import type { Invitations } from './use-invitations.tsx'

type Props = Readonly<{ meeting: Meeting; told: Invitations; askAgain: () => void }>

/** One button that says whom it writes to; where it cannot be pressed, why not and where that is mended. */
export function SendInvitations({ meeting, told, askAgain }: Props) {
  const { process, view, roles } = useRoom()
  const t = useWords('people')
  const dates = useDates()
  const now = useNow()
  const { ask, isAsking, trouble } = useAsking()
  const [isLooking, setLooking] = useState(false)
  const { isMailOn, toInvite, toTell, underWay } = told
  const sittings = sittingsOf(view.preparation, meeting)
  const isBooked = sittings.some(({ startsAt }) => startsAt !== null)
  const isAhead = sittings.some(({ startsAt }) => startsAt !== null && startsAt > now)
  const isInformed = mayInvite(view.preparation)
  const isChanged = toTell > 0
  const obstacle = !isInformed
    ? t.informFirst
    : isChanged || (isBooked && isAhead)
      ? null
      : isBooked
        ? t.isOver
        : t.bookFirst
  const isForMe = roles.includes('responsible')

  const send = async (occasion: 'invitation' | 'changes') => {
    const done = await ask(() => askServer(`/api/staff/${process}/invitations/send`, { meeting, occasion }))
    if (done) askAgain()
  }
  const waiting = obstacle === null ? toInvite : told.people.filter((one) => one.hasMail && one.state === null).length
  const label = isChanged
    ? fill(isBooked ? t.sendChanges : t.sendCancelled, { n: toTell })
    : fill(t.sendTo, { n: waiting })
  const hasMail = told.people.some((one) => one.hasMail)
  const says = isChanged
    ? isBooked
      ? t.changesLead
      : t.cancelledLead
    : toInvite > 0 || (hasMail && !isAhead)
      ? t.sendLead
      : !hasMail
        ? t.noMailAtAll
        : told.people.some((one) => one.state === 'failed')
          ? t.someCameBack
          : t.allMailed
  const hasSomethingToSend = isChanged || toInvite > 0
  return (
    <Sheet heading={fill(t.meetingN, { n: meeting })}>
      <div className="fl-stack">
        {sittings.map(({ startsAt, place }, index) =>
          startsAt === null ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sitting is its number
            <p key={index}>
              <strong>{`${dates.longDay(startsAt)}, ${dates.time(startsAt)}`}</strong>
              {place === null ? '' : `, ${place}`}
            </p>
          ),
        )}
        <p>{isMailOn ? says : t.mailOff}</p>
        {obstacle !== null && (
          <p id="fl-people-obstacle">
            <strong>{obstacle}</strong>{' '}
            <a className="ds-link" href={`/process/${process}/before`}>
              {t.toChecklist}
            </a>
          </p>
        )}
        {underWay > 0 && (
          <p role="status">
            {told.trouble ? t[`trouble-${told.trouble}`] : `${fill(t.underWay, { n: underWay })} ${t.underWayHelp}`}
          </p>
        )}
        {trouble && <p role="alert">{trouble}</p>}
        {!isForMe && <p>{t.responsibleSends}</p>}
        <div className="fl-row">
          {isMailOn && isForMe && (isChanged || waiting > 0) && (
            <Button
              isMain
              isDisabled={isAsking || obstacle !== null || !hasSomethingToSend}
              onClick={() => void send(isChanged ? 'changes' : 'invitation')}
            >
              {label}
            </Button>
          )}
          {!isMailOn && isInformed && (
            <LinkButton href={lettersOf(process, meeting)} variant="filled" isMain opensNew>
              {t.printLetters}
            </LinkButton>
          )}
          {isMailOn && isForMe && isChanged && toInvite > 0 && (
            <Button variant="outlined" isDisabled={isAsking || !isInformed} onClick={() => void send('invitation')}>
              {fill(t.sendTo, { n: toInvite })}
            </Button>
          )}
          {isMailOn && (
            <Button variant="outlined" onClick={() => setLooking(true)}>
              {isChanged || waiting > 0 ? t.lookFirst : t.lookAtIt}
            </Button>
          )}
        </div>
      </div>
      {isLooking && (
        <LetterPreview
          meeting={meeting}
          kind={isChanged ? (isBooked ? 'moved' : 'cancelled') : 'invitation'}
          from={told.from}
          onClose={() => setLooking(false)}
        />
      )}
    </Sheet>
  )
}

/** What hangs where people pass by: when, where and the way in. */
export const posterOf = (process: string, meeting: Meeting): string =>
  `/api/staff/${process}/print/posters.pdf?paper=a3&meeting=${meeting}`

/** A letter on paper for each who has no mail, with the own link and its QR code. */
export const lettersOf = (process: string, meeting: Meeting): string =>
  `/api/staff/${process}/print/letters.pdf?paper=a4&meeting=${meeting}`
