import { useState } from 'react'
import type { ThemeId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import type { TableLine } from '../../web/cockpit/table-line.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { Themes as AgreedThemes } from './agreed.tsx'
import { allWishes, centralThemes, type Hanging, keyOf, themeOf, themesOf } from './rules.ts'
import { Theme } from './theme.tsx'
import { Unplaced } from './unplaced.tsx'
import type { words } from './words.ts'
import { MinutesLine } from './write-minutes.tsx'
import './screens.css'

/** How many wishes of a table lie in no theme yet (C9). */
export const tableLine: TableLine<typeof words> = (view, { group }, t) => {
  const wishes = allWishes(view).filter((wish) => wish.group === group)
  const n = wishes.filter(({ wish }) => themeOf(view.summary, group, wish) === null).length
  if (!wishes.length) return { sentence: t.tableNoWishes, isReady: true }
  return { sentence: n ? fill(t.tableUnplaced, { n }) : t.tablePlaced, isReady: n === 0 }
}

/** Wishes are ticked and then laid in a theme, by keyboard as by hand (C9). The wall follows. */
export function CockpitPanel() {
  const { view, roles } = useRoom()
  const send = useSend()
  const t = useWords('summary')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())

  const wishes = allWishes(view)
  const themes = themesOf(view.summary)
  const isAgreed = view.summary.agreedAt !== null
  const writes = (roles.includes('facilitator') || roles.includes('scribe')) && !isAgreed
  const chosen = wishes.filter((wish) => ticked.has(keyOf(wish)))

  const place = (some: readonly Hanging[], theme: ThemeId | null) => {
    for (const { group, wish } of some) void send('summary', { type: 'place-wish', group, wish, theme })
    setTicked(new Set())
  }
  const makeTheme = (said: string) => {
    const theme = freshId()
    const named = send('summary', { type: 'name-theme', theme, said })
    place(chosen, theme)
    return named
  }

  if (!writes) {
    return (
      <section className="fl-summary" aria-label={t.themes}>
        <Agreement />
        {themes.length ? <AgreedThemes /> : <p className="fl-soft">{t.noThemes}</p>}
        <MinutesLine />
      </section>
    )
  }
  return (
    <section className="fl-summary" aria-labelledby="fl-gather">
      <div>
        <h2 id="fl-gather">{t.gather}</h2>
        <p className="fl-soft">{t.gatherHow}</p>
      </div>
      <div className="fl-summary-columns">
        <Unplaced ticked={ticked} onTick={setTicked} onPlace={place} />
        <section className="fl-stack" aria-label={t.themes}>
          <div className="fl-summary-bar">
            <p role="status">{chosen.length ? fill(t.chosen, { n: chosen.length }) : t.noneChosen}</p>
            {chosen.length > 0 && (
              <Button variant="text" onClick={() => setTicked(new Set())}>
                {t.unchoose}
              </Button>
            )}
          </div>
          <WriteLine label={t.newTheme} placeholder={t.newTheme} action={t.makeTheme} onWrite={makeTheme} />
          {chosen.length > 0 && <p className="fl-small fl-soft">{t.newThemeHint}</p>}
          {themes.length === 0 && <p className="fl-soft">{t.noThemes}</p>}
          <ul className="fl-themes">
            {themes.map((theme) => (
              <Theme
                key={theme.theme}
                theme={theme}
                wishes={wishes.filter(({ group, wish }) => themeOf(view.summary, group, wish) === theme.theme)}
                hasChosen={chosen.length > 0}
                onPut={() => place(chosen, theme.theme)}
                onDrop={(key) =>
                  place(ticked.has(key) ? chosen : wishes.filter((wish) => keyOf(wish) === key), theme.theme)
                }
                onTakeOut={(wish) => place([wish], null)}
              />
            ))}
          </ul>
        </section>
      </div>
      <Agreement />
      <MinutesLine />
    </section>
  )
}

/** All agree on what came up today: asked aloud, and recorded by the facilitator. */
function Agreement() {
  const { view, roles } = useRoom()
  const send = useSend()
  const t = useWords('summary')
  const isAgreed = view.summary.agreedAt !== null
  const mayAgree = roles.includes('facilitator')
  const hasCentral = centralThemes(view.summary).length > 0
  const agree = (isAgreed: boolean) => void send('summary', { type: 'agree', isAgreed })
  return (
    <div className="fl-summary-agree">
      <p className="fl-grow" role="status">
        {isAgreed ? t.isAgreed : hasCentral ? t.agreeHow : t.agreeNeeds}
      </p>
      {mayAgree && isAgreed && (
        <Button variant="text" onClick={() => agree(false)}>
          {t.workOn}
        </Button>
      )}
      {mayAgree && !isAgreed && hasCentral && (
        <Button variant="outlined" onClick={() => agree(true)}>
          {t.agree}
        </Button>
      )}
    </div>
  )
}
