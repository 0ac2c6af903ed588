import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useRoom, useSend } from '../room.tsx'
import { useShellWords } from '../words.tsx'

/** The facilitator's laptop dies: another of the responsible group leads on, in two taps (M3). */
export function TakeOver() {
  const { roles } = useRoom()
  const send = useSend()
  const t = useShellWords()
  const [isAsking, setAsking] = useState(false)
  if (!roles.includes('responsible')) return <p className="fl-soft">{t.cockpitOnlyLooks}</p>
  return (
    <>
      <p className="fl-cockpit-next">{t.cockpitOnlyLooks}</p>
      <Button variant="outlined" isMain onClick={() => setAsking(true)}>
        {t.cockpitTakeOver}
      </Button>
      {isAsking && (
        <Dialog heading={t.cockpitTakeOver} onClose={() => setAsking(false)}>
          <p>{t.cockpitTakeOverMeans}</p>
          <div className="fl-dialog-buttons">
            <Button variant="text" onClick={() => setAsking(false)}>
              {t.cockpitClose}
            </Button>
            <Button
              onClick={() => {
                setAsking(false)
                void send('preparation', { type: 'take-over' })
              }}
            >
              {t.cockpitTakeOver}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
