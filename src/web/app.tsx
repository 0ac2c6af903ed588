import { Suspense, useEffect } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { Announcer } from './announcements.tsx'
import { Board, Cockpit, Desk, PhoneRoom, Wall } from './enter.tsx'
import { later } from './later.ts'
import { Frame } from './pages/frame.tsx'
import { Front } from './pages/front.tsx'
import { Join } from './pages/join.tsx'
import { Loading } from './pages/loading.tsx'
import { OpenByLink } from './pages/open-by-link.tsx'

import { ToastProvider } from './parts/toast.tsx'
import { loadProcessWords, useShellWords, WordsProvider } from './words.tsx'

const Hello = later(async () => {
  const [{ Hello }] = await Promise.all([import('./pages/hello.tsx'), loadProcessWords()])
  return Hello
})
const ComeInByMail = later(async () => (await import('./pages/by-mail.tsx')).ComeInByMail)
const Start = later(async () => (await import('./pages/start.tsx')).Start)
const SignedIn = later(async () => (await import('./pages/by-service.tsx')).SignedIn)
const Privacy = later(async () => (await import('./pages/privacy.tsx')).Privacy)
const Mine = later(async () => (await import('./pages/mine.tsx')).Mine)
const OrganisationPage = later(async () => {
  // What waits there is answered in the words of the board.
  const [{ OrganisationPage }] = await Promise.all([import('./organisation/organisation-page.tsx'), loadProcessWords()])
  return OrganisationPage
})
const JoinOrganisation = later(async () => (await import('./organisation/join-page.tsx')).JoinOrganisation)
const Checkup = later(async () => (await import('./pages/checkup.tsx')).Checkup)

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
              <Route path="/signed-in" component={SignedIn} />
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
              <Route path="/room/:process/*?">{({ process }) => <PhoneRoom key={process} process={process} />}</Route>
              <Route path="/cockpit/:process">{({ process }) => <Cockpit key={process} process={process} />}</Route>
              <Route path="/wall">
                <OpenByLink opens="wall" />
              </Route>
              <Route path="/wall/:process">{({ process }) => <Wall key={process} process={process} />}</Route>
              <Route path="/organisation/join">
                <JoinOrganisation />
              </Route>
              <Route path="/organisation/:organisation">
                {({ organisation }) => <OrganisationPage organisation={organisation} />}
              </Route>
              <Route path="/board">
                <OpenByLink opens="board" />
              </Route>
              <Route path="/board/:process">{({ process }) => <Board key={process} process={process} />}</Route>
              <Route path="/process/:process">{({ process }) => <Redirect to={`/process/${process}/before`} />}</Route>
              <Route path="/process/:process/:page">{({ process }) => <Desk key={process} process={process} />}</Route>
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
