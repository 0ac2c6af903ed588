import { fill } from '../../kernel/words.ts'
import { LevelMark } from '../../web/parts/level-mark.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useRoom } from '../../web/room.tsx'
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
      <WallFrame title={whatNext.title}>
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
      {table !== undefined && <p className="fl-wall-soft">{fill(t.nextTable, { n: table })}</p>}
    </WallFrame>
  )
}

/** At most this many in one column, so that each stays legible from the back row. */
const mostInColumn = 5

function Shown({ onShow }: Readonly<{ onShow: OnShow }>) {
  const { view } = useRoom()
  const t = useWords('presentations')
  const { group, wish, measures } = onShow
  const table = groupById(view.groups, group)?.table ?? ''
  return (
    <WallFrame title={fill(t.table, { n: table })}>
      <Sheet tape heading={<span className="fl-marker fl-wall-wish">{wish ?? t.noWish}</span>}>
        {measures.length === 0 && <p className="fl-wall-soft">{t.noMeasures}</p>}
        <ul className="fl-wall-measures" data-columns={measures.length > mostInColumn ? 2 : 1}>
          {measures.map((measure) => (
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
    </WallFrame>
  )
}
