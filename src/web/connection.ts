import { Trouble } from './ask-server.ts'
import type { Surroundings } from './surroundings.ts'
import type { News, WholeView } from './whole-view.ts'

/** How this screen learns what happens. */
export type Line = Readonly<{ close: () => void }>

export type Listener = Readonly<{
  onView: (whole: WholeView) => void
  onNews: (news: News) => void
  /** The place is taken by another device, or the right to be here has ended. */
  onAway: (sentence: string) => void
  /** Whether the server answers. Before the first view: why nothing is shown yet. */
  onReach: (isReached: boolean) => void
  cursor: () => string | null
}>

/** A proxy that holds the stream back shows no beat; then the same cursor works as a long poll (R5). */
const firstBeatWithin = 5_000
/** The server beats every 15 seconds; after this long without one the line is dead. */
const beatWithin = 25_000
/** So many streams in a row that end before their first beat: something on the way does not let them through. */
const mostStillborn = 2
const longestWait = 6_000
/** A network that slept with the phone may swallow the first request: it is asked again soon (M2). */
const answerWithin = { waking: 1_200, usual: 8_000, poll: 40_000 }
/** Between two polls: news gather, and an answer out of some cache on the way is not asked for without end. */
const pollPause = 300
/** Whoever polls tries now and then whether streams come through by now. */
const firstProbe = 60_000
const rarestProbe = 16 * 60_000

/** Follows a room: the whole view once, then the stream, or a long poll where no stream comes through. */
export function follow(
  path: string,
  { onView, onNews, onAway, onReach, cursor }: Listener,
  { ask, events, after, now, dice, onWaking }: Surroundings,
): Line {
  /** What is under way; ends, with all its timers and requests, when something else begins. */
  let turn = new AbortController()
  let isClosed = false
  let isPolling = false
  let stillborn = 0
  let fails = 0
  let probeAfter = firstProbe
  let probeAt: number | null = null

  const newTurn = (): AbortSignal => {
    turn.abort()
    turn = new AbortController()
    return turn.signal
  }

  const soon = (milliseconds: number, signal: AbortSignal, what: () => void): (() => void) => {
    const prevent = after(milliseconds, what)
    signal.addEventListener('abort', prevent, { once: true })
    return () => {
      prevent()
      signal.removeEventListener('abort', prevent)
    }
  }

  /** Comes back after a jittered while: a full room does not knock in the same instant (R4). */
  const later = (signal: AbortSignal, what: () => void): void => {
    const patience = Math.min(longestWait, 300 * 2 ** fails)
    fails += 1
    soon(patience * (0.4 + dice()), signal, what)
  }

  /** Asks for the whole view; says whether it came. */
  const look = async (address: string, within: number, signal: AbortSignal): Promise<boolean> => {
    const asking = new AbortController()
    const giveUp = (): void => asking.abort()
    signal.addEventListener('abort', giveUp)
    const prevent = after(within, giveUp)
    try {
      const whole = await ask<WholeView>(`${path}/${address}`, undefined, asking.signal)
      if (signal.aborted) return false
      onReach(true)
      onView(whole)
      return true
    } catch (error) {
      if (signal.aborted) return false
      // A fault of the server's own is no reason to leave: it is asked again.
      if (error instanceof Trouble && !error.isPassing && error.code !== 'went-wrong') {
        close()
        onAway(error.message)
      } else onReach(false)
      return false
    } finally {
      prevent()
      signal.removeEventListener('abort', giveUp)
    }
  }

  const start = async (within = answerWithin.usual): Promise<void> => {
    const signal = newTurn()
    const isSeen = await look('view', within, signal)
    if (signal.aborted) return
    if (!isSeen) later(signal, () => void start())
    else if (isPolling) void poll()
    else listen()
  }

  const address = (way: 'stream' | 'poll'): string => `${way}?cursor=${encodeURIComponent(cursor() ?? '')}`

  const listen = (): void => {
    const signal = newTurn()
    const source = events(`${path}/${address('stream')}`)
    signal.addEventListener('abort', () => source.close())
    let hasBeaten = false
    let prevent = (): void => undefined
    const expectBeat = (within: number): void => {
      prevent()
      prevent = soon(within, signal, () => {
        // Held back from the beginning, or let in and then forgotten: what is asked for by itself comes through.
        isPolling = true
        void start()
      })
    }
    const lives = (): void => {
      if (!hasBeaten) onReach(true)
      hasBeaten = true
      stillborn = 0
      fails = 0
      expectBeat(beatWithin)
    }
    expectBeat(firstBeatWithin)
    source.addEventListener('beat', () => {
      if (!signal.aborted) lives()
    })
    // Fetching the view tells why, and whether there is still a place here.
    source.addEventListener('away', () => {
      if (!signal.aborted) void start()
    })
    // Whoever ends has said when to come back, each screen at its own time.
    source.addEventListener('ending', ({ data }) => {
      if (!signal.aborted) soon(Number(data), newTurn(), listen)
    })
    source.addEventListener('message', ({ data }) => {
      if (signal.aborted) return
      lives()
      const news = JSON.parse(data) as News | WholeView
      // What was missed cannot be told in changes: all of it comes, and in its place in the stream (R2).
      if ('state' in news) onView(news)
      else onNews(news)
    })
    source.addEventListener('error', () => {
      if (signal.aborted) return
      const again = newTurn()
      // A line that was only cut is taken up where it ended; nothing needs to be said of it unless that fails.
      if (hasBeaten) return later(again, listen)
      onReach(false)
      stillborn += 1
      if (stillborn >= mostStillborn) isPolling = true
      later(again, () => void start())
    })
  }

  const poll = async (): Promise<void> => {
    const signal = newTurn()
    // However often the poll itself is cut, the time of the next probe stands.
    probeAt ??= now() + probeAfter
    soon(probeAt - now(), signal, () => probe(signal))
    while (await look(address('poll'), answerWithin.poll, signal)) {
      fails = 0
      await new Promise<void>((resolve) => {
        soon(pollPause, signal, resolve)
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
    }
    if (!signal.aborted) later(signal, () => void start())
  }

  /** Beside the poll: does a stream come through by now? A beat says yes, and a new one is opened in earnest. */
  const probe = (signal: AbortSignal): void => {
    const source = events(`${path}/${address('stream')}`)
    const end = (): void => source.close()
    signal.addEventListener('abort', end)
    const giveUp = (): void => {
      end()
      prevent()
      if (signal.aborted) return
      probeAfter = Math.min(rarestProbe, probeAfter * 2)
      probeAt = now() + probeAfter
      soon(probeAfter, signal, () => probe(signal))
    }
    const prevent = soon(firstBeatWithin, signal, giveUp)
    source.addEventListener('error', giveUp)
    source.addEventListener('beat', () => {
      if (signal.aborted) return
      isPolling = false
      probeAt = null
      stillborn = 0
      listen()
    })
  }

  const close = (): void => {
    isClosed = true
    turn.abort()
    stopWaking()
  }

  /** At once, whatever was going on: a phone that woke must show the right screen (M2). */
  const stopWaking = onWaking((isNetworkNew) => {
    if (isClosed) return
    if (isNetworkNew) isPolling = false
    stillborn = 0
    fails = 0
    void start(answerWithin.waking)
  })

  void start()
  return { close }
}
