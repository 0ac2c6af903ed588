import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { groupsOf } from '../../src/method/04-groups/rules.ts'
import type { Step } from '../../src/method/05-agenda/programme.ts'
import type { Command, State } from '../../src/process/process.ts'
import { type Browser, comesIn, openWorkplace, testHouse } from '../house.ts'

/** One of two workplaces in which the same happens, but for who does one thing or another. */
type Twin = Readonly<{
  staff: Browser
  phones: readonly Browser[]
  state: () => Promise<State>
  /** The person at a table of meeting 1, by their place on the list. */
  sits: (table: number, chair: number) => Promise<number>
  lead: (command: Command) => Promise<void>
  does: (who: number, command: Command) => Promise<void>
  /** What lies on the sheets, as no screen is ever sent it. */
  lies: () => Promise<string>
  /** What everybody is sent who may not know, with what is different by nature (ids, secrets) written alike. */
  sent: (butNot: readonly number[]) => Promise<Readonly<Record<string, string>>>
}>

const many = 12

async function twin(context: TestContext): Promise<Twin> {
  const house = await testHouse(context)
  const place = await openWorkplace(house, many)
  const { staff, process, people } = place
  const link = async (kind: 'wall' | 'board', body: unknown): Promise<Browser> => {
    const { path } = (await staff.post(`/api/staff/${process}/${kind}-link`, body)).body
    const browser = house.browser()
    strictEqual((await browser.post(`/api/${kind}/open`, { token: String(path).split('#')[1] })).status, 200)
    return browser
  }
  const colleague = house.browser()
  const { body } = await staff.post(`/api/staff/${process}/colleagues`, { name: 'Håkon', title: 'Verneombud' })
  await colleague.post('/api/sign-in', { token: String(body.link).split('#')[1] })
  // The same tables in both, whatever the made-up ids of those who sit there.
  for (const meeting of [1, 2] as const) {
    const tables = [people.slice(0, 4), people.slice(4, 8), people.slice(8)]
    const formed = await staff.command('staff', process, {
      stage: 'groups',
      command: { type: 'form-groups', meeting, tables },
    })
    strictEqual(formed.status, 200, formed.text)
  }
  const [wall, board] = [await link('wall', {}), await link('board', { name: 'Styret' })]
  const phones: Browser[] = []
  for (const person of people) phones.push(await comesIn(house, place, person))
  const room = await house.house.rooms.open(process)
  const { units } = room.state.people
  const secrets = [
    process,
    place.code,
    place.secret,
    ...Object.keys(room.state.preparation.team),
    ...Object.keys(units),
  ]
  const groups = groupsOf(room.state.groups, 1).map(({ group }) => group)
  // Ids are made up at random: they are written as the place of what they stand for, longest first.
  const alike = (text: string): string =>
    [...secrets.map((id, at) => [id, `secret-${at}`]), ...people.map((id, at) => [id, `person-${at}`])]
      .concat(groups.map((id, at) => [id, `group-${at}`]))
      .toSorted(([one = ''], [other = '']) => other.length - one.length)
      .reduce((said, [id = '', name = '']) => said.replaceAll(id, name), text)
      // Beside the version: which start of the server, and how many bursts of names were gathered, which is a matter of time.
      .replaceAll(/"cursor":"[^."]+\.\d+/g, '"cursor":"epoch')
      .replaceAll(/"code":"[^"]*"/g, '"code":""')
      .replaceAll(/"me":"b[^"]*"/g, '"me":"board"')
  const ask = async (browser: Browser, path: string): Promise<string> =>
    inOneOrder(alike((await browser.get(path)).text))
  return {
    staff,
    phones,
    state: async () => (await house.house.rooms.open(process)).state,
    sits: async (table, chair) => {
      const { state } = await house.house.rooms.open(process)
      return people.indexOf(groupsOf(state.groups, 1)[table]?.members[chair] ?? '')
    },
    async lead(command) {
      const { status, text } = await staff.command('staff', process, command)
      strictEqual(status, 200, text)
    },
    async does(who, command) {
      const { status, text } = await (phones[who] ?? staff).command('seat', process, command)
      strictEqual(status, 200, text)
    },
    lies: async () => inOneOrder(alike(JSON.stringify((await house.house.rooms.open(process)).state.wishes))),
    async sent(butNot) {
      const seen: Record<string, string> = {
        staff: await ask(staff, `/api/staff/${process}/view`),
        export: await ask(staff, `/api/process/${process}/export.json`),
        colleague: await ask(colleague, `/api/staff/${process}/view`),
        roster: await ask(staff, `/api/staff/${process}/roster`),
        wall: await ask(wall, `/api/wall/${process}/view`),
        board: await ask(board, `/api/board/${process}/view`),
      }
      for (const [at, phone] of phones.entries())
        if (!butNot.includes(at)) seen[`phone ${at}`] = await ask(phone, `/api/seat/${process}/view`)
      return seen
    },
  }
}

