import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { timeLeft } from '../../method/05-agenda/clock.ts'
import { Button } from '../parts/button.tsx'
import { digits } from '../parts/clock.tsx'
import { inFours } from '../parts/in-fours.ts'
import { useNow, useRoom } from '../room.tsx'
import { useShellWords, useSteps } from '../words.tsx'
import { usePauseSays } from './pause-says.ts'
import { Preview } from './preview.tsx'
import { WallLink } from './wall-link.tsx'

/** What hangs on the wall now, small; and the ways to open it and to look at it. */
export function OnWall() {
  const { view, door, process } = useRoom()
  const { agenda, people } = view
  const t = useShellWords()
  const steps = useSteps()
  const pauseSays = usePauseSays()
  const [isLooking, setLooking] = useState(false)
  const [isOpening, setOpening] = useState(false)
  return (
    <div className="fl-on-wall">
      {agenda.open && (
        <div className="fl-mini">
          <p className="fl-small fl-soft">{t.cockpitOnWall}</p>
          <button type="button" aria-label={t.cockpitPreview} onClick={() => setLooking(true)}>
            <b>{pauseSays ?? steps[agenda.open.step].title}</b>
            {pauseSays === null && <MiniClock />}
            <span className="fl-soft">
              {people.isDoorOpen && door ? fill(t.cockpitJoin, { code: inFours(door.code) }) : t.cockpitDoorClosed}
            </span>
          </button>
        </div>
      )}
      <div className="fl-on-wall-ways">
        <Button variant="text" onClick={() => setOpening(true)}>
          {t.cockpitOpenWall}
        </Button>
        <span data-small>
          <Button variant="text" onClick={() => setLooking(true)}>
            {t.cockpitPreview}
          </Button>
        </span>
        <a className="ds-button" data-variant="tertiary" href={`/process/${process}/before`}>
          {t.cockpitDesk}
        </a>
      </div>
      <PlainHttp />
      {isOpening && <WallLink onClose={() => setOpening(false)} />}
      {isLooking && <Preview onClose={() => setLooking(false)} />}
    </div>
  )
}

function MiniClock() {
  const left = timeLeft(useRoom().view.agenda, useNow())
  return left === null ? null : <span className="fl-mini-clock">{digits(left)}</span>
}

/** Without TLS everything works and somebody could listen: said once, where the one who leads can do something about it (S7). */
function PlainHttp() {
  const t = useShellWords()
  const isSafe =
    location.protocol === 'https:' || location.hostname === 'localhost' || location.hostname === '127.0.0.1'
  return isSafe ? null : <p className="fl-small fl-soft">{t.cockpitPlainHttp}</p>
}
