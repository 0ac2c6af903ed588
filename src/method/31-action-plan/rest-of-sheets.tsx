import { useState } from 'react'
import type { WishId } from '../../kernel/values.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { Select } from '../../web/parts/select.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useWords } from '../../web/words.tsx'
import { groupById } from '../04-groups/tables.ts'
import { standingWishes } from './plan.ts'
import { mostAtOnce, type SheetWish, withoutAnswer } from './sheet-wishes.ts'

/** What stood on the sheets and nothing in the draft speaks for yet: chosen together, answered together (D8). */
export function RestOfSheets() {
  const { view } = useRoom()
  const t = useWords('actionPlan')
  const { draft } = view.actionPlan
  const rest = withoutAnswer(draft, view)
  // Everything is chosen until somebody takes something out of it.
  const [left, setLeft] = useState<ReadonlySet<WishId>>(new Set())
  if (!rest.length) return null
  const chosen = rest.filter(({ wish }) => !left.has(wish))
  const choose = (wish: WishId, isChosen: boolean) =>
    setLeft((before) => new Set(isChosen ? [...before].filter((one) => one !== wish) : [...before, wish]))

  return (
    <section className="fl-stack fl-no-print">
      <h2>{t.rest}</h2>
      <p className="fl-soft">{t.restHow}</p>
      <ul className="fl-rest">
        {rest.map(({ wish, text, group }) => (
          <li key={wish}>
            <CheckBox label={text} isChecked={!left.has(wish)} onChange={(isChosen) => choose(wish, isChosen)} />
            <span className="fl-small fl-soft">
              {fill(t.restTable, { table: groupById(view.groups, group)?.table ?? '' })}
            </span>
          </li>
        ))}
      </ul>
      <div className="fl-row">
        <span role="status">{fill(t.restChosen, { n: chosen.length })}</span>
        <Button
          variant="text"
          onClick={() => setLeft(new Set(chosen.length ? rest.map(({ wish }) => wish) : undefined))}
        >
          {chosen.length ? t.restNone : t.restAll}
        </Button>
      </div>
      <GiveAnswer chosen={chosen} />
    </section>
  )
}

/** The same answer as a wish that is in the draft, one of their own together, or one each. */
function GiveAnswer({ chosen }: Readonly<{ chosen: readonly SheetWish[] }>) {
  const { draft } = useRoom().view.actionPlan
  const send = useSend()
  const toast = useToast()
  const t = useWords('actionPlan')
  const [same, setSame] = useState<string>('together')

  const give = async () => {
    const wishes = chosen.map(({ wish }) => wish)
    let into: WishId | null = same === 'each' || same === 'together' ? null : same
    if (same === 'together' && wishes.length > 1) {
      const wish = freshId()
      const outcome = await send('actionPlan', { type: 'add-wish', wish, said: t.restName })
      if (!outcome.saved) return
      into = `plan.wish.${wish}`
    }
    for (let first = 0; first < wishes.length; first += mostAtOnce) {
      const some = wishes.slice(first, first + mostAtOnce)
      const outcome = await send('actionPlan', { type: 'take-up-wishes', wishes: some, into })
      if (!outcome.saved) return
    }
    // What comes next is another answer for others: nobody gets the same one by mistake.
    setSame('together')
    if (same !== 'together' && same !== 'each') toast(t.restGiven)
  }
  return (
    <form
      className="fl-plan-join"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen.length) void give()
      }}
    >
      <Select
        label={t.restSame}
        value={same}
        options={[
          { value: 'together', label: t.restOwn },
          { value: 'each', label: t.restEach },
          ...standingWishes(draft).flatMap(({ wish, text }) => (text ? [{ value: wish, label: text }] : [])),
        ]}
        onChange={setSame}
      />
      <Button type="submit" variant="outlined" isDisabled={!chosen.length}>
        {t.restGive}
      </Button>
    </form>
  )
}
