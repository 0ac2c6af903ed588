import { mayWrite } from '../../kernel/pen.ts'
import type { PersonId } from '../../kernel/values.ts'
import { useRoom } from '../../web/room.tsx'
import type { Group } from '../04-groups/tables.ts'
import { sheetOf } from '../14-wishes/rules.ts'
import { SheetOfWishes } from '../14-wishes/sheet-of-wishes.tsx'
import { Slips } from './slips.tsx'
import './screens.css'

/** The own sheet as it hangs: what is asked stands first, and a slip of the pen can still be put right. */
export function OwnSheet({ own, me }: Readonly<{ own: Group; me: PersonId | null }>) {
  const { view } = useRoom()
  const sheet = sheetOf(view.wishes, own.group)
  return (
    <>
      <Slips sheet={own.group} mayAnswer />
      <SheetOfWishes group={own.group} sheet={sheet} writes={me !== null && mayWrite(sheet.pen, me)} />
    </>
  )
}
