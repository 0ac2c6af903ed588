import { useState } from 'react'
import { fill, speak } from '../../kernel/words.ts'
import { askServer } from '../ask-server.ts'
import { useAsking } from '../pages/use-asking.ts'
import { Button } from '../parts/button.tsx'
import { useToast } from '../parts/toast.tsx'
import { useRoom } from '../room.tsx'
import { useLanguage } from '../words.tsx'
import { calendarFeedWords } from './calendar-feed-words.ts'

const hats = ['staff', 'seat'] as const
type FeedHat = (typeof hats)[number]
type Feeds = Readonly<Record<FeedHat, string>>

/** The dates of the process in a calendar of one's own (E3): an address for each, which can be made anew. */
export function CalendarFeed() {
  const { process, roles, rehearsal } = useRoom()
  const [spoken] = useLanguage()
  const t = speak(calendarFeedWords, spoken)
  const toast = useToast()
  const { ask, isAsking, trouble } = useAsking()
  const [feeds, setFeeds] = useState<Feeds | null>(null)
  if (!roles.includes('responsible') || rehearsal) return null

  const path = `/api/staff/${process}/calendar-feed`
  const fetchThem = async (renew?: FeedHat) => {
    const answer = await ask(() => askServer<Feeds>(path, renew && { renew }))
    if (answer) setFeeds(answer)
  }
  const copy = async (address: string) => {
    await navigator.clipboard?.writeText(address)
    toast(t.copied)
  }
  return (
    <section className="fl-stack fl-no-print">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      {trouble && <p role="alert">{trouble}</p>}
      {!feeds && (
        <div>
          <Button variant="outlined" isDisabled={isAsking} onClick={() => void fetchThem()}>
            {t.show}
          </Button>
        </div>
      )}
      {feeds &&
        hats.map((hat) => (
          <div key={hat} className="fl-stack">
            <h3>{t[hat]}</h3>
            <p className="fl-feed-address">{feeds[hat]}</p>
            <div className="fl-row">
              {'clipboard' in navigator && (
                <Button
                  variant="outlined"
                  label={fill(t.copyOf, { who: t[hat] })}
                  onClick={() => void copy(feeds[hat])}
                >
                  {t.copy}
                </Button>
              )}
              <Button
                variant="text"
                isDisabled={isAsking}
                label={fill(t.renewOf, { who: t[hat] })}
                onClick={() => void fetchThem(hat)}
              >
                {t.renew}
              </Button>
            </div>
          </div>
        ))}
      {feeds && <p className="fl-small fl-soft">{t.keepIt}</p>}
    </section>
  )
}
