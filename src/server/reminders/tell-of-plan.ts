import { type Instant, minute, type ProcessId } from '../../kernel/values.ts'
import type { State } from '../../process/process.ts'
import type { House } from '../http/context.ts'
import type { News, WantedNews } from '../mail/post.ts'
import { withMail } from '../mail/whom.ts'

/** A plan that was published longer ago than this is no news: a server that was down so long says nothing of it. */
const isNewsFor = 7 * 24 * 60 * minute

type Known = Readonly<{ process: ProcessId; state: State; rows: Parameters<typeof withMail>[0]['rows']; now: Instant }>

/** The letters by which everybody learns that a version of the plan is there. Asked for as often as one likes. */
export function plansToTell({ process, state, rows, now }: Known): readonly WantedNews[] {
  const { published, publishedAt, version } = state.actionPlan
  const isNew = publishedAt !== null && now < publishedAt + isNewsFor
  if (!published || !isNew || state.followUp.closedAt !== null) return []
  return withMail({ state, rows }).map(({ person }) => ({
    process,
    person,
    meeting: null,
    kind: 'plan',
    sequence: version,
  }))
}

/** Publishing tells everyone (D8). Nothing happens where no mail is set up, or the process is only tried out. */
export async function tellOfPlan(
  { mailer, rehearsals, rooms, people, post, clock }: House,
  process: ProcessId,
): Promise<void> {
  if (!mailer || rehearsals.find(process)) return
  const { state } = await rooms.open(process)
  const letters = plansToTell({ process, state, rows: await people.of(process), now: clock() })
  if (letters.length > 0) await post.add(letters, mailer.host, clock())
}

/** How many have got the letter about the plan as it stands, and how many could not be reached: counts and no names (P9). */
export async function toldOfPlan({ post, people }: Pick<House, 'post' | 'people'>, process: ProcessId, state: State) {
  const about = (await post.newsOf(process)).filter(
    ({ kind, sequence }) => kind === 'plan' && sequence === state.actionPlan.version,
  )
  const count = (...states: readonly News['state'][]): number =>
    about.filter((one) => states.includes(one.state)).length
  return {
    people: Object.keys(state.people.persons).length,
    withMail: withMail({ state, rows: await people.of(process) }).length,
    sent: count('sent'),
    underWay: count('waiting', 'sending'),
    failed: count('failed'),
  }
}
