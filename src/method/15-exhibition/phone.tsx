import { useState } from 'react'
import type { GroupId, PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { useKept } from '../../web/kept.ts'
import { Button } from '../../web/parts/button.tsx'
import { Clock } from '../../web/parts/clock.tsx'
import { Now } from '../../web/parts/now.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { useNow, useRoom, useSend } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { type Group, groupOf, groupsAt } from '../04-groups/tables.ts'
import { currentMeeting } from '../05-agenda/progress.ts'
import { NoTable } from '../11-welcome/no-table.tsx'
import { AgreedLast } from './agreed-last.tsx'
import { HostPhone } from './host.tsx'
import { OwnSheet } from './own-sheet.tsx'
import { hostAt, isWalking, sheetsUp } from './rules.ts'
import { VisitedSheet } from './visited-sheet.tsx'
import { routeOf, turnAtSheet, walkName } from './walk.ts'
import './screens.css'

/** The sheet one stands at, in the hand (C7, C8, D1); for the one who stays at the own sheet, what visitors ask. */
export function Phone() {
  const { view, me } = useRoom()
  const { agenda, groups, exhibition } = view
  const own = groupOf(groups, me, 1)
  const walks = groupOf(groups, me, currentMeeting(agenda))
  if (agenda.open && !walks) return <NoTable meeting={currentMeeting(agenda)} />
  if (me !== null && own && hostAt(exhibition, view, own.group)?.person === me) return <HostPhone own={own} me={me} />
  // A new round begins at its first sheet; a phone that slept stands where it stood.
  return <Visitor key={agenda.open?.openedAt ?? 'between'} own={own} walks={walks ?? own} />
}

type Props = Readonly<{ own: Group | null; walks: Group | null }>

function Visitor({ own, walks }: Props) {
  const { view, me } = useRoom()
  const send = useSend()
  const t = useWords('exhibition')
  const isAgain = view.agenda.open?.step === 'look-again'
  const step = useStepWords(isAgain ? 'look-again' : 'exhibition')

  const { exhibition, groups, agenda } = view
  const sheets = sheetsUp(groups, agenda)
  const walkers = walks ? groupsAt(groups, currentMeeting(agenda), walks.sitting) : []
  const route = routeOf(sheets, walkers, walks?.group ?? null, own?.group ?? null)
  const hasSeen = ({ group }: Group): boolean =>
    walks !== null && exhibition.seenBy[group]?.includes(walks.group) === true
  const firstUnseen = route.find((sheet) => !hasSeen(sheet))
  const [at, setAt] = useKept(walkName(agenda), route[0]?.group ?? '')
  const [isChoosing, setChoosing] = useState(false)

  const here = sheets.find(({ group }) => group === at) ?? null
  const index = route.findIndex(({ group }) => group === at)
  // Each walks the whole round, also where others of the group have been before; from the own sheet, where none has.
  const next = index < 0 ? firstUnseen : route[index + 1]

  const goTo = (group: GroupId) => {
    // Whichever way one leaves a sheet, one has stood there.
    if (here && walks && here.group !== walks.group && here.group !== group && !hasSeen(here)) {
      void send('exhibition', { type: 'visit-sheet', sheet: here.group, group: walks.group })
    }
    setAt(group)
    setChoosing(false)
    scrollTo({ top: 0 })
  }
  const frame = {
    where: (
      <>
        {walks && <strong>{fill(t.table, { table: walks.table })}</strong>}{' '}
        <span className="fl-soft">
          {walks && '· '}
          {step.short}
        </span>
      </>
    ),
    clock: <Clock />,
  }

  if (!here || isChoosing) {
    return (
      <PhoneFrame
        {...frame}
        quiet={
          isChoosing &&
          here && (
            <Button variant="text" onClick={() => setChoosing(false)}>
              {fill(t.sheetFrom, { table: here.table })}
            </Button>
          )
        }
      >
        <h1>{isChoosing || firstUnseen ? t.whichSheet : t.allSeen}</h1>
        {!isChoosing && !firstUnseen && <p>{t.allSeenHow}</p>}
        <OwnSheetStrip own={own} me={me} />
        <ul className="fl-sheets">
          {sheets.map((sheet) => (
            <li key={sheet.group}>
              <Button variant="outlined" onClick={() => goTo(sheet.group)}>
                {fill(t.table, { table: sheet.table })}
                {sheet.group === own?.group && <small> {t.ownSheet}</small>}
                {hasSeen(sheet) && <small> {t.seen}</small>}
              </Button>
            </li>
          ))}
        </ul>
        <AgreedLast />
      </PhoneFrame>
    )
  }

  return (
    <PhoneFrame
      {...frame}
      main={
        (next || index >= 0) && (
          <Button isMain onClick={() => goTo(next?.group ?? '')}>
            {next ? fill(t.onTo, { table: next.table }) : t.lastSeen}
          </Button>
        )
      }
      quiet={
        <Button variant="text" onClick={() => setChoosing(true)}>
          {t.chooseSheet}
        </Button>
      }
    >
      {isAgain && <AgreedLast />}
      <h1>{fill(t.sheetFrom, { table: here.table })}</h1>
      {here.group === own?.group ? (
        <OwnSheet own={own} me={me} />
      ) : (
        <VisitedSheet key={here.group} sheet={here.group} group={walks?.group ?? null} />
      )}
      <OwnSheetStrip own={own} me={me} />
      {!isAgain && <AgreedLast />}
    </PhoneFrame>
  )
}

/** Who stands by the own sheet meanwhile, and whether it is my turn. */
function OwnSheetStrip({ own, me }: Readonly<{ own: Group | null; me: PersonId | null }>) {
  const { view, names } = useRoom()
  const send = useSend()
  const now = useNow()
  const t = useWords('exhibition')
  const { agenda, exhibition } = view
  if (!own || me === null || !agenda.open || !isWalking(agenda)) return null

  const { group, members } = own
  const stands = hostAt(exhibition, view, group)?.person ?? null
  const isMyTurn = agenda.open.step === 'exhibition' && turnAtSheet(members, agenda.open, now) === me
  const says = stands === null ? t.nobodyByYours : fill(t.standsByYours, { name: names[stands] ?? '' })
  return (
    <div className="fl-own-sheet" data-mine={isMyTurn}>
      <p className="fl-grow">
        {says} {isMyTurn && <Now>{t.yourTurn}</Now>}
      </p>
      <Button variant="outlined" onClick={() => void send('exhibition', { type: 'stand-by-sheet', group })}>
        {t.standThere}
      </Button>
    </div>
  )
}
