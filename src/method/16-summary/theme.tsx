import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { dragged } from './dragged.ts'
import { type Hanging, keyOf, type themesOf } from './rules.ts'
import './screens.css'

type Props = Readonly<{
  theme: ReturnType<typeof themesOf>[number]
  wishes: readonly Hanging[]
  hasChosen: boolean
  onPut: () => void
  /** A wish was dragged here, by its key. */
  onDrop: (key: string) => void
  onTakeOut: (wish: Hanging) => void
}>

/** One theme with its wishes: put what is ticked into it, mark it as central, correct it. */
export function Theme({ theme: { theme, title, isCentral }, wishes, hasChosen, onPut, onDrop, onTakeOut }: Props) {
  const send = useSend()
  const t = useWords('summary')
  const [isOver, setOver] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)

  const rename = () => {
    const said = typed?.trim()
    setTyped(null)
    if (said) void send('summary', { type: 'rename-theme', theme, said })
  }
  return (
    <li
      data-over={isOver}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragged)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop(event.dataTransfer.getData(dragged))
      }}
    >
      <div className="fl-theme-head">
        <h3 className="fl-grow">{title}</h3>
        <button
          type="button"
          className="fl-theme-central"
          aria-pressed={isCentral}
          aria-label={fill(t.markCentral, { theme: title })}
          onClick={() => void send('summary', { type: 'mark-central', theme, isCentral: !isCentral })}
        >
          {t.isCentral}
        </button>
      </div>
      {hasChosen && (
        <Button variant="outlined" onClick={onPut}>
          {fill(t.putInto, { theme: title })}
        </Button>
      )}
      {wishes.length > 0 && (
        <ul className="fl-theme-wishes" aria-label={fill(t.wishesInTheme, { theme: title })}>
          {wishes.map((wish) => (
            <li key={keyOf(wish)}>
              <span className="fl-grow">
                {wish.text} <span className="fl-small fl-soft">{fill(t.table, { table: wish.table })}</span>
              </span>
              <Button variant="text" label={fill(t.takeOutWish, { wish: wish.text })} onClick={() => onTakeOut(wish)}>
                {t.takeOut}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={t.change}>
        <form
          className="fl-stack"
          aria-label={fill(t.changeTheme, { theme: title })}
          onSubmit={(event) => {
            event.preventDefault()
            rename()
          }}
        >
          <TextField label={t.themeName} maxLength={280} value={typed ?? title} onChange={setTyped} />
          <div className="fl-row">
            <Button type="submit" variant="outlined">
              {t.save}
            </Button>
            <Button variant="text" onClick={() => void send('summary', { type: 'strike-out-theme', theme })}>
              {t.strikeOut}
            </Button>
          </div>
          <p className="fl-small fl-soft">{t.strikeOutHint}</p>
        </form>
      </Disclosure>
    </li>
  )
}
