import { Suspense } from 'react'
import { Redirect, useLocation } from 'wouter'
import { later } from '../later.ts'
import { LanguageChoice } from '../pages/frame.tsx'
import { Loading } from '../pages/loading.tsx'
import { useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'
import '../theme/fonts.css'
import '../theme/desk.css'

const Suitability = later(async () => (await import('../../method/01-suitability/desk.tsx')).Desk)
const Preparation = later(async () => (await import('../../method/02-preparation/desk.tsx')).Desk)
const Invitations = later(async () => (await import('../../method/03-people/invitations.tsx')).Invitations)
const People = later(async () => (await import('../../method/03-people/desk.tsx')).Desk)
const Groups = later(async () => (await import('../../method/04-groups/desk.tsx')).Desk)
const PartOfOrganisation = later(
  async () => (await import('../organisation/part-of-organisation.tsx')).PartOfOrganisation,
)
const CalendarFeed = later(async () => (await import('./calendar-feed.tsx')).CalendarFeed)
const Looks = later(async () => (await import('./looks.tsx')).Looks)
const RetentionNotice = later(async () => (await import('./retention.tsx')).RetentionNotice)
const DocumentsPage = later(async () => (await import('./documents-page.tsx')).DocumentsPage)
const PaperPage = later(async () => (await import('./paper-page.tsx')).PaperPage)
const MeetingPage = later(async () => (await import('./meeting-page.tsx')).MeetingPage)
const PrintPage = later(async () => (await import('../../method/02-preparation/print-page.tsx')).PrintPage)
const ActionPlan = later(async () => (await import('../../method/31-action-plan/desk.tsx')).Desk)
const FollowUp = later(async () => (await import('../../method/33-follow-up/desk.tsx')).Desk)

const tabs = ['before', 'people', 'invitations', 'meeting-1', 'meeting-2', 'plan', 'follow-up', 'documents'] as const
type Tab = (typeof tabs)[number]
/** The check, what is printed and what was written by hand are looked at once or twice: pages, and no words at the top. */
const pages = [...tabs, 'suitability', 'print-1', 'print-2', 'paper'] as const
type Page = (typeof pages)[number]

/** The word at the top to which a page belongs. */
function tabOf(page: Page): Tab {
  switch (page) {
    case 'suitability':
      return 'before'
    case 'paper':
    case 'print-1':
      return 'meeting-1'
    case 'print-2':
      return 'meeting-2'
    default:
      return page
  }
}

/** The desk of the responsible group: a few words at the top, in the order in which the work is done. */
export function Desk() {
  const { process, names, me, workplace, view } = useRoom()
  const t = useShellWords()
  const [path] = useLocation()
  const page = pages.find((one) => path.endsWith(`/${one}`))
  const tab = page && tabOf(page)
  if (!page) return <Redirect to={`/process/${process}/before`} />

  const labels: Readonly<Record<Tab, string>> = {
    before: t.tabBefore,
    people: t.tabPeople,
    invitations: t.tabInvitations,
    'meeting-1': t.tabMeeting1,
    'meeting-2': t.tabMeeting2,
    plan: t.tabPlan,
    'follow-up': t.tabFollowUp,
    documents: t.tabDocuments,
  }
  return (
    <div className="fl-desk">
      <nav className="fl-desk-top" aria-label={workplace}>
        <a href="/" className="fl-desk-name">
          Flippover
        </a>
        {tabs.map((one) => (
          <a key={one} href={`/process/${process}/${one}`} aria-current={one === tab ? 'page' : undefined}>
            {labels[one]}
          </a>
        ))}
        {view.agenda.open && (
          <a className="fl-desk-running" href={`/cockpit/${process}`}>
            {t.toMeeting}
          </a>
        )}
        <span className="fl-desk-who">{`${t.responsibleGroup} · ${names[me ?? ''] ?? ''}`}</span>
      </nav>
      <main>
        <Suspense key={page} fallback={<Loading />}>
          <Content page={page} />
        </Suspense>
      </main>
      <footer className="fl-desk-foot">
        <LanguageChoice />
      </footer>
    </div>
  )
}

function Content({ page }: Readonly<{ page: Page }>) {
  switch (page) {
    case 'before':
      return <Preparation />
    case 'suitability':
      return <Suitability />
    case 'paper':
      return <PaperPage />
    case 'people':
      return (
        <>
          <People />
          <Groups />
          <Looks />
        </>
      )
    case 'invitations':
      return <Invitations />
    case 'meeting-1':
      return <MeetingPage meeting={1} />
    case 'meeting-2':
      return <MeetingPage meeting={2} />
    case 'print-1':
      return <PrintPage meeting={1} />
    case 'print-2':
      return <PrintPage meeting={2} />
    case 'plan':
      return <ActionPlan />
    case 'documents':
      return <DocumentsPage />
    case 'follow-up':
      return (
        <>
          <FollowUp />
          <PartOfOrganisation />
          <CalendarFeed />
          <RetentionNotice />
        </>
      )
  }
}
