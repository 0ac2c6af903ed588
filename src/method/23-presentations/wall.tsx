import { fill } from '../../kernel/words.ts'
import { LevelMark } from '../../web/parts/level-mark.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useNow, useRoom } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { groupById } from '../04-groups/rules.ts'
import { detailsOf } from '../22-action-form/form-sheet.tsx'
import { type OnShow, stillToTell } from './rules.ts'
import { WhatNextText } from './what-next.tsx'
import './screens.css'

/** The wish and the form of the group that tells (D6); then what happens next (D7, D8). */
export function Wall() {
  const { view } = useRoom()
  const t = useWords('presentations')
  const presentations = useStepWords('presentations')
  const whatNext = useStepWords('what-next')
  const { onShow, order } = view.presentations

  if (view.agenda.open?.step === 'what-next') {
    return (
      <WallFrame title={whatNext.title} hideClock>
        <div className="fl-wall-next">
          <WhatNextText whatNext={view.presentations.whatNext} />
        </div>
      </WallFrame>
    )
  }
  if (onShow) return <Shown onShow={onShow} />

  const [next] = stillToTell(view.presentations, order)
  const table = next ? groupById(view.groups, next)?.table : undefined
  return (
    <WallFrame title={presentations.title} task={presentations.wallTask}>
      {table !== undefined && <p className="fl-wall-after">{fill(t.nextTable, { n: table })}</p>}
    </WallFrame>
  )
}

/** So many measures are legible from the back row: in one column with room to spare, in two when they are more. */
const mostInColumn = 4
const mostInPicture = 8
/** More of them become more pictures, each long enough to be read. */
const pictureLasts = 15_000

function Shown({ onShow }: Readonly<{ onShow: OnShow }>) {
  const { view } = useRoom()
  const now = useNow()
  const t = useWords('presentations')
  const { group, wish, measures } = onShow
  const table = groupById(view.groups, group)?.table ?? ''
  const pictures = Math.max(1, Math.ceil(measures.length / mostInPicture))
  const picture = Math.floor(now / pictureLasts) % pictures
  const shown = measures.slice(picture * mostInPicture, (picture + 1) * mostInPicture)
  return (
    <WallFrame title={fill(t.table, { n: table })} hideClock>
      <Sheet tape heading={<span className="fl-marker fl-wall-wish">{wish ?? t.noWish}</span>}>
        {measures.length === 0 && <p className="fl-wall-details">{t.noMeasures}</p>}
        <ul className="fl-wall-measures" data-columns={shown.length > mostInColumn ? 2 : 1}>
          {shown.map((measure) => (
            <li key={measure.measure}>
              <LevelMark level={measure.level} />
              <div>
                <p>{measure.what}</p>
                <p className="fl-wall-details">{detailsOf(measure)}</p>
              </div>
            </li>
          ))}
        </ul>
        {pictures > 1 && <p className="fl-wall-details">{fill(t.picture, { n: picture + 1, all: pictures })}</p>}
      </Sheet>
    </WallFrame>
  )
}
