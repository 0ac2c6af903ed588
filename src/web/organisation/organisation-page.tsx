import { useEffect, useState } from 'react'
import { fill, speak } from '../../kernel/words.ts'
import type { Overview } from '../../process/overview.ts'
import { askServer } from '../ask-server.ts'
import { Frame, LanguageChoice } from '../pages/frame.tsx'
import { Loading } from '../pages/loading.tsx'
import { useAsking } from '../pages/use-asking.ts'
import { LinkButton } from '../parts/button.tsx'
import { useLanguage, useShellWords } from '../words.tsx'
import { Bundles } from './bundles.tsx'
import { LookedAfter } from './looked-after.tsx'
import { organisationWords } from './organisation-words.ts'
import { Units, waitsFor } from './units.tsx'
import '../theme/fonts.css'
import '../theme/desk.css'
import '../../method/31-action-plan/screens.css'
import '../../method/32-escalation/screens.css'
import './organisation.css'

/** Several units on one page: where each stands, what waits, and the wishes that are answered once for all of them. */
export function OrganisationPage({ organisation }: Readonly<{ organisation: string }>) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const shell = useShellWords()
  const { ask, trouble } = useAsking()
  const [overview, setOverview] = useState<Overview | null>(null)
  const look = async () => {
    const found = await ask(() => askServer<Overview>(`/api/organisations/${organisation}`))
    if (found) setOverview(found)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each organisation
  useEffect(() => void look(), [organisation])

  if (!overview) {
    if (!trouble) return <Loading />
    return (
      <Frame title="Flippover" lead={trouble}>
        <LinkButton href="/" variant="filled" isMain>
          {shell.toFront}
        </LinkButton>
      </Frame>
    )
  }
  const { name, units, people, bundles } = overview
  const waiting = units.filter((unit) => waitsFor(unit) > 0).length
  const lead = !units.length
    ? t.leadNone
    : waiting
      ? fill(t.leadWaiting, { n: waiting, all: units.length })
      : fill(t.leadCalm, { n: units.length })
  return (
    <div className="fl-desk">
      <main>
        <section className="fl-desk-page">
          <header>
            <div className="fl-grow">
              <h1>{name}</h1>
              <p className="fl-lead">{lead}</p>
              {people !== null && people > 0 && <p className="fl-soft">{fill(t.people, { n: people })}</p>}
            </div>
            <div className="fl-row">
              <LinkButton href="/">{shell.toFront}</LinkButton>
            </div>
          </header>
          <div className="fl-organisation">
            <Units units={units} />
            <Bundles organisation={organisation} bundles={bundles} onChanged={look} />
            <LookedAfter organisation={organisation} overview={overview} onChanged={look} />
            <p className="fl-small fl-soft">{t.onlyNumbers}</p>
          </div>
        </section>
      </main>
      <footer className="fl-desk-foot">
        <LanguageChoice />
      </footer>
    </div>
  )
}
