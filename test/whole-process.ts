import type { Instant, ProcessId } from '../src/kernel/values.ts'
import type { Step } from '../src/method/05-agenda/programme.ts'
import type { Event, State } from '../src/process/process.ts'
import type { Log } from '../src/server/log/log.ts'
import { blaabaerhaugen, type Workplace } from '../src/simulation/people.ts'
import { playProcess } from '../src/simulation/workplace.ts'

/** A stretch of a process that was played by the rules: what happened until the wall came to show another thing. */
export type Stretch = Readonly<{ step: Step | null; moment: string; events: readonly Event[]; endsAt: Instant }>

/**
 * A whole process, A to E, cut where the wall changes from one thing to another. What hangs there at the end of a
 * stretch is there after it has been written down.
 */
export function stretchesOf(workplace: Workplace, seed: number, as: (event: Event) => Event): readonly Stretch[] {
  const stretches: { step: Step | null; moment: string; events: Event[]; endsAt: Instant }[] = []
  for (const { events, after, actor } of playProcess({ seed, workplace })) {
    const step = after.agenda.open?.step ?? null
    const moment = momentOf(after)
    const last = stretches.at(-1)
    if (last?.moment === moment) {
      last.events.push(...events.map(as))
      last.endsAt = actor.at
    } else {
      stretches.push({ step, moment, events: events.map(as), endsAt: actor.at })
    }
  }
  return stretches
}

/** What the wall is about: the step, or the pause in it, and how far the step has come where that shows. */
function momentOf({ agenda, people, summary, presentations, evaluation, welcome, actionPlan }: State): string {
  const { open, pause, endedAt } = agenda
  if (!open) {
    if (actionPlan.publishedAt !== null) return 'plan'
    return endedAt[2] !== null ? 'after' : endedAt[1] !== null ? 'between' : people.isDoorOpen ? 'door' : 'before'
  }
  if (pause) return `${open.step}-${pause.kind}`
  const isCentral = Object.values(summary.themes).some((theme) => theme.isCentral)
  const within: Partial<Record<Step, string>> = {
    welcome: Object.values(welcome.questions).some((one) => one.standing === 'taken-up') ? 'questions' : '',
    summary:
      summary.agreedAt !== null ? 'agreed' : isCentral ? 'central' : Object.keys(summary.themes).length ? 'themes' : '',
    presentations: presentations.presented ?? '',
    'what-next': presentations.whatNext ? 'told' : '',
    evaluation: evaluation.phase,
  }
  const how = within[open.step] ?? ''
  return how === '' ? open.step : `${open.step}-${how}`
}

/** A made-up workplace of so many, in which nobody's name is another's. */
export const workplaceOf = (size: number): Workplace => ({
  ...blaabaerhaugen,
  people: Array.from({ length: size }, (_, index) => {
    const model = blaabaerhaugen.people[index % blaabaerhaugen.people.length]
    if (!model) throw new RangeError('nobody works here')
    const round = Math.floor(index / blaabaerhaugen.people.length)
    const [person, name] =
      round === 0 ? [model.person, model.name] : [`${model.person}-${round}x`, `${model.name} ${round}`]
    return { ...model, person, name }
  }),
})

/** Writes down what happened after all that is known, as if a cockpit and a room full of phones had asked for it. */
export async function writeDown(log: Log, process: ProcessId, { events, endsAt }: Stretch): Promise<void> {
  const expectedVersion = (await log.read(process)).at(-1)?.version ?? 0
  const commandId = crypto.randomUUID()
  const { was } = await log.append({ process, expectedVersion, commandId, events, at: endsAt })
  if (was !== 'added') throw new Error(`Not written down: ${was}`)
}
