import type { ThemeId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { mostLike } from './likeness.ts'
import { allWishes, type Hanging, keyOf, themeOf, themesOf } from './rules.ts'
import './screens.css'

type Props = Readonly<{
  ticked: ReadonlySet<string>
  onTick: (ticked: ReadonlySet<string>) => void
  onPlace: (wishes: readonly Hanging[], theme: ThemeId | null) => void
}>

/** The wishes that lie in no theme, the top three of each table first, each with what it seems to say the same as. */
export function Unplaced({ ticked, onTick, onPlace }: Props) {
  const { view } = useRoom()
  const t = useWords('summary')
  const wishes = allWishes(view)
  const placeOf = new Map(wishes.map((wish) => [keyOf(wish), themeOf(view.summary, wish.group, wish.wish)] as const))
  const loose = wishes
    .filter((wish) => placeOf.get(keyOf(wish)) === null)
    .sort((one, other) => Number(one.place === null) - Number(other.place === null))
  const titles = new Map(themesOf(view.summary).map(({ theme, title }) => [theme, title] as const))
  // A theme is known by its own name and by the wishes that lie in it.
  const known = [
    ...[...titles].map(([theme, text]) => ({ theme, text })),
    ...wishes.flatMap((wish) => {
      const theme = placeOf.get(keyOf(wish))
      return theme ? [{ theme, text: wish.text }] : []
    }),
  ]

  const tick = (some: readonly Hanging[], isTicked: boolean) => {
    const next = new Set(ticked)
    for (const wish of some) {
      if (isTicked) next.add(keyOf(wish))
      else next.delete(keyOf(wish))
    }
    onTick(next)
  }

  const suggestion = (wish: Hanging) => {
    const fits = mostLike(wish.text, known)
    const title = fits && titles.get(fits.theme)
    if (fits && title !== undefined && title !== null) {
      return (
        <Button
          variant="text"
          label={fill(t.putWishInto, { wish: wish.text, theme: title })}
          onClick={() => onPlace([wish], fits.theme)}
        >
          {fill(t.putInto, { theme: title })}
        </Button>
      )
    }
    const like = mostLike(
      wish.text,
      loose.filter((other) => keyOf(other) !== keyOf(wish) && other.group !== wish.group),
    )
    if (!like || (ticked.has(keyOf(wish)) && ticked.has(keyOf(like)))) return null
    return (
      <p className="fl-small fl-soft">
        {fill(t.isLike, { wish: like.text, table: like.table })}{' '}
        <Button
          variant="text"
          label={fill(t.chooseBothWishes, { one: wish.text, other: like.text })}
          onClick={() => tick([wish, like], true)}
        >
          {t.chooseBoth}
        </Button>
      </p>
    )
  }

  return (
    <section className="fl-stack" aria-labelledby="fl-unplaced">
      <h3 id="fl-unplaced">{fill(t.unplaced, { n: loose.length })}</h3>
      {wishes.length === 0 && <p className="fl-soft">{t.noWishes}</p>}
      {wishes.length > 0 && loose.length === 0 && <p className="fl-soft">{t.allPlaced}</p>}
      <ul className="fl-unplaced">
        {loose.map((wish) => (
          <li key={keyOf(wish)}>
            <CheckBox
              isChecked={ticked.has(keyOf(wish))}
              onChange={(isTicked) => tick([wish], isTicked)}
              label={
                <>
                  {wish.text} <span className="fl-small fl-soft">{fill(t.table, { table: wish.table })}</span>
                </>
              }
            />
            {suggestion(wish)}
          </li>
        ))}
      </ul>
    </section>
  )
}