/** In which order people come from the store follows from their ids, which are made up: here they come by their place. */
const inOneOrder = (text: string): string => JSON.stringify(sorted(JSON.parse(text)))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map(sorted)
    const areAllPeople = all.every((one) => typeof one === 'object' && one !== null && 'person' in one)
    return areAllPeople ? all.toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))) : all
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, sorted(inner)])
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

type Both = readonly [one: Twin, other: Twin]

const twins = async (context: TestContext): Promise<Both> => [await twin(context), await twin(context)]

async function leadBoth(both: Both, ...commands: readonly Command[]): Promise<void> {
  for (const one of both) for (const command of commands) await one.lead(command)
}

/** In one it is this person, in the other that one; nobody else is sent anything different. */
async function whoever(
  both: Both,
  [this_, that]: readonly [number, number],
  command: Command,
  alsoMayKnow: readonly number[] = [],
) {
  await both[0].does(this_, command)
  await both[1].does(that, command)
  await alike(both, [this_, that, ...alsoMayKnow])
}

async function alike([one, other]: Both, butNot: readonly number[]): Promise<void> {
  const [seen, seenThere] = [await one.sent(butNot), await other.sent(butNot)]
  for (const [who, text] of Object.entries(seen)) {
    const there = seenThere[who] ?? ''
    let at = 0
    while (at < text.length && text[at] === there[at]) at += 1
    const told = `${who} could tell them apart: ${text.slice(Math.max(0, at - 80), at + 80)}  //  ${there.slice(Math.max(0, at - 80), at + 80)}`
    ok(text === there, told)
  }
}

const step = (to: Step, from: Step | null = null): Command => ({
  stage: 'agenda',
  command: { type: 'open-step', from, to },
})
const groupAt = async ({ state }: Twin, table: number): Promise<string> =>
  groupsOf((await state()).groups, 1)[table]?.group ?? ''
const atTable = async ({ sits }: Twin, table: number): Promise<readonly number[]> =>
  (await Promise.all([0, 1, 2, 3].map((chair) => sits(table, chair)))).filter((at) => at >= 0)

test('twins to whom the same happens are sent the same (P2)', async (context) => {
  const both = await twins(context)
  await leadBoth(both, step('welcome'))
  await alike(both, [])
})

test('who put a note into the box is nobody’s to know (A4, P2)', async (context) => {
  const both = await twins(context)
  await leadBoth(both, { stage: 'suitability', command: { type: 'open-box', isOpen: true } })
  await whoever(both, [0, 7], { stage: 'suitability', command: { type: 'drop-note', note: 'lapp', said: 'Noe usagt' } })
})

test('who asked in the welcome, and who asked or thought something at a sheet, is nobody’s to know (P2)', async (context) => {
  const both = await twins(context)
  const [one] = both
  const [mine = 0, beside = 0] = await atTable(one, 0)
  const [group, host] = [await groupAt(one, 0), await groupAt(one, 1)]
  const [guest = 0] = await atTable(one, 2)
  const ids = both.map((each) => groupAt(each, 0))
  const [here, there] = await Promise.all(ids)
  await leadBoth(both, step('welcome'))
  strictEqual(here, there, 'tables have names that follow from their number')
  await whoever(both, [mine, beside], {
    stage: 'welcome',
    command: { type: 'ask-question', group, question: 'q1', said: 'Hvor lenge varer det?' },
  })
  await leadBoth(both, step('exhibition', 'welcome'))
  for (const type of ['ask-question', 'leave-thought'] as const) {
    await whoever(both, [mine, guest], {
      stage: 'exhibition',
      command: { type, sheet: host, question: `${type}-1`, said: 'Hva mener dere med latter?' },
    })
  }
})

