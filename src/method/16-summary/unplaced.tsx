import { useRef } from 'react'
import type { ThemeId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { dragged } from './dragged.ts'
import { likesAmong } from './likeness.ts'
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
  const suggestions = useSuggestions(wishes, loose, placeOf, titles)

  const tick = (some: readonly Hanging[], isTicked: boolean) => {
    const next = new Set(ticked)
    for (const wish of some) {
      if (isTicked) next.add(keyOf(wish))
      else next.delete(keyOf(wish))
    }
    onTick(next)
  }

  const suggestion = (wish: Hanging) => {
    const { theme, alike } = suggestions.get(keyOf(wish)) ?? { theme: null, alike: [] }
    const title = theme !== null && titles.get(theme)
    if (theme !== null && title) {
      return (
        <Button
          variant="text"
          label={fill(t.putWishInto, { wish: wish.text, theme: title })}
          onClick={() => onPlace([wish], theme)}
        >
          {fill(t.putInto, { theme: title })}
        </Button>
      )
    }
    const [first] = alike
    const all = [wish, ...alike]
    if (!first || all.every((one) => ticked.has(keyOf(one)))) return null
    return (
      <p className="fl-small fl-soft">
        {fill(t.isLike, { wish: first.text, table: first.table })}{' '}
        <Button
          variant="text"
          label={fill(t.chooseAlikeWishes, { wish: wish.text, n: alike.length, all: all.length })}
          onClick={() => tick(all, true)}
        >
          {fill(t.chooseAlike, { n: alike.length, all: all.length })}
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
          <li
            key={keyOf(wish)}
            draggable
            onDragStart={({ dataTransfer }) => dataTransfer.setData(dragged, keyOf(wish))}
          >
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

type Suggestion = Readonly<{ theme: ThemeId | null; alike: readonly Hanging[] }>

/** For each loose wish the theme it seems to belong in, or else the others that seem to say the same. */
function useSuggestions(
  wishes: readonly Hanging[],
  loose: readonly Hanging[],
  placeOf: ReadonlyMap<string, ThemeId | null>,
  titles: ReadonlyMap<ThemeId, string>,
): ReadonlyMap<string, Suggestion> {
  const made = useRef<Readonly<{ of: string; suggestions: ReadonlyMap<string, Suggestion> }>>(null)
  // Comparing everything with everything is worth doing once, not at every tick of the clock.
  const of = JSON.stringify([wishes.map((wish) => [wish.text, placeOf.get(keyOf(wish))]), [...titles]])
  if (made.current?.of === of) return made.current.suggestions

  // A theme is known by its own name and by the wishes that lie in it.
  const themesLike = likesAmong([
    ...[...titles].map(([theme, text]) => ({ theme, text })),
    ...wishes.flatMap((wish) => {
      const theme = placeOf.get(keyOf(wish))
      return theme ? [{ theme, text: wish.text }] : []
    }),
  ])
  const wishesLike = likesAmong(loose)
  const suggestions = new Map(
    loose.map((wish): [string, Suggestion] => {
      const alike = wishesLike(wish.text).filter(({ group }) => group !== wish.group)
      return [keyOf(wish), { theme: themesLike(wish.text)[0]?.theme ?? null, alike }]
    }),
  )
  made.current = { of, suggestions }
  return suggestions
}
