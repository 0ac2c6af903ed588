import type { ReactNode } from 'react'
import { LinkButton } from '../../web/parts/button.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { useRoom } from '../../web/room.tsx'
import { fill, useDates, useLanguage, useWords } from '../../web/words.tsx'
import { Changed } from './changed.tsx'
import { Published } from './published.tsx'
import { YouSaid } from './you-said.tsx'

/** The published plan in the hand: what we do now, and the answer to every wish (E1). Above it what concerns me today. */
export function PublishedPlan({ main, children }: Readonly<{ main?: ReactNode; children?: ReactNode }>) {
  const { process, view, workplace } = useRoom()
  const t = useWords('actionPlan')
  const dates = useDates()
  const [language] = useLanguage()
  const { published } = view.actionPlan
  const { nextLook } = view.followUp
  if (!published) return null
  return (
    <PhoneFrame
      where={workplace}
      main={
        main ?? (
          <LinkButton
            variant="outlined"
            isMain
            isDownload
            href={`/api/seat/${process}/documents/plan.pdf?language=${language}`}
          >
            {t.pdf}
          </LinkButton>
        )
      }
    >
      <h1>{t.title}</h1>
      <p>{t.yourPlan}</p>
      {nextLook !== null && <p className="fl-soft">{fill(t.nextLook, { day: dates.longDay(nextLook) })}</p>}
      {children}
      <Changed plan={published} />
      <YouSaid plan={published} />
      <Published plan={published} />
    </PhoneFrame>
  )
}
