import { useEffect, useRef, useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { RadioGroup } from '../../web/parts/radio-group.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { CompaniesForm } from './companies-form.tsx'
import { type Wish, wishes } from './engine/question.ts'
import { RoomForm } from './room-form.tsx'

/** Everything that may be wished of the tables; whoever leaves it closed gets what is usual (B4). */
export function WishesForm() {
  const t = useWords('groups')
  return (
    <Disclosure summary={t.changeWishes}>
      <div className="fl-tables-wishes">
        <p className="fl-small fl-soft">{t.wishesLead}</p>
        <Order />
        <CompaniesForm />
        <RoomForm />
      </div>
    </Disclosure>
  )
}

/** What counts, in its order, by buttons; what does not count stands below. And how many sit at a table. */
function Order() {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('groups')
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const touched = useRef<string | null>(null)
  const { order, size } = view.groups.wanted
  const write = (next: readonly Wish[], many = size) =>
    void send('groups', { type: 'order-wishes', order: [...next], size: many === 3 || many === 5 ? many : 4 })

  // A button that was pressed keeps the focus when its line moves.
  useEffect(() => {
    const button = touched.current
    touched.current = null
    if (button !== null) list.current?.querySelector<HTMLElement>(`[data-move="${button}"] button`)?.focus()
  })
  const move = (wish: Wish, by: -1 | 1) => {
    const at = order.indexOf(wish)
    const next = order.filter((one) => one !== wish)
    next.splice(at + by, 0, wish)
    touched.current = `${wish} ${by}`
    setSaid(fill(t.nowNumber, { wish: t[`wish-${wish}`], n: at + by + 1 }))
    write(next)
  }
  const others = wishes.filter((wish) => !order.includes(wish))
  return (
    <>
      <section className="fl-stack">
        <h3>{t.whatCounts}</h3>
        <ol ref={list} className="fl-tables-order">
          {[...order, ...others].map((wish) => {
            const at = order.indexOf(wish)
            const name = t[`wish-${wish}`]
            return (
              <li key={wish}>
                <span className="fl-grow">
                  <CheckBox
                    label={at < 0 ? name : `${at + 1}. ${name}`}
                    isChecked={at >= 0}
                    onChange={(isOn) => write(isOn ? [...order, wish] : order.filter((one) => one !== wish))}
                  />
                </span>
                {at >= 0 && (
                  <span className="fl-tables-steps">
                    <span data-move={`${wish} -1`}>
                      <Button
                        variant="text"
                        label={fill(t.moveUp, { wish: name })}
                        isDisabled={at === 0}
                        onClick={() => move(wish, -1)}
                      >
                        {t.up}
                      </Button>
                    </span>
                    <span data-move={`${wish} 1`}>
                      <Button
                        variant="text"
                        label={fill(t.moveDown, { wish: name })}
                        isDisabled={at === order.length - 1}
                        onClick={() => move(wish, 1)}
                      >
                        {t.down}
                      </Button>
                    </span>
                  </span>
                )}
              </li>
            )
          })}
        </ol>
        <p role="status" className="fl-hidden">
          {said}
        </p>
      </section>
      <RadioGroup
        legend={t.howMany}
        options={(['3', '4', '5'] as const).map((value) => ({ value, label: t[`size-${value}`] }))}
        value={size === 3 ? '3' : size === 5 ? '5' : '4'}
        onChange={(value) => write(order, Number(value))}
      />
    </>
  )
}
