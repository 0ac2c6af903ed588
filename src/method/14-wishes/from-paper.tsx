import type { GroupId } from '../../kernel/values.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { TakePhoto } from '../../web/parts/photo-of.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useShellWords, useWords } from '../../web/words.tsx'
import { groupById } from '../04-groups/tables.ts'
import { freePlaces, sheetOf, standing } from './rules.ts'
import { SheetOfWishes } from './sheet-of-wishes.tsx'
import './screens.css'

/**
 * A sheet that was written by hand, typed in line by line (C6, M5): the first three lines are the three that stand on
 * top, as on the paper; whatever comes after stands below.
 */
export function SheetFromPaper({ group }: Readonly<{ group: GroupId }>) {
  const { view, roles } = useRoom()
  const send = useSend()
  const t = useWords('wishes')
  const shell = useShellWords()
  const sheet = sheetOf(view.wishes, group)
  const table = groupById(view.groups, group)?.table ?? 0
  if (!sheet.onPaper) {
    const mayLay = roles.includes('facilitator') && Object.keys(sheet.wishes).length === 0
    return mayLay ? (
      <Button onClick={() => void send('wishes', { type: 'use-paper', group, onPaper: true })}>{t.paperNow}</Button>
    ) : (
      <p className="fl-soft">{Object.keys(sheet.wishes).length ? t.paperNotHere : t.paperLeaderFirst}</p>
    )
  }
  const write = async (said: string) => {
    const wish = freshId()
    const [place] = freePlaces(sheet)
    const outcome = await send('wishes', { type: 'write-wish', group, wish, said })
    if (outcome.saved && place) await send('wishes', { type: 'put-on-place', group, wish, place })
    return outcome
  }
  return (
    <div className="fl-stack">
      <TakePhoto stage="wishes" group={group} photo={sheet.photo} alt={fill(shell.photoOfTable, { table })} />
      <p className="fl-small fl-soft">{t.paperHow}</p>
      <WriteLine label={t.newWish} placeholder={t.newWishPlaceholder} action={t.write} onWrite={write} />
      <SheetOfWishes group={group} sheet={sheet} writes />
      {standing(sheet).length > 0 && (
        <div>
          <Button
            variant="text"
            onClick={() => void send('wishes', { type: 'finish-sheet', group, isDone: !sheet.isDone })}
          >
            {sheet.isDone ? t.notDone : t.done}
          </Button>
        </div>
      )}
    </div>
  )
}
