import { inFours } from '../parts/in-fours.ts'
import { Sheet } from '../parts/sheet.tsx'
import { useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'
import { Qr } from './qr.tsx'

/** The way in for whoever comes: QR, address and digits. Gone while the door is closed. What it says can be another thing. */
export function JoinSheet({ isLarge = false, says }: Readonly<{ isLarge?: boolean; says?: string }>) {
  const { door, view } = useRoom()
  const t = useShellWords()
  if (!door || !view.people.isDoorOpen) return null
  return (
    <div className="fl-wall-join" data-large={isLarge}>
      <Sheet>
        {!isLarge && (
          <p className="fl-wall-join-ask">
            {says ?? (
              <>
                {t.wallJoinNow}
                <br />
                {t.wallJoinHere}
              </>
            )}
          </p>
        )}
        <Qr says={door.url} />
        <p>{addressOf(door.url)}</p>
        <p className="fl-wall-code">{inFours(door.code)}</p>
      </Sheet>
    </div>
  )
}

/** What one types when there is no camera: `192.168.1.7:3000/j`. */
const addressOf = (url: string): string => (URL.canParse(url) ? `${new URL(url).host}/j` : '')
