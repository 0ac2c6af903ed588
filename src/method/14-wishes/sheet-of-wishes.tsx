import { useState } from 'react'
import type { GroupId, WishId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { PlaceButtons } from '../../web/parts/place-buttons.tsx'
import { Ring } from '../../web/parts/ring.tsx'
import { Sheet as Paper } from '../../web/parts/sheet.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import type { Place } from './commands.ts'
import { freePlaces, type Sheet, standing } from './rules.ts'
import './screens.css'

type Standing = ReturnType<typeof standing>[number]
type Props = Readonly<{
  group: GroupId
  sheet: Sheet
  writes: boolean
  /** 1 where it is what the screen is about. */
  level?: 1 | 2
}>
const places = [1, 2, 3] as const

/** The sheet as paper: three ringed places on top, the other wishes below. Without the pen it is only read. */
export function SheetOfWishes({ group, sheet, writes, level = 2 }: Props) {
  const Below = level === 1 ? 'h2' : 'h3'
  const t = useWords('wishes')
  const wishes = standing(sheet)
  const others = wishes.filter(({ place }) => place === null)
  const put = usePut(group, wishes)
  const taken = places.filter((place) => !freePlaces(sheet).includes(place))

  return (
    <Paper level={level} heading={t.heading}>
      {wishes.length === 0 && <p className="fl-soft">{t.nothingYet}</p>}
      {wishes.length > 0 && (
        <ol className="fl-wish-top">
          {places.map((place) => {
            const wish = wishes.find((one) => one.place === place)
            return (
              <li key={place}>
                <Ring n={place} isEmpty={!wish} />
                {wish ? (
                  <span className="fl-marker">{wish.text}</span>
                ) : (
                  <span className="fl-soft">{writes && others.length ? t.freePlace : t.freePlaceNoChoice}</span>
                )}
              </li>
            )
          })}
        </ol>
      )}
      {others.length > 0 && (
        <>
          <Below className="fl-wish-also">{writes ? t.alsoHere : t.alsoHereOnly}</Below>
          <ul className="fl-wish-more">
            {others.map((wish) => (
              <li key={wish.wish}>
                <span className="fl-marker">{wish.text}</span>
                {writes && (
                  <PlaceButtons
                    place={wish.place}
                    taken={taken}
                    onPlace={(place) => put(wish, place)}
                    label={fill(t.placeOf, { wish: wish.text ?? '' })}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {writes && wishes.length > 0 && (
        <Disclosure summary={t.change}>
          <ul className="fl-wish-change">
            {wishes.map((wish) => (
              <Change key={wish.wish} group={group} wish={wish} put={put} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Paper>
  )
}

/** Puts a wish on a place, and says what became of the one that stood there. */
function usePut(group: GroupId, wishes: readonly Standing[]) {
  const send = useSend()
  const toast = useToast()
  const t = useWords('wishes')
  return async (wish: Standing, place: Place | null) => {
    const before = place === null ? undefined : wishes.find((other) => other.place === place)
    const outcome = await send('wishes', { type: 'put-on-place', group, wish: wish.wish, place })
    if (!outcome.saved || !before || before.wish === wish.wish) return
    const says = wish.place === null ? t.movedOff : t.movedTo
    toast(fill(says, { wish: before.text ?? '', place: wish.place ?? '' }))
  }
}

type ChangeProps = Readonly<{
  group: GroupId
  wish: Standing
  put: (wish: Standing, place: Place | null) => Promise<void>
}>

/** One wish with all that may be done to it: correct, up, down, strike out. */
function Change({ group, wish, put }: ChangeProps) {
  const send = useSend()
  const t = useWords('wishes')
  const [correction, setCorrection] = useState<string | null>(null)
  const text = wish.text ?? ''
  const id: WishId = wish.wish

  const keep = async () => {
    const said = correction?.trim()
    if (!said) return setCorrection(null)
    const outcome = await send('wishes', { type: 'rewrite-wish', group, wish: id, said })
    if (outcome.saved) setCorrection(null)
  }
  const [higher, lower] = neighbours(wish.place)

  if (correction !== null) {
    return (
      <li>
        <form
          className="fl-wish-correct"
          onSubmit={(event) => {
            event.preventDefault()
            void keep()
          }}
        >
          <TextField
            label={fill(t.correctWish, { wish: text })}
            maxLength={280}
            value={correction}
            onChange={setCorrection}
          />
          <div className="fl-wish-buttons">
            <Button variant="outlined" type="submit">
              {t.keep}
            </Button>
            <Button variant="text" onClick={() => setCorrection(null)}>
              {t.leaveAsIs}
            </Button>
          </div>
        </form>
      </li>
    )
  }
  return (
    <li>
      <span>{text}</span>
      <div className="fl-wish-buttons">
        <Button variant="text" label={fill(t.correctWish, { wish: text })} onClick={() => setCorrection(text)}>
          {t.correct}
        </Button>
        {higher !== undefined && (
          <Button variant="text" label={fill(t.upWish, { wish: text })} onClick={() => void put(wish, higher)}>
            {t.up}
          </Button>
        )}
        {lower !== undefined && (
          <Button variant="text" label={fill(t.downWish, { wish: text })} onClick={() => void put(wish, lower)}>
            {t.down}
          </Button>
        )}
        <Button
          variant="text"
          label={fill(t.strikeOutWish, { wish: text })}
          onClick={() => void send('wishes', { type: 'strike-out-wish', group, wish: id })}
        >
          {t.strikeOut}
        </Button>
      </div>
    </li>
  )
}

/** The place above and the place below: 1 is the highest, and below 3 a wish stands among the others. */
function neighbours(place: Place | null): readonly [Place | undefined, Place | null | undefined] {
  switch (place) {
    case 1:
      return [undefined, 2]
    case 2:
      return [1, 3]
    case 3:
      return [2, null]
    case null:
      return [3, undefined]
  }
}
