/** Shorter than this out of sight, a stream has hardly been cut. */
const shortGlance = 1_500
const tickEvery = 2_000
/** A page that lost this much time between two ticks was asleep, whatever the browser has told of it. */
const lostTime = 6_000
/** A phone that wakes tells so in several ways at once. */
const sameWaking = 400

/**
 * Tells when a phone has slept, or has another network: seen again, thawed, back from the browser's own memory of
 * pages, or with a hole in its time (M2). Answers how to stop.
 */
export function onWaking(woke: (isNetworkNew: boolean) => void): () => void {
  const over = new AbortController()
  const { signal } = over
  let hiddenAt: number | null = null
  let toldAt = 0
  const tell = (): void => {
    if (Date.now() - toldAt < sameWaking) return
    toldAt = Date.now()
    woke(false)
  }
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now()
      else if (hiddenAt !== null && Date.now() - hiddenAt > shortGlance) tell()
    },
    { signal },
  )
  document.addEventListener('resume', tell, { signal })
  window.addEventListener('pageshow', ({ persisted }) => persisted && tell(), { signal })
  window.addEventListener('online', () => woke(true), { signal })
  let tickedAt = Date.now()
  const ticking = setInterval(() => {
    const lost = Date.now() - tickedAt
    tickedAt = Date.now()
    // Out of sight, browsers let time go slowly; being seen again tells of that.
    if (lost > lostTime && document.visibilityState === 'visible') tell()
  }, tickEvery)
  return () => {
    over.abort()
    clearInterval(ticking)
  }
}
