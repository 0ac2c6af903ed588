import { useEffect, useState } from 'react'
import { askServer } from '../ask-server.ts'
import { useLanguage } from '../words.tsx'
import { Frame } from './frame.tsx'
import { Loading } from './loading.tsx'
import { useAsking } from './use-asking.ts'

type Told = Readonly<{
  title: string
  lead: string
  heading: string
  columns: Readonly<{ what: string; who: string; until: string }>
  rows: readonly Readonly<{ what: string; who: string; until: string }>[]
  sections: readonly Readonly<{ heading: string; lines: readonly string[] }>[]
  rights: string
  toMine: string
  back: string
}>

/** What is stored, who reads it, when it goes (P10): written by the server, from how it is set up. */
export function Privacy({ hat, process }: Readonly<{ hat?: string; process?: string }>) {
  const [language] = useLanguage()
  const [told, setTold] = useState<Told | null>(null)
  const { ask, trouble } = useAsking()
  const path = hat && process ? `/api/${hat}/${process}/privacy` : '/api/privacy'
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each language, and for each process
  useEffect(() => void ask(() => askServer<Told>(path)).then(setTold), [path, language])
  if (!told) return trouble ? <Frame title="Flippover" lead={trouble} /> : <Loading />
  const { title, lead, heading, columns, rows, sections, rights, toMine, back } = told
  return (
    <Frame title={title} lead={lead}>
      <h2>{heading}</h2>
      <ul className="fl-lines">
        {rows.map(({ what, who, until }) => (
          <li key={what} className="fl-stored">
            <strong>{what}</strong>
            <dl>
              <dt>{columns.who}</dt>
              <dd>{who}</dd>
              <dt>{columns.until}</dt>
              <dd>{until}</dd>
            </dl>
          </li>
        ))}
      </ul>
      <p>{rights}</p>
      {sections.map((section) => (
        <section key={section.heading}>
          <h2>{section.heading}</h2>
          {section.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      {hat === 'seat' && (
        <p>
          <a className="ds-link" href={`/mine/${process ?? ''}`}>
            {toMine}
          </a>
        </p>
      )}
      {hat === 'seat' && (
        <p>
          <a className="ds-link" href={`/room/${process ?? ''}`}>
            {back}
          </a>
        </p>
      )}
    </Frame>
  )
}
