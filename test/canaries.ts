import type { Viewer } from '../src/kernel/decider.ts'
import { isInGroup } from '../src/method/04-groups/tables.ts'
import { type Event, evolve, initial, project, type State } from '../src/process/process.ts'
import type { Relation } from './access/who.ts'

/**
 * Every text that somebody wrote is replaced by one that says what it is: which field of which stage, of which table,
 * of which interview. Wherever it sings, one knows where it came from, without asking the rules that are on trial.
 */
export type Canary = Readonly<{ kind: string; group: string | null; interview: string | null }>

const sing = (kind: string, group: string, interview: string, about: string): string =>
  `«${kind}|${group}|${interview}|${about}»`

export function withCanaries(event: Event): Event {
  const inner = event.event as Readonly<Record<string, unknown>>
  const { group, sheet, interview, about, type } = inner
  // The one field that two events of a stage share by name and not by meaning.
  const fieldOf = (name: string): string => (type === 'plenary-noted' ? 'plenary' : name)
  const replaced = (field: 'words' | 'drawer'): Readonly<Record<string, unknown>> => {
    const words = inner[field]
    if (typeof words !== 'object' || words === null) return {}
    const canaries = Object.keys(words).map((name) => [
      name,
      sing(
        `${event.stage}.${fieldOf(name)}`,
        String(group ?? sheet ?? ''),
        String(interview ?? ''),
        String(about ?? ''),
      ),
    ])
    return { [field]: Object.fromEntries(canaries) }
  }
  return { stage: event.stage, event: { ...inner, ...replaced('words'), ...replaced('drawer') } } as Event
}

/** Every canary that sings in what somebody sees. */
export function canariesIn(seen: unknown): readonly Canary[] {
  const found = new Map<string, Canary>()
  for (const [song, kind = '', group = '', interview = ''] of JSON.stringify(seen).matchAll(
    /«([^|»]*)\|([^|»]*)\|([^|»]*)\|[^»]*»/g,
  )) {
    found.set(song, { kind, group: group || null, interview: interview || null })
  }
  return [...found.values()]
}

/** How near a canary lies to a viewer, by role, or for a participant by table and interview. */
export function nearnessOf(viewer: Viewer, { group, interview }: Canary, { groups, people }: State): Relation {
  const [role] = viewer.roles
  if (role === undefined) return 'nobody'
  if (role !== 'participant') return role
  if (viewer.person === null || !people.persons[viewer.person]) return 'stranger'
  if (interview !== null) {
    const [interviewer, interviewee] = interview.split('.')
    if (viewer.person === interviewer) return 'self'
    return viewer.person === interviewee ? 'own' : 'other'
  }
  return group !== null && isInGroup(groups, viewer.person, group) ? 'own' : 'other'
}

/** What these events come to with canaries in them. */
export const canaryState = (events: readonly Event[]): State => events.map(withCanaries).reduce(evolve, initial)

export const heardBy = (state: State, viewer: Viewer): readonly Canary[] => canariesIn(project(state, viewer))
