import { strictEqual } from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { groupsOf } from '../../src/method/04-groups/tables.ts'
import type { Command, State } from '../../src/process/process.ts'
import { type Browser, comesIn, openWorkplace, testHouse } from '../house.ts'

/** One of two workplaces in which the same happens, but for who does one thing or another. */
export type Twin = Readonly<{
  state: () => Promise<State>
  /** Who sits at a table of meeting 1, by their places on the list. */
  atTable: (table: number) => Promise<readonly number[]>
  lead: (command: Command) => Promise<void>
  does: (who: number, command: Command) => Promise<void>
  /** What lies on the sheets, as no screen is ever sent it. */
  lies: () => Promise<string>
  /** What everybody is sent who may not know, with what is different by nature (ids, secrets) written alike. */
  sent: (butNot: readonly number[]) => Promise<Readonly<Record<string, string>>>
}>

/** In each workplace: three tables of four. */
export const many = 12

export async function twin(context: TestContext): Promise<Twin> {
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
  const state = async (): Promise<State> => (await house.house.rooms.open(process)).state
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
    state,
    async atTable(table) {
      const { groups } = await state()
      return (groupsOf(groups, 1)[table]?.members ?? []).map((person) => people.indexOf(person))
    },
    async lead(command) {
      const { status, text } = await staff.command('staff', process, command)
      strictEqual(status, 200, text)
    },
    async does(who, command) {
      const { status, text } = await (phones[who] ?? staff).command('seat', process, command)
      strictEqual(status, 200, text)
    },
    lies: async () => inOneOrder(alike(JSON.stringify((await state()).wishes))),
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
