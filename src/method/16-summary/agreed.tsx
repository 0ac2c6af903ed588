import { fill } from '../../kernel/words.ts'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { allWishes, themesOf } from './rules.ts'
import './screens.css'

/** What came up today, the most central first, each with the wishes in it (C9). */
export function Themes() {
  const { view } = useRoom()
  const t = useWords('summary')
  const themes = themesOf(view.summary)
  const wishes = allWishes(view)
  const central = themes.filter(({ isCentral }) => isCentral)
  const others = themes.filter(({ isCentral }) => !isCentral)

  const line = ({ theme, title, wishes: placed }: (typeof themes)[number]) => {
    const inIt = wishes.filter(({ group, wish }) => placed.some((one) => one.group === group && one.wish === wish))
    return (
      <li key={theme}>
        <span className="fl-marker">{title}</span>
        {inIt.length > 0 && (
          <Disclosure summary={fill(t.wishCount, { n: inIt.length })}>
            <ul className="fl-lines" aria-label={fill(t.wishesInTheme, { theme: title })}>
              {inIt.map(({ wish, text, table }) => (
                <li key={wish}>
                  <span className="fl-grow">{text}</span>
                  <span className="fl-small fl-soft">{fill(t.table, { table })}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </li>
    )
  }
  return (
    <>
      <Sheet heading={t.central}>
        <ul className="fl-themes-agreed fl-themes-central">{central.map(line)}</ul>
      </Sheet>
      {others.length > 0 && (
        <section className="fl-stack">
          <h2>{t.others}</h2>
          <ul className="fl-themes-agreed">{others.map(line)}</ul>
        </section>
      )}
    </>
  )
}
