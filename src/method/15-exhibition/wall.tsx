import type { GroupId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Clock } from '../../web/parts/clock.tsx'
import { useNow, useRoom } from '../../web/room.tsx'
import { sizeFor } from '../../web/wall/fit.ts'
import { useShellWords, useWords } from '../../web/words.tsx'
import { sheetOf, standing } from '../14-wishes/rules.ts'
import { Hanging } from './hanging.tsx'
import { fitting, type Picture, picturesOf } from './pictures.ts'
import { hostAt, sheetsUp, slipsAt } from './rules.ts'
import { inTurn } from './walk.ts'
import './screens.css'

type Shown = Readonly<{
  sheet: GroupId
  table: number
  n: number
  picture: Picture
  part: number
  parts: number
}>

/** A sheet at a time, as on a wall (C7, D1): the one that was chosen, or all in turn, each about twenty seconds. */
export function Wall() {
  const { view, hat, process } = useRoom()
  const now = useNow()
  const t = useWords('exhibition')
  const shell = useShellWords()
  const sheets = sheetsUp(view.groups, view.agenda)
  const { onWall } = view.exhibition

  const pictures = sheets.flatMap(({ group: sheet, table }, index): readonly Shown[] => {
    const wishes = standing(sheetOf(view.wishes, sheet)).map(({ text, place }) => ({ text: text ?? '', place }))
    const [top, others] = [wishes.filter(({ place }) => place !== null), wishes.filter(({ place }) => place === null)]
    const all = top.length ? picturesOf(top, others) : picturesOf(others, [])
    return all.map((picture, part) => ({ sheet, table, n: index + 1, picture, part: part + 1, parts: all.length }))
  })
  const chosen = pictures.filter(({ sheet }) => sheet === onWall)
  const shown = inTurn(chosen.length ? chosen : pictures, now)
  if (!shown) return null

  const { sheet, table, n, picture, part, parts } = shown
  const isHosted = hostAt(view.exhibition, view, sheet) !== null
  // A sheet that nobody has typed in hangs as it looks.
  const { photo } = sheetOf(view.wishes, sheet)
  const isEmpty = picture.large.length + picture.small.length === 0
  const counts = { n, all: sheets.length, part, parts }
  return (
    <div className="fl-hanging">
      {photo && isEmpty ? (
        <img
          className="fl-hanging-photo"
          src={`/api/${hat}/${process}/photos/${photo.photo}`}
          alt={fill(shell.photoOfTable, { table })}
        />
      ) : (
        <Hanging heading={t.heading} picture={picture} nothing={t.emptySheet} />
      )}
      <aside>
        <h1>{fill(t.table, { table })}</h1>
        <p>{isHosted ? t.someoneStands : t.nobodyOnWall}</p>
        <About sheet={sheet} />
        <div className="fl-hanging-foot">
          <p>{fill(parts > 1 ? t.sheetOfPart : t.sheetOf, counts)}</p>
          <Clock />
        </div>
      </aside>
    </div>
  )
}

/** How high the room beside the sheet is, in lines of the wall. */
const besideSheet = 470

/** Beside the sheet: what visitors ask, or in meeting 2 what all agreed on last time. */
function About({ sheet }: Readonly<{ sheet: GroupId }>) {
  const { view } = useRoom()
  const t = useWords('exhibition')
  const central = Object.values(view.summary.themes).flatMap(({ title, isCentral }) =>
    isCentral && title !== null ? [title] : [],
  )
  const isAgain = view.agenda.open?.step === 'look-again' && central.length > 0
  const questions = slipsAt(view.exhibition, sheet).filter(({ kind }) => kind === 'question')
  const waiting = questions.filter(({ answer }) => answer === null)
  const answered = questions.filter(({ answer }) => answer !== null)
  const texts = isAgain ? central : [...waiting, ...answered].map(({ text }) => text ?? '')
  if (!texts.length) return null

  // One long question is written smaller rather than cut.
  const size = sizeFor(texts[0] ?? '', { width: 440, height: besideSheet }, [36, 30])
  const some = texts.slice(0, fitting(texts, besideSheet))
  const left = texts.length - some.length
  return (
    <section className="fl-hanging-about">
      <h2>{isAgain ? t.agreedLast : t.visitorsAsk}</h2>
      <ul data-letters={size}>
        {some.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may ask the same in the same words
          <li key={`${index} ${text}`}>{text}</li>
        ))}
      </ul>
      {left > 0 && !isAgain && <p className="fl-hanging-soft">{fill(t.moreQuestions, { n: left })}</p>}
    </section>
  )
}