test('who notes in an interview, and who writes on the sheet, is nothing for another table or for those who lead (P2)', async (context) => {
  const both = await twins(context)
  const [one] = both
  const table = await atTable(one, 0)
  const [first = 0, second = 0] = table
  const group = await groupAt(one, 0)
  await leadBoth(both, step('wishes'))
  for (const [each, who] of [
    [both[0], first],
    [both[1], second],
  ] as const) {
    await each.phones[who]?.command('seat', await processOf(each), {
      stage: 'wishes',
      command: { type: 'take-pen', group },
    })
  }
  await whoever(
    both,
    [first, second],
    { stage: 'wishes', command: { type: 'write-wish', group, wish: 'w1', said: 'Latter' } },
    table,
  )
  // A view that simply showed the state would be caught: the pen tells who wrote.
  const [lies, liesThere] = [await both[0].lies(), await both[1].lies()]
  ok(lies !== liesThere)
})

test('who answered the evaluation, and who was absent from it, is nobody’s to know, before and after it is closed (P2, P3)', async (context) => {
  const both = await twins(context)
  await leadBoth(
    both,
    step('welcome'),
    { stage: 'agenda', command: { type: 'end-meeting', meeting: 1 } },
    step('evaluation'),
    { stage: 'evaluation', command: { type: 'open-evaluation' } },
  )
  const answered: readonly (readonly number[])[] = [
    [0, 1, 2, 3, 4, 5, 6],
    [1, 2, 3, 4, 5, 6, 7],
  ]
  for (const [at, each] of both.entries()) {
    for (const [n, who] of (answered[at] ?? []).entries()) {
      const { status, text } = (await each.phones[who]?.command('seat', await processOf(each), {
        stage: 'evaluation',
        command: {
          type: 'answer-evaluation',
          answer: `svar-${n}`,
          answers: { heard: 'fully', useful: 'mostly', hopeful: null },
          said: `Ord ${n}`,
        },
      })) ?? { status: 0, text: '' }
      strictEqual(status, 200, text)
    }
  }
  await alike(both, [0, 7])
  await leadBoth(both, { stage: 'evaluation', command: { type: 'close-evaluation' } })
  await alike(both, [0, 7])
})

test('who said something of the draft, and who answered whether it helps, is nobody’s to know (E3, P2)', async (context) => {
  const both = await twins(context)
  const plan = (command: Extract<Command, { stage: 'actionPlan' }>['command']): Command => ({
    stage: 'actionPlan',
    command,
  })
  const measure = { who: '', resources: '', from: '', deadline: null, level: 'group' } as const
  await leadBoth(
    both,
    plan({ type: 'add-wish', wish: 'ute', said: 'Mer tid ute' }),
    plan({ type: 'sort-wish', wish: 'plan.wish.ute', fate: 'now', reason: '', lookAgain: null }),
    plan({ type: 'add-measure', measure: 'ute', wish: 'plan.wish.ute', what: 'Ut før lunsj', ...measure }),
    plan({ type: 'open-hearing', isOpen: true, until: null }),
  )
  await whoever(
    both,
    [2, 9],
    plan({ type: 'comment-on-plan', comment: 'k1', wish: 'plan.wish.ute', said: 'Også om vinteren' }),
  )
  await leadBoth(
    both,
    plan({ type: 'approve-plan', as: 'manager', isGiven: true }),
    plan({ type: 'approve-plan', as: 'safety-representative', isGiven: true }),
    plan({ type: 'publish-plan', version: 1 }),
    { stage: 'followUp', command: { type: 'open-check', check: 'c1', until: null } },
  )
  const answers = { 'plan.wish.ute': { done: 'yes', helps: 'some' } } as const
  await whoever(both, [3, 8], {
    stage: 'followUp',
    command: { type: 'answer-check', check: 'c1', answer: 'a1', answers },
  })
  deepStrictEqual((await both[0].state()).followUp.checks, (await both[1].state()).followUp.checks)
})

const processOf = async ({ staff }: Twin): Promise<string> => {
  const { processes } = (await staff.get('/api/session')).body as { processes: readonly { process: string }[] }
  return processes[0]?.process ?? ''
}
