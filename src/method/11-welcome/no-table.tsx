import type { Meeting } from '../../kernel/values.ts'
import { Button } from '../../web/parts/button.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** For somebody who has come and sits nowhere yet: one tap gives the smallest table. */
export function NoTable({ meeting = 1 }: Readonly<{ meeting?: Meeting }>) {
  const { me } = useRoom()
  const send = useSend()
  const t = useWords('welcome')
  const takeSeat = () => {
    if (me !== null) void send('groups', { type: 'take-seat', meeting, person: me })
  }
  return (
    <PhoneFrame
      where={t.noTable}
      main={
        <Button isMain onClick={takeSeat}>
          {t.takeSeat}
        </Button>
      }
    >
      <h1>{t.noTable}</h1>
      <p>{t.noTableHelp}</p>
    </PhoneFrame>
  )
}
