import { useState } from 'react'
import { fill, languages, type Spoken, speak } from '../../kernel/words.ts'
import { papers } from '../../method/02-preparation/papers.ts'
import { type DocumentKind, documentKinds, formatsOf, mayFetch, notYet } from '../../process/documents.ts'
import { languageNames } from '../pages/frame.tsx'
import { DeskPage } from '../parts/desk-page.tsx'
import { Select } from '../parts/select.tsx'
import { useRoom } from '../room.tsx'
import { useLanguage } from '../words.tsx'
import { documentsPageWords } from './documents-words.ts'
import './documents.css'

type Words = Spoken<typeof documentsPageWords>
const about = {
  exhibition: 'aboutExhibition',
  summary: 'aboutSummary',
  evaluation: 'aboutEvaluation',
  plan: 'aboutPlan',
  escalation: 'aboutEscalation',
  status: 'aboutStatus',
  committee: 'aboutCommittee',
  documentation: 'aboutDocumentation',
} as const satisfies Record<DocumentKind, keyof Words>

/** Everything that the process can be handed on as: what there is now, for whom, and what comes later and why. */
export function DocumentsPage() {
  const { process, roles, view, language: ofProcess } = useRoom()
  const [spoken] = useLanguage()
  const t = speak(documentsPageWords, spoken)
  const [language, setLanguage] = useState<string>(ofProcess)
  const own = documentKinds.filter((kind) => mayFetch(kind).some((role) => roles.includes(role)))
  const ready = own.filter((kind) => notYet(kind, view) === null)
  const later = own.filter((kind) => notYet(kind, view) !== null)
  const isResponsible = roles.includes('responsible')
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="fl-documents-language">
        <Select
          label={t.language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={language}
          onChange={setLanguage}
        />
      </div>
      <section className="fl-stack">
        <h2>{t.ready}</h2>
        {ready.length === 0 && <p className="fl-soft">{t.nothingYet}</p>}
        <ul className="fl-documents">
          {ready.map((kind) => (
            <li key={kind}>
              <About name={t[kind]} said={t[about[kind]]} />
              <Files
                files={filesOf(kind, process, language, view.actionPlan.published !== null, t)}
                name={t[kind]}
                t={t}
              />
            </li>
          ))}
          {isResponsible && (
            <li>
              <div>
                <About name={t.whole} said={t.aboutWhole} />
                <a className="ds-link fl-small" href="/schema/process-export-1.json" target="_blank" rel="noreferrer">
                  {t.schema}
                </a>
              </div>
              <Files files={[[t.json, `/api/process/${process}/export.json`]]} name={t.whole} t={t} />
            </li>
          )}
        </ul>
      </section>
      {later.length > 0 && (
        <section className="fl-stack">
          <h2>{t.notYet}</h2>
          <ul className="fl-documents">
            {later.map((kind) => {
              const why = notYet(kind, view)
              return (
                <li key={kind}>
                  <About name={t[kind]} said={[why === null ? '' : t[why], t[about[kind]]].filter(Boolean).join(' ')} />
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </DeskPage>
  )
}

function About({ name, said }: Readonly<{ name: string; said: string }>) {
  return (
    <div>
      <h3>{name}</h3>
      <p className="fl-soft">{said}</p>
    </div>
  )
}

type File = readonly [format: string, href: string]

function Files({ files, name, t }: Readonly<{ files: readonly File[]; name: string; t: Words }>) {
  return (
    <div className="fl-row">
      {files.map(([format, href]) => (
        <a
          key={href}
          className="ds-button"
          data-variant="secondary"
          href={href}
          download=""
          aria-label={fill(t.getAs, { name, format })}
        >
          {format}
        </a>
      ))}
    </div>
  )
}

/** The exhibition is a paper, on A4 and on A3; all else is a document. */
function filesOf(
  kind: DocumentKind,
  process: string,
  language: string,
  isPublished: boolean,
  t: Words,
): readonly File[] {
  if (kind === 'exhibition') {
    return papers.map((paper): File => {
      const asked = new URLSearchParams({ meeting: '1', paper, language })
      return [`${t.pdf} ${paper.toUpperCase()}`, `/api/staff/${process}/print/exhibition.pdf?${asked}`]
    })
  }
  const files = formatsOf(kind).map(
    (format): File => [t[format], `/api/staff/${process}/documents/${kind}.${format}?language=${language}`],
  )
  if (kind !== 'plan' || !isPublished) return files
  const poster = `/api/staff/${process}/print/plan-poster.pdf?${new URLSearchParams({ paper: 'a3', language })}`
  return [...files, [t.wallPoster, poster]]
}
