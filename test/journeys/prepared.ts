import type { Browser, Page } from '@playwright/test'
import { Browser as Client, rosterAt, type View } from '../../scripts/bots-over-http.ts'
import type { PersonId, ProcessId } from '../../src/kernel/values.ts'
import { groupsOf } from '../../src/method/04-groups/tables.ts'
import type { Command } from '../../src/process/process.ts'
import { heading, press } from './hands.ts'
import type { House } from './house.ts'
import { open } from './screens.ts'

/** A process of twelve people at three tables with the door open, led over HTTP: for journeys about something else. */
export type Prepared = Readonly<{
  process: ProcessId
  code: string
  lead: (command: Command) => Promise<void>
  view: () => Promise<View>
  /** The names at a table of meeting 1, in the order of the chairs. */
  namesAt: (table: number) => Promise<readonly string[]>
  personOf: (name: string) => PersonId
  /** Opens the cockpit once, for whoever leads on a page. */
  token: string
}>

const first = [
  'Amina',
  'Bjørn',
  'Cecilie',
  'David',
  'Eline',
  'Farid',
  'Guro',
  'Hassan',
  'Ingrid',
  'Jonas',
  'Kari',
  'Leo',
]

export async function prepare({ url, firstLink }: House): Promise<Prepared> {
  const staff = new Client(url)
  await staff.post('/api/sign-in', { token: firstLink.slice(1), name: 'Turid Moen' })
  const { process } = await staff.post<{ process: ProcessId }>('/api/processes', {
    workplace: 'Blåbærhaugen barnehage',
    language: 'nb',
  })
  const rows = first.map((name) => ({ name: `${name} Berg`, mail: '', unit: '', isManager: false }))
  await staff.post(`/api/staff/${process}/roster`, { rows })
  const lead = async (command: Command): Promise<void> => {
    if (!(await staff.command('staff', process, command))) throw new Error(`Not let: ${JSON.stringify(command)}`)
  }
  const view = () => staff.get<View>(`/api/staff/${process}/view`)
  const people = Object.keys((await view()).state.people.persons)
  const tables = [people.slice(0, 4), people.slice(4, 8), people.slice(8)]
  await lead({ stage: 'groups', command: { type: 'form-groups', meeting: 1, tables } })
  await lead({ stage: 'people', command: { type: 'open-door', isOpen: true } })
  const code = (await view()).door?.code ?? ''
  const { roster } = await rosterAt(url, code)
  const { person, link } = await staff.post<{ person: string; link: string }>(`/api/staff/${process}/colleagues`, {
    name: 'Nora Vik',
    title: '',
  })
  await lead({ stage: 'preparation', command: { type: 'name-role', person, role: 'facilitator', holds: true } })
  const { state } = await view()
  const own = Object.keys(state.preparation.team).find((one) => one !== person) ?? ''
  await lead({ stage: 'preparation', command: { type: 'name-role', person: own, role: 'facilitator', holds: true } })
  return {
    process,
    code,
    lead,
    view,
    namesAt: async (table) => {
      const seated = groupsOf((await view()).state.groups, 1).find((one) => one.table === table)?.members ?? []
      return seated.map((member) => roster.find((row) => row.person === member)?.name ?? '')
    },
    personOf: (name) => roster.find((row) => row.name === name)?.person ?? '',
    token: new URL(link, url).hash.slice(1),
  }
}

/** Somebody comes in with a phone: the code of the door, then the own name. */
export async function comeIn(
  browser: Browser,
  url: string,
  room: Prepared,
  name: string,
  sees = /Du er med/,
): Promise<Page> {
  const phone = await open(browser, 'phone', url)
  await phone.goto(`/j#${room.code}`)
  await heading(phone, 'Hvem er du?')
  await press(phone, name)
  await heading(phone, sees)
  return phone
}
