import { fill } from '../../kernel/words.ts'
import { useShellWords } from '../words.tsx'

type Place = 1 | 2 | 3
type Props = Readonly<{
  place: Place | null
  taken: readonly Place[]
  label: string
  onPlace: (place: Place | null) => void
}>

/** Priority is made by a number in its place: press 1, 2 or 3. Taking an occupied place swaps the two. */
export function PlaceButtons({ place, label, onPlace }: Props) {
  const t = useShellWords()
  return (
    <fieldset className="fl-places" aria-label={label}>
      {([1, 2, 3] as const).map((number) => (
        <button
          key={number}
          type="button"
          aria-pressed={place === number}
          aria-label={fill(t.putOnPlace, { place: number })}
          onClick={() => onPlace(place === number ? null : number)}
        >
          {number}
        </button>
      ))}
    </fieldset>
  )
}
