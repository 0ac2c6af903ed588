import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { Hat } from '../process/roles.ts'
import { Announcer, StepAnnouncements } from './announcements.tsx'
import { Frame } from './pages/frame.tsx'
import { Front } from './pages/front.tsx'
import { Gone } from './pages/gone.tsx'
import { Join } from './pages/join.tsx'
import { Loading } from './pages/loading.tsx'
import { OpenByLink } from './pages/open-by-link.tsx'
import { Start } from './pages/start.tsx'
import { ToastProvider } from './parts/toast.tsx'
import { RoomProvider } from './room.tsx'
import { useShellWords, WordsProvider } from './words.tsx'

const later = (load: () => Promise<ComponentType>): ComponentType => lazy(async () => ({ default: await load() }))
const PhoneRoom = later(async () => (await import('./phone/phone-room.tsx')).PhoneRoom)
const Cockpit = later(async () => (await import('./cockpit/cockpit.tsx')).Cockpit)
const WallScreen = later(async () => (await import('./wall/wall.tsx')).WallScreen)
const Desk = later(async () => (await import('./desk/desk.tsx')).Desk)
const Hello = later(async () => (await import('./pages/hello.tsx')).Hello)
const ComeInByMail = later(async () => (await import('./pages/by-mail.tsx')).ComeInByMail)
const Privacy = lazy(async () => ({ default: (await import('./pages/privacy.tsx')).Privacy }))
const Mine = lazy(async () => ({ default: (await import('./pages/mine.tsx')).Mine }))
const OrganisationPage = lazy(async () => ({
  default: (await import('./organisation/organisation-page.tsx')).OrganisationPage,
}))
const JoinOrganisation = later(async () => (await import('./organisation/join-page.tsx')).JoinOrganisation)
const Checkup = later(async () => (await import('./pages/checkup.tsx')).Checkup)
const Board = later(async () => (await import('./desk/board-page.tsx')).BoardPage)

/** Every address of the product, and what stands there. */
export function App() {
  return (
    <WordsProvider>
      <Announcer>
        <ToastProvider>
          <Arrival />
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/" component={Front} />
              <Route path="/start" component={Start} />
              <Route path="/in" component={ComeInByMail} />
              <Route path="/hello" component={Hello} />
              <Route path="/j" component={Join} />
              <Route path="/checkup" component={Checkup} />
              <Route path="/privacy">
                <Privacy />
              </Route>
              <Route path="/privacy/:hat/:process">
                {({ hat, process }) => <Privacy hat={hat} process={process} />}
              </Route>
              <Route path="/mine/:process">{({ process }) => <Mine process={process} />}</Route>
              <Route path="/room/:process/*?">
                {({ process }) => (
                  <Inside hat="seat" process={process}>
                    <PhoneRoom />
                  </Inside>
                )}
              </Route>
              <Route path="/cockpit/:process">
                {({ process }) => (
                  <Inside hat="staff" process={process}>
                    <Cockpit />
                  </Inside>
                )}
              </Route>
              <Route path="/wall">
                <OpenByLink opens="wall" />
              </Route>
              <Route path="/wall/:process">
                {({ process }) => (
                  <Inside hat="wall" process={process}>
                    <WallScreen />
                  </Inside>
                )}
              </Route>
              <Route path="/organisation/join">
                <JoinOrganisation />
              </Route>
              <Route path="/organisation/:organisation">
                {({ organisation }) => <OrganisationPage organisation={organisation} />}
              </Route>
              <Route path="/board">
                <OpenByLink opens="board" />
              </Route>
              <Route path="/board/:process">
                {({ process }) => (
                  <Inside hat="board" process={process}>
                    <Board />
                  </Inside>
                )}
              </Route>
              <Route path="/process/:process">{({ process }) => <Redirect to={`/process/${process}/before`} />}</Route>
              <Route path="/process/:process/:page">
                {({ process }) => (
                  <Inside hat="staff" process={process}>
                    <Desk />
                  </Inside>
                )}
              </Route>
              <Route>
                <Lost />
              </Route>
            </Switch>
          </Suspense>
        </ToastProvider>
      </Announcer>
    </WordsProvider>
  )
}

const Inside = ({ hat, process, children }: Readonly<{ hat: Hat; process: string; children: ReactNode }>) => (
  <RoomProvider
    key={`${hat} ${process}`}
    hat={hat}
    process={process}
    loading={<Loading />}
    gone={(sentence) => <Gone sentence={sentence} hat={hat} />}
  >
    <StepAnnouncements />
    {children}
  </RoomProvider>
)

function Lost() {
  const t = useShellWords()
  return (
    <Frame title={t.nothingHere}>
      <p>
        <a className="ds-link" href="/">
          {t.toFront}
        </a>
      </p>
    </Frame>
  )
}

/** On every new page the focus goes to its heading, as it would had the browser loaded it. */
function Arrival() {
  const [path] = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what an arrival is
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const heading = document.querySelector<HTMLElement>('h1')
      if (!heading) return
      document.title = `${heading.textContent ?? ''} – Flippover`
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
      scrollTo(0, 0)
    })
    return () => cancelAnimationFrame(frame)
  }, [path])
  return null
}
