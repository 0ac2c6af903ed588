import { PlanTold } from '../../web/desk/plan-told.tsx'
import { freshId } from '../../web/ids.ts'
import { Button, LinkButton } from '../../web/parts/button.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useDates, useLanguage, useWords } from '../../web/words.tsx'
import { hasReached } from '../05-agenda/progress.ts'
import { Answers } from './answers.tsx'
import { Changed } from './changed.tsx'
import { DraftWish } from './draft-wish.tsx'
import { HearingDesk } from './hearing-desk.tsx'
import { type StandingWish, standingWishes, wishesWith } from './plan.ts'
import { NowHeading, Published } from './published.tsx'
import { RestOfSheets } from './rest-of-sheets.tsx'
import { withoutAnswer } from './sheet-wishes.ts'
import './screens.css'

/** The plan on the desk: gathered, sorted, published (E1). */
export function Desk() {
  const { actionPlan } = useRoom().view
  if (actionPlan.published && !actionPlan.isOpen) return <PublishedDesk />
  return standingWishes(actionPlan.draft).length ? <DraftDesk /> : <NothingYet />
}

/** Before the groups' work is brought in. */
function NothingYet() {
  const { view, roles } = useRoom()
  const send = useSend()
  const t = useWords('actionPlan')
  const mayGather = roles.includes('responsible') && hasReached(view.agenda, 'presentations')
  return (
    <DeskPage
      title={t.title}
      lead={mayGather ? t.leadReady : t.leadNotYet}
      actions={
        mayGather && (
          <Button isMain onClick={() => void send('actionPlan', { type: 'gather-draft' })}>
            {t.gather}
          </Button>
        )
      }
    >
      <p>{t.gatherHow}</p>
      <p className="fl-soft">{t.onlyYou}</p>
    </DeskPage>
  )
}

function DraftDesk() {
  const { view, roles } = useRoom()
  const send = useSend()
  const toast = useToast()
  const t = useWords('actionPlan')
  const { draft, version, published, hearing } = view.actionPlan
  const mayWrite = roles.includes('responsible')
  const unsorted = wishesWith(draft, null)
  const [first, ...rest] = unsorted
  const now = wishesWith(draft, 'now')
  const missing = withoutAnswer(draft, view).length

  const publish = async () => {
    const outcome = await send('actionPlan', { type: 'publish-plan', version: version + 1 })
    if (!outcome.saved) return
    toast(t.isPublished)
    // The box for what was not said is open until the plan is there (A4).
    void send('suitability', { type: 'open-box', isOpen: false })
  }
  const lead = unsorted.length
    ? fill(t.leadUnsorted, { n: unsorted.length })
    : missing
      ? fill(t.restLead, { n: missing })
      : t.leadSorted
  return (
    <DeskPage
      title={t.title}
      lead={published ? `${t.leadNewVersion} ${lead}` : [lead, hearing.isOpen ? '' : t.onlyYou].join(' ')}
      actions={
        mayWrite && (
          <>
            <Button variant="outlined" onClick={() => void send('actionPlan', { type: 'gather-draft' })}>
              {t.gatherAgain}
            </Button>
            {/* Whatever else is missing is said in a sentence when it is pressed. */}
            <Button
              isMain
              variant={first || missing ? 'outlined' : 'filled'}
              isDisabled={first !== undefined || missing > 0}
              onClick={() => void publish()}
            >
              {t.publish}
            </Button>
          </>
        )
      }
    >
      <div className="fl-plan-page">
        {first && (
          <section className="fl-stack">
            <h2>{t.first}</h2>
            <DraftWish key={first.wish} plan={draft} wish={first} mayWrite={mayWrite} isFirst />
          </section>
        )}
        <section className="fl-stack">
          <NowHeading n={now.length} />
          {now.map((wish) => (
            <DraftWish key={wish.wish} plan={draft} wish={wish} mayWrite={mayWrite} />
          ))}
        </section>
        {rest.length > 0 && (
          <section>
            <h2>{t.waiting}</h2>
            {rest.map((wish) => (
              <details key={wish.wish} className="fl-disclosure fl-plan-waiting">
                <summary>{wish.text || t.noWords}</summary>
                <DraftWish plan={draft} wish={wish} mayWrite={mayWrite} />
              </details>
            ))}
          </section>
        )}
        {mayWrite && <RestOfSheets />}
        {mayWrite && !first && !missing && <HearingDesk />}
        <Answers plan={draft} isDraft more={(wish) => (mayWrite ? <MoreOf wish={wish} /> : null)} />
        {mayWrite && (
          <section className="fl-stack fl-no-print">
            <h2>{t.addWish}</h2>
            <p className="fl-soft">{t.addWishHow}</p>
            <WriteLine
              label={t.addWish}
              action={t.add}
              onWrite={(said) => send('actionPlan', { type: 'add-wish', wish: freshId(), said })}
            />
            <p className="fl-small fl-soft">{t.publishMeans}</p>
          </section>
        )}
      </div>
    </DeskPage>
  )
}

/** What lies in one of the three columns can be opened again there. */
function MoreOf({ wish }: Readonly<{ wish: StandingWish }>) {
  const { draft } = useRoom().view.actionPlan
  const t = useWords('actionPlan')
  return (
    <details className="fl-disclosure fl-no-print">
      <summary aria-label={fill(t.changeAnswerOf, { wish: wish.text ?? '' })}>{t.change}</summary>
      <DraftWish plan={draft} wish={wish} mayWrite />
    </details>
  )
}

function PublishedDesk() {
  const { process, view, roles } = useRoom()
  const send = useSend()
  const t = useWords('actionPlan')
  const dates = useDates()
  const [language] = useLanguage()
  const { published, publishedAt, version } = view.actionPlan
  const { nextLook } = view.followUp
  if (!published) return null
  const file = (kind: 'docx' | 'pdf') => `/api/staff/${process}/documents/plan.${kind}?language=${language}`
  const lead = [t.leadPublished, nextLook === null ? '' : fill(t.nextLook, { day: dates.longDay(nextLook) })].join(' ')
  return (
    <DeskPage
      title={t.title}
      lead={lead}
      actions={
        <>
          <Button variant="outlined" onClick={() => print()}>
            {t.print}
          </Button>
          {roles.includes('responsible') && (
            <LinkButton href={`/process/${process}/follow-up`} variant="filled" isMain>
              {t.updateStatus}
            </LinkButton>
          )}
        </>
      }
    >
      <PlanTold />
      <Changed plan={published} />
      <Published plan={published} />
      <section className="fl-stack fl-no-print">
        <h2>{t.handOn}</h2>
        <div className="fl-row">
          <LinkButton href={file('docx')} isDownload>
            {t.docx}
          </LinkButton>
          <LinkButton href={file('pdf')} isDownload>
            {t.pdf}
          </LinkButton>
          {roles.includes('responsible') && (
            <Button variant="text" onClick={() => void send('actionPlan', { type: 'reopen-plan', version })}>
              {t.reopen}
            </Button>
          )}
        </div>
        <p className="fl-small fl-soft">
          {`${fill(t.version, { n: version })}. ${fill(t.publishedOn, { day: dates.longDay(publishedAt ?? 0) })}.`}
        </p>
      </section>
    </DeskPage>
  )
}
