import { askServer, Trouble } from './ask-server.ts'
import type { News, WholeView } from './whole-view.ts'

/** How this screen learns what happens. */
export type Line = Readonly<{ close: () => void; refresh: () => void }>

type Listener = Readonly<{
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
const beatWithin = 40_000
const longestWait = 6_000

/** Follows a room: the whole view once, then the stream, or a long poll where no stream comes through. */
export function follow(path: string, { onView, onNews, onAway, onReach, cursor }: Listener): Line {
  let isClosed = false
  let source: EventSource | null = null
  let beatTimer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let pollAbort: AbortController | null = null
  let isPolling = false
  let fails = 0
  let hiddenAt: number | null = null

  /** Asks for the whole view; says whether it came. */
  const look = async (address: string, signal?: AbortSignal): Promise<boolean> => {
    try {
      const whole = await askServer<WholeView>(`${path}/${address}`, undefined, signal)
      if (isClosed || signal?.aborted) return false
      fails = 0
      onReach(true)
      onView(whole)
      return true
    } catch (error) {
      if (isClosed || signal?.aborted) return false
      const isGone = error instanceof Trouble && !error.isPassing
      if (isGone) close()
      if (isGone) onAway(error.message)
      else onReach(false)
      return false
    }
  }

  /** Comes back after a jittered while: a full room does not knock in the same instant (R4). */
  const later = (what: () => void): void => {
    clearTimeout(retryTimer)
    const patience = Math.min(longestWait, 300 * 2 ** fails)
    fails += 1
    retryTimer = setTimeout(what, patience * (0.4 + Math.random()))
  }

  const start = async (): Promise<void> => {
    if (await look('view')) listen()
    else if (!isClosed) later(() => void start())
  }

  const listen = (): void => {
    if (isClosed) return
    if (isPolling) return void poll()
    source?.close()
    const current = new EventSource(`${path}/stream?cursor=${encodeURIComponent(cursor() ?? '')}`)
    source = current
    let hasBeaten = false
    const expectBeat = (within: number): void => {
      clearTimeout(beatTimer)
      beatTimer = setTimeout(() => {
        current.close()
        if (!hasBeaten) isPolling = true
        void start()
      }, within)
    }
    expectBeat(firstBeatWithin)
    current.addEventListener('beat', () => {
      hasBeaten = true
      fails = 0
      onReach(true)
      expectBeat(beatWithin)
    })
    current.addEventListener('away', () => {
      // Fetching the view tells why, and whether there is still a place here.
      current.close()
      void start()
    })
    current.addEventListener('message', ({ data }: MessageEvent<string>) => {
      hasBeaten = true
      expectBeat(beatWithin)
      const news = JSON.parse(data) as News
      if (news.resync) void look('view')
      else onNews(news)
    })
    current.addEventListener('error', () => {
      current.close()
      clearTimeout(beatTimer)
      if (isClosed) return
      onReach(false)
      later(() => void start())
    })
  }

  const poll = async (): Promise<void> => {
    while (isPolling && !isClosed) {
      pollAbort = new AbortController()
      const { signal } = pollAbort
      const isThere = await look(`poll?cursor=${encodeURIComponent(cursor() ?? '')}`, signal)
      if (signal.aborted || isClosed) return
      if (!isThere) return later(() => void start())
    }
  }

  /** At once, whatever was going on: a phone that woke must show the right screen (M2). */
  const refresh = (): void => {
    if (isClosed) return
    clearTimeout(retryTimer)
    clearTimeout(beatTimer)
    source?.close()
    pollAbort?.abort()
    fails = 0
    void start()
  }

  const onVisible = (): void => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now()
    else if (hiddenAt !== null && Date.now() - hiddenAt > 1_500) refresh()
  }
  const onOnline = (): void => {
    isPolling = false
    refresh()
  }

  const close = (): void => {
    isClosed = true
    clearTimeout(retryTimer)
    clearTimeout(beatTimer)
    source?.close()
    pollAbort?.abort()
    document.removeEventListener('visibilitychange', onVisible)
    window.removeEventListener('online', onOnline)
  }

  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('online', onOnline)
  void start()
  return { close, refresh }
}
