import type { Instant, PersonId, ProcessId } from '../../kernel/values.ts'
import type { HandedSeen, Overview, UnitSeen } from '../../process/overview.ts'
import { type Standing, standingOf } from '../../process/standing.ts'
import { dayOf } from '../days.ts'
import type { House } from '../http/context.ts'
import type { OrganisationId } from './organisations.ts'
import { shownCounts } from './small-counts.ts'
import { readTemplate } from './template.ts'

type Known = Pick<House, 'organisations' | 'processes' | 'rooms' | 'signIn' | 'clock'>

/** All units of an organisation on one page. */
export async function overviewOf(
  house: Known,
  organisation: OrganisationId,
  viewer: PersonId,
): Promise<Overview | null> {
  const { organisations, processes, signIn, clock } = house
  const found = await organisations.find(organisation)
  if (!found) return null
  const own = new Set((await processes.ofPerson(viewer)).map(({ process }) => process))
  const units: (Omit<UnitSeen, 'people'> & { invited: number })[] = []
  for (const { process } of await organisations.units(organisation)) {
    const name = (await processes.find(process))?.workplace
    if (name === undefined) continue
    const read = await standing(house, process, clock())
    const { invited = 0, ...rest } = read ?? {}
    units.push({
      process,
      name,
      isOwn: own.has(process),
      standing: read ? (rest as Omit<Standing, 'invited'>) : null,
      invited,
    })
  }
  const colleagues: string[] = []
  for (const person of await organisations.people(organisation)) colleagues.push((await signIn.nameOf(person)) ?? '')
  const { each, total } = shownCounts(units.map(({ invited }) => invited))
  const template = found.template === null ? null : readTemplate(found.template)
  return {
    name: found.name,
    units: units.map(({ invited: _, ...unit }, index) => ({ ...unit, people: each[index] ?? null })),
    people: total,
    bundles: await bundlesOf(house, organisation),
    colleagues,
    template: template && { from: template.from, on: template.on },
  }
}

/** A process that cannot be read must not take the page of all others with it (D8). */
async function standing({ rooms }: Known, process: ProcessId, now: Instant): Promise<Standing | null> {
  try {
    return standingOf((await rooms.open(process)).state, dayOf(now), dayOf)
  } catch {
    return null
  }
}

/** What units have handed on, with the words as they stand there now; what was taken back there is gone here. */
async function bundlesOf({ organisations, processes, rooms }: Known, organisation: OrganisationId) {
  const seen: (HandedSeen & { bundle: string })[] = []
  for (const { process, wish, bundle } of await organisations.handed(organisation)) {
    const unit = (await processes.find(process))?.workplace
    const room = await rooms.open(process).catch(() => null)
    const sent = room?.state.escalation[wish]
    if (unit === undefined || !sent || sent.isWithdrawn) continue
    const { text, reason, sentAt, answer } = sent
    seen.push({ process, unit, wish, text, reason, sentAt, answer: answer && { ...answer, person: null }, bundle })
  }
  return [...Map.groupBy(seen, ({ bundle }) => bundle)].map(([bundle, wishes]) => ({
    bundle,
    wishes: wishes.map(({ bundle: _, ...one }) => one),
  }))
}
