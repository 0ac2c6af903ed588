import type { Event } from '../../process/process.ts'
import { type Recorded, SpoiledLog } from './log.ts'

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

/** An event as it lies in a store: what `takeApart` made of it, and where it stands. */
type Stored = Readonly<{ version: number; stage: string }> & Pick<Apart, 'facts' | 'words' | 'drawer'>

/** The events of a process as they were, in order. Throws `SpoiledLog` at the first that cannot be read. */
export function putTogether(stored: Iterable<Stored>): readonly Recorded[] {
  const recorded: Recorded[] = []
  for (const one of stored) {
    try {
      recorded.push(asItWas(one))
    } catch (cause) {
      throw new SpoiledLog(recorded, cause)
    }
  }
  return recorded
}

/** The event as it was, with what is still known of its words and its note. */
function asItWas({ version, stage, facts, words, drawer }: Stored): Recorded {
  const event = JSON.parse(facts) as Record<string, unknown>
  // A null holds the place: whatever lies beside an event that has no such place is not its own.
  if ('words' in event && words !== null) event.words = JSON.parse(words)
  if ('drawer' in event && drawer !== null) event.drawer = JSON.parse(drawer)
  return { version, stage, event } as unknown as Recorded
}
