import { fill } from '../../kernel/words.ts'
import { Clock } from '../../web/parts/clock.tsx'
import { LevelMark } from '../../web/parts/level-mark.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useNow, useRoom } from '../../web/room.tsx'
import { heightOf, inParts, inPictures, sizeFor } from '../../web/wall/fit.ts'
import { useStepWords, useWords } from '../../web/words.tsx'
import { groupById } from '../04-groups/tables.ts'
import { inTurn } from '../15-exhibition/walk.ts'
import { detailsOf } from '../22-action-form/form-sheet.tsx'
import type { Standing } from '../22-action-form/rules.ts'
import { type OnShow, stillToTell } from './rules.ts'
import { type Promised, PromisedFacts, Truths, usePromised } from './what-next.tsx'
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

/** The paper inside its margins, in lines of the wall, and how wide the text of a measure is on it. */
const paper = { width: 1030, height: 836 }
const besideMark = 920

/** One thing that a table proposes, or what is left of a long one. */
type Proposed = Readonly<{ measure: Standing; what: string; details: string }>

/** What is proposed, on as few pictures as the back row can read; a very long wish has the first for itself. */
function picturesOf({ wish, measures }: OnShow, noWish: string) {
  const wishSize = sizeFor(wish ?? noWish, { width: paper.width, height: 250 }, [64, 54, 48])
  const wishHeight = heightOf(wish ?? noWish, paper.width, wishSize, 40)
  const isAlone = wishHeight > paper.height / 2
  const room = isAlone ? paper.height : paper.height - wishHeight

  const at = (size: number) => {
    const high = ({ what, details }: Proposed): number =>
      (what === '' ? 0 : heightOf(what, besideMark, size, 0)) +
      (details === '' ? 0 : heightOf(details, besideMark, 30, 0)) +
      26
    const proposed = measures.flatMap((measure): readonly Proposed[] => {
      const [what, details] = [measure.what ?? '', detailsOf(measure)]
      const whole = { measure, what, details }
      return high(whole) <= room
        ? [whole]
        : [
            { ...whole, details: '' },
            { ...whole, what: '' },
          ]
    })
    return inPictures(proposed, high, room)
  }
  const large = at(50)
  const size = large.length <= 1 ? 50 : 40
  const pictures = large.length <= 1 ? large : at(40)
  return { wishSize, size, isAlone, pictures: isAlone || !pictures.length ? [[], ...pictures] : pictures }
}

function Shown({ onShow }: Readonly<{ onShow: OnShow }>) {
  const { view } = useRoom()
  const now = useNow()
  const t = useWords('presentations')
  const next = useNextTable()
  const { group, wish, measures } = onShow
  const { wishSize, size, isAlone, pictures } = picturesOf(onShow, t.noWish)
  const picture = inTurn(pictures, now) ?? []
  const n = pictures.indexOf(picture) + 1

  return (
    <div className="fl-hanging">
      <Sheet
        tape
        heading={
          (!isAlone || n === 1) && (
            <span className="fl-marker fl-wall-wish" data-letters={wishSize}>
              {wish ?? t.noWish}
            </span>
          )
        }
      >
        {measures.length === 0 && <p className="fl-wall-details">{t.noMeasures}</p>}
        <ul className="fl-wall-measures" data-few={size === 50}>
          {picture.map(({ measure, what, details }) => (
            <li key={`${measure.measure} ${what}`}>
              <LevelMark level={measure.level} />
              <div>
                {what !== '' && <p>{what}</p>}
                {details !== '' && <p className="fl-wall-details">{details}</p>}
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

/** The heading of a promise, and the air below it, in lines of the wall. */
const ofPromise = 88

function WhatNextWall() {
  const { view } = useRoom()
  const now = useNow()
  const t = useWords('presentations')
  const promised = usePromised(view.presentations.whatNext)
  const highAt = (size: number) => (one: Promised) => heightOf(one.says, paper.width, size, ofPromise)
  const size = [64, 58, 48, 40].find((each) => inPictures(promised, highAt(each), paper.height).length <= 1) ?? 40
  // Nobody's words are cut: what is too long for one picture goes on in the next.
  const parts = promised.flatMap(({ about, says }) =>
    inParts(says, { width: paper.width, height: paper.height - ofPromise }, size).map((part) => ({
      about,
      says: part,
    })),
  )
  const pictures = inPictures(parts, highAt(size), paper.height)
  const picture = inTurn(pictures, now) ?? []
  const step = useStepWords('what-next')
  return (
    <div className="fl-hanging fl-wall-next">
      <Sheet>
        <div data-letters={size}>
          <PromisedFacts promised={picture} />
        </div>
      </Sheet>
      <aside>
        <h1>{step.title}</h1>
        <Truths />
        <div className="fl-hanging-foot">
          {pictures.length > 1 && <p>{fill(t.picture, { n: pictures.indexOf(picture) + 1, all: pictures.length })}</p>}
          <Clock />
        </div>
      </aside>
    </div>
  )
}
