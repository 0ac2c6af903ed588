import type { GroupId, PersonId, ProcessId } from '../../src/kernel/values.ts'
import { proposal } from '../../src/method/04-groups/propose.ts'
import type { Step } from '../../src/method/05-agenda/programme.ts'
import type { Command, State } from '../../src/process/process.ts'
import type { Child } from '../child.ts'
import { allEars, type Crowd, type Ear, earsOf, hearersIn, inLanes, type Meeting, type Plan, upTo } from '../crowd.ts'
import { Wire } from '../wire.ts'

type View = Readonly<{ cursor: string; state: State; door: { code: string } }>
type Hat = 'staff' | 'seat' | 'wall'

/** Everybody by the ways they really come: list, tables, door, code, name, view, stream. */
export async function joinFlippover({ url, firstLink }: Child, plan: Plan): Promise<Crowd> {
  const staff = new Wire(url)
  await staff.post('/api/sign-in', { token: new URL(firstLink ?? '/', url).hash.slice(1), name: 'Turid Moen' })
  const leaders = [staff]
  if (plan.meetings > 1) {
    const { process } = await staff.post<{ process: ProcessId }>('/api/processes', {
      workplace: 'Alle',
      language: 'nb',
    })
    for (const index of upTo(plan.meetings - 1)) leaders.push(await colleague(staff, process, `Leder ${index}`))
  }
  const joined: { ears: readonly Ear[]; meeting: Meeting }[] = []
  await inLanes(leaders, 2, async (leader) => void joined.push(await joinMeeting(leader, plan)))
  return { ears: joined.flatMap(({ ears }) => ears), meetings: joined.map(({ meeting }) => meeting) }
}

/** Nobody leads fifty meetings from one browser. */
async function colleague(staff: Wire, process: ProcessId, name: string): Promise<Wire> {
  const asked = { name, title: 'leader' }
  const { link } = await staff.post<{ link: string }>(`/api/staff/${process}/colleagues`, asked)
  const wire = new Wire(staff.url)
  await wire.post('/api/sign-in', { token: link.slice(link.indexOf('#') + 1), name })
  return wire
}

async function joinMeeting(staff: Wire, plan: Plan): Promise<{ ears: readonly Ear[]; meeting: Meeting }> {
  const step: Step = plan.work === 'groups' ? 'wishes' : 'welcome'
  const { process, code, tables } = await prepareMeeting(staff, plan.groups * plan.seats, plan.seats, step)
  const ears = earsOf(plan)
  const seats = tables.flatMap(({ members }, group) => members.map((person, seat) => ({ person, group, seat })))
  const writers = new Map<number, Wire>()
  await inLanes(seats, 20, async ({ person, group, seat }) => {
    const wire = await sitDown(staff.url, process, code, person)
    const ear = ears.seats[group]?.[seat]
    if (ear) await followAs(wire, 'seat', process, ear)
    if (seat === 0) writers.set(group, wire)
  })
  await followAs(staff, 'staff', process, ears.cockpit)
  await followAs(await wallFor(staff, process), 'wall', process, ears.wall)
  if (plan.work === 'plenary') {
    const act = (_: number, turn: number): Promise<number> =>
      ask(staff, 'staff', process, {
        stage: 'agenda',
        command: { type: 'extend-step', step, toMinutes: 10 + (turn % 100) },
      })
    return { ears: allEars(ears), meeting: { act, hearers: hearersIn(plan, ears) } }
  }

  await Promise.all(
    [...writers].map(([group, wire]) =>
      ask(wire, 'seat', process, {
        stage: 'wishes',
        command: { type: 'write-wish', group: groupAt(tables, group), wish: wishOf(group), said: 'Mer tid' },
      }),
    ),
  )
  const act = async (group: number, turn: number): Promise<number> => {
    const writer = writers.get(group)
    if (!writer) throw new Error('Nobody sits there.')
    return ask(writer, 'seat', process, { stage: 'wishes', command: next(groupAt(tables, group), group, turn) })
  }
  return { ears: allEars(ears), meeting: { act, hearers: hearersIn(plan, ears) } }
}

type Tables = readonly Readonly<{ group: GroupId; members: readonly PersonId[] }>[]

const groupAt = (tables: Tables, index: number): GroupId => tables[index]?.group ?? ''
const wishOf = (group: number): string => `w${group}`

/** By turns the words of a wish, which are the table's own, and its place, which the cockpit is shown as well. */
const next = (group: GroupId, index: number, turn: number) =>
  turn % 2 === 0
    ? ({ type: 'rewrite-wish', group, wish: wishOf(index), said: `Mer tid til hverandre, ${turn}` } as const)
    : ({ type: 'put-on-place', group, wish: wishOf(index), place: turn % 4 === 1 ? 1 : null } as const)

/** A process with its list and its tables, the doors open and a step on the wall. */
export async function prepareMeeting(staff: Wire, people: number, atTable: number, step: Step) {
  const { process } = await staff.post<{ process: ProcessId }>('/api/processes', { workplace: 'Huset', language: 'nb' })
  const rows = upTo(people).map((n) => ({ name: `Ansatt ${n + 1}`, unit: `Enhet ${n % 20}` }))
  await staff.post(`/api/staff/${process}/roster`, { rows })
  const before = await staff.get<View>(`/api/staff/${process}/view`)
  const tables = proposal(before.state.groups, before.state.people, 1, 1)
  if (!tables) throw new Error('No tables could be laid.')
  await ask(staff, 'staff', process, { stage: 'groups', command: tables })
  await ask(staff, 'staff', process, { stage: 'people', command: { type: 'open-door', isOpen: true } })
  await ask(staff, 'staff', process, { stage: 'agenda', command: { type: 'open-step', from: null, to: step } })
  const { state, door } = await staff.get<View>(`/api/staff/${process}/view`)
  const laid: Tables = state.groups[1].groups
  if (laid.some(({ members }) => members.length !== atTable)) throw new Error('Not everybody sits at a full table.')
  return { process, code: door.code, tables: laid }
}

export async function sitDown(url: string, process: ProcessId, code: string, person: PersonId): Promise<Wire> {
  const wire = new Wire(url)
  await wire.post('/api/door/enter', { code, person })
  await wire.get(`/api/seat/${process}/view`)
  return wire
}

export async function followAs(wire: Wire, hat: Hat, process: ProcessId, ear: Ear) {
  const { cursor } = await wire.get<View>(`/api/${hat}/${process}/view`)
  return wire.follow(`/api/${hat}/${process}/stream?cursor=${cursor}`, (id) =>
    ear.hears(Number(id.slice(id.lastIndexOf('.') + 1))),
  )
}

/** A projector is let in by a link that the cockpit cuts. */
async function wallFor(staff: Wire, process: ProcessId): Promise<Wire> {
  const { path } = await staff.post<{ path: string }>(`/api/staff/${process}/wall-link`, {})
  const wire = new Wire(staff.url)
  await wire.post('/api/wall/open', { token: path.slice(path.indexOf('#') + 1) })
  return wire
}

async function ask(wire: Wire, hat: Hat, process: ProcessId, command: Command): Promise<number> {
  const { version } = await wire.post<{ version: number }>(`/api/${hat}/${process}/commands`, {
    id: crypto.randomUUID(),
    ...command,
  })
  return version
}
