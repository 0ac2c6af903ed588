import type { Event } from '../../process/process.ts'
import type { Recorded } from './log.ts'

/** An event taken apart: the facts for the log, what somebody wrote beside it, what was noted in the drawer. */
export type Apart = Readonly<{
  facts: string
  about: string
  /** Null when nothing was written. */
  words: string | null
  drawer: string | null
  /** Whatever was written about this is to be overwritten. */
  forgets: string | null
}>

/** Facts into the log, words beside it, notes into the drawer. What lies elsewhere leaves a null in its place. */
export function takeApart({ stage, event }: Event): Apart {
  const fields: Readonly<Record<string, unknown>> = event
  const { words, drawer } = fields
  const facts = {
    ...fields,
    ...(words === undefined ? {} : { words: null }),
    ...(drawer === undefined ? {} : { drawer: null }),
  }
  return {
    facts: JSON.stringify(facts),
    about: typeof fields.about === 'string' ? within(stage, fields.about) : '',
    words: written(words),
    drawer: written(drawer),
    forgets: typeof fields.forgets === 'string' ? within(stage, fields.forgets) : null,
  }
}

/** An id means something within its stage: what is struck out in one can never be what was written in another. */
const within = (stage: string, id: string): string => `${stage}/${id}`

const written = (said: unknown): string | null => (said === undefined || said === null ? null : JSON.stringify(said))

/** The event as it was, with what is still known of its words and its note. */
export function putTogether(
  version: number,
  stage: string,
  { facts, words, drawer }: Pick<Apart, 'facts' | 'words' | 'drawer'>,
): Recorded {
  const event = JSON.parse(facts) as Record<string, unknown>
  // A null holds the place: whatever lies beside an event that has no such place is not its own.
  if ('words' in event && words !== null) event.words = JSON.parse(words)
  if ('drawer' in event && drawer !== null) event.drawer = JSON.parse(drawer)
  return { version, stage, event } as unknown as Recorded
}
