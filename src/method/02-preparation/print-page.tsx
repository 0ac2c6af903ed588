import { useState } from 'react'
import { type Meeting, meetings } from '../../kernel/values.ts'
import { fill, languages } from '../../kernel/words.ts'
import { languageNames } from '../../web/pages/frame.tsx'
import { LinkButton } from '../../web/parts/button.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { RadioGroup } from '../../web/parts/radio-group.tsx'
import { Select } from '../../web/parts/select.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { groupsOf } from '../04-groups/tables.ts'
import { type Beforehand, type Kind, type Paper, type Place, papers, papersFor, places } from './papers.ts'
import { sittingsOf } from './rules.ts'
import './screens.css'

/** Every paper of a meeting as PDF (M8): by where it is on the day, and all of it with one button. */
export function PrintPage({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { process, roles, view, language: ofProcess } = useRoom()
  const t = useWords('preparation')
  const [paper, setPaper] = useState<Paper>('a4')
  const [language, setLanguage] = useState<string>(ofProcess)
  const [sitting, setSitting] = useState('')
  const sittings = sittingsOf(view.preparation, meeting).length
  const leads = roles.includes('responsible') || roles.includes('facilitator')
  const asked = new URLSearchParams({ meeting: String(meeting), paper, language, ...(sitting ? { sitting } : {}) })
  const fileOf = (kind: Kind): string => `/api/staff/${process}/print/${kind}.pdf?${asked}`

  return (
    <DeskPage
      title={fill(t.printFor, { n: meeting })}
      lead={t.printLead}
      actions={
        <>
          {meetings
            .filter((one) => one !== meeting)
            .map((one) => (
              <LinkButton key={one} href={`/process/${process}/print-${one}`}>
                {fill(t.printFor, { n: one })}
              </LinkButton>
            ))}
          {leads && (
            <LinkButton href={fileOf('binder')} variant="filled" isMain isDownload>
              {fill(t.printAll, { n: meeting })}
            </LinkButton>
          )}
        </>
      }
      aside={
        <>
          {leads && <p className="fl-soft">{t.printAllHelp}</p>}
          {groupsOf(view.groups, meeting).length === 0 && <p className="fl-soft">{t.noTablesYet}</p>}
        </>
      }
    >
      <div className="fl-prep-fields">
        <RadioGroup
          legend={t.whichPaper}
          options={papers.map((value) => ({ value, label: t[`size-${value}`] }))}
          value={paper}
          onChange={setPaper}
        />
        {sittings > 1 && (
          <Select
            label={t.whichSitting}
            options={[
              { value: '', label: t.allSittings },
              ...Array.from({ length: sittings }, (_, at) => ({
                value: String(at + 1),
                label: fill(t.sitting, { n: at + 1 }),
              })),
            ]}
            value={sitting}
            onChange={setSitting}
          />
        )}
        <Select
          label={t.printLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={language}
          onChange={setLanguage}
        />
      </div>
      {places.map((place) => (
        <Papers key={place} place={place} kinds={papersFor(meeting, place, leads)} fileOf={fileOf} />
      ))}
    </DeskPage>
  )
}

function Papers({
  place,
  kinds,
  fileOf,
}: Readonly<{ place: Place; kinds: readonly Beforehand[]; fileOf: (kind: Kind) => string }>) {
  const t = useWords('preparation')
  if (kinds.length === 0) return null
  return (
    <section className="fl-stack">
      <h2>{t[`place-${place}`]}</h2>
      <ul className="fl-papers">
        {kinds.map((kind) => (
          <li key={kind}>
            <div>
              <strong id={`paper-${kind}`}>{t[`paper-${kind}`]}</strong>
              <p className="fl-soft">{t[`about-${kind}`]}</p>
            </div>
            <a
              className="ds-button"
              data-variant="secondary"
              href={fileOf(kind)}
              download=""
              id={`get-${kind}`}
              aria-labelledby={`get-${kind} paper-${kind}`}
            >
              {t.download}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
