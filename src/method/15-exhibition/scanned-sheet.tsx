import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { fill } from '../../kernel/words.ts'
import { useKept } from '../../web/kept.ts'
import { Button } from '../../web/parts/button.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { groupOf } from '../04-groups/tables.ts'
import { currentMeeting, hasComeTo } from '../05-agenda/progress.ts'
import { OwnSheet } from './own-sheet.tsx'
import { hostAt, isWalking, sheetsUp } from './rules.ts'
import { VisitedSheet } from './visited-sheet.tsx'
import { walkName } from './walk.ts'
import './screens.css'

type Props = Readonly<{ table: number; isWalkShown: boolean }>

/**
 * The sheet whose code was scanned (C7, C8): while people walk, the walk goes on from here; at other times it stands by
 * itself, with the way back to what the room does.
 */
export function ScannedSheet({ table, isWalkShown }: Props) {
  const { view, me, roles, process } = useRoom()
  const t = useWords('exhibition')
  const [, go] = useLocation()
  const { agenda, groups, exhibition } = view
  const [, setAt] = useKept(walkName(agenda), '')
  const isOpen = hasComeTo(agenda, groups, { person: me, roles }, 'exhibition')
  const sheet = isOpen ? sheetsUp(groups, agenda).find((one) => one.table === table) : undefined
  const own = groupOf(groups, me, 1)
  const hosts = me !== null && own !== null && hostAt(exhibition, view, own.group)?.person === me
  const walksOn = sheet !== undefined && isWalkShown && !hosts

  const toRoom = () => go(`/room/${process}`, { replace: true })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each sheet that is scanned
  useEffect(() => {
    if (!walksOn) return
    setAt(sheet.group)
    toRoom()
  }, [walksOn, sheet?.group])
  if (walksOn) return null

  const walks = groupOf(groups, me, currentMeeting(agenda)) ?? own
  return (
    <PhoneFrame
      where={<strong>{fill(t.table, { table })}</strong>}
      main={
        <Button isMain onClick={toRoom}>
          {agenda.open && !isWalking(agenda) ? t.backToRoom : t.toExhibition}
        </Button>
      }
    >
      <h1>{fill(t.sheetFrom, { table })}</h1>
      {!isOpen && <p>{t.hangsLater}</p>}
      {isOpen && !sheet && <p>{t.noSuchSheet}</p>}
      {sheet &&
        (sheet.group === own?.group ? (
          <OwnSheet own={own} me={me} />
        ) : (
          <VisitedSheet sheet={sheet.group} group={walks?.group ?? null} />
        ))}
    </PhoneFrame>
  )
}
