import { fill } from '../../kernel/words.ts'
import { Clock } from '../../web/parts/clock.tsx'
import { LevelMark } from '../../web/parts/level-mark.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useNow, useRoom } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { groupById } from '../04-groups/rules.ts'
import { inTurn } from '../15-exhibition/walk.ts'
import { detailsOf } from '../22-action-form/form-sheet.tsx'
import type { Standing } from '../22-action-form/rules.ts'
import { type OnShow, stillToTell } from './rules.ts'
import { Truths, WhatNextSheet } from './what-next.tsx'
import '../15-exhibition/screens.css'
import './screens.css'

/** The wish and the form of the group that tells (D6); then what happens next (D7, D8). */
export function Wall() {
  const { view } = useRoom()
  const { onShow } = view.presentations
  if (view.agenda.open?.step === 'what-next') return <WhatNextWall />
  return onShow ? <Shown onShow={onShow} /> : <Waiting />
}

/** The table that tells next, or null when all have told. */
function useNextTable(): number | null {
  const { view } = useRoom()
  const { order, presented } = view.presentations
  const [next] = stillToTell(view.presentations, order).filter((group) => group !== presented)
  return groupById(view.groups, next ?? '')?.table ?? null
}

function Waiting() {
  const t = useWords('presentations')
  const step = useStepWords('presentations')
  const next = useNextTable()
  return (
    <WallFrame title={step.title} task={step.wallTask}>
      {next !== null && <p className="fl-wall-after">{fill(t.nextTable, { n: next })}</p>}
    </WallFrame>
  )
}

/** So many measures are legible from the back row; more of them become more pictures, in turn. */
const mostInPicture = 5

function Shown({ onShow }: Readonly<{ onShow: OnShow }>) {
  const { view } = useRoom()
  const now = useNow()
  const t = useWords('presentations')
  const next = useNextTable()
  const { group, wish, measures } = onShow
  const pictures: readonly (readonly Standing[])[] = Array.from(
    { length: Math.ceil(measures.length / mostInPicture) },
    (_, picture) => measures.slice(picture * mostInPicture, (picture + 1) * mostInPicture),
  )
  const picture = inTurn(pictures, now) ?? []
  const n = pictures.indexOf(picture) + 1

  return (
    <div className="fl-hanging">
      <Sheet tape heading={<span className="fl-marker fl-wall-wish">{wish ?? t.noWish}</span>}>
        {measures.length === 0 && <p className="fl-wall-details">{t.noMeasures}</p>}
        <ul className="fl-wall-measures" data-few={measures.length <= 3}>
          {picture.map((measure) => (
            <li key={measure.measure}>
              <LevelMark level={measure.level} />
              <div>
                <p>{measure.what}</p>
                <p className="fl-wall-details">{detailsOf(measure)}</p>
              </div>
            </li>
          ))}
        </ul>
      </Sheet>
      <aside>
        <h1>{fill(t.table, { n: groupById(view.groups, group)?.table ?? '' })}</h1>
        {next !== null && <p>{fill(t.nextTable, { n: next })}</p>}
        <div className="fl-hanging-foot">
          {pictures.length > 1 && <p>{fill(t.picture, { n, all: pictures.length })}</p>}
          <Clock />
        </div>
      </aside>
    </div>
  )
}

function WhatNextWall() {
  const { view } = useRoom()
  const step = useStepWords('what-next')
  return (
    <div className="fl-hanging fl-wall-next">
      <WhatNextSheet whatNext={view.presentations.whatNext} />
      <aside>
        <h1>{step.title}</h1>
        <Truths />
        <div className="fl-hanging-foot">
          <Clock />
        </div>
      </aside>
    </div>
  )
}
