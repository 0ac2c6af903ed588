import { useState } from 'react'
import { LinkButton } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { papers } from '../02-preparation/papers.ts'

/** The filled sheets on paper (C8), to hang where people pass until meeting 2. */
export function ExhibitionPapers() {
  const { process, roles, language } = useRoom()
  const t = useWords('preparation')
  const [withHallmarks, setWithHallmarks] = useState(false)
  const asked = { meeting: '1', language, hallmarks: String(withHallmarks) }
  const fileOf = (paper: string): string =>
    `/api/staff/${process}/print/exhibition.pdf?${new URLSearchParams({ ...asked, paper })}`
  return (
    <section className="fl-stack">
      <h2>{t['paper-exhibition']}</h2>
      <p>{t['about-exhibition']}</p>
      {roles.includes('responsible') && (
        <>
          <CheckBox label={t.withHallmarks} isChecked={withHallmarks} onChange={setWithHallmarks} />
          <p className="fl-small fl-soft">{t.withHallmarksHint}</p>
        </>
      )}
      <div className="fl-row">
        {papers.map((paper) => (
          <LinkButton key={paper} href={fileOf(paper)} isDownload>
            {`${t.download} ${paper.toUpperCase()}`}
          </LinkButton>
        ))}
      </div>
    </section>
  )
}
