import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { proposal } from '../../src/method/04-groups/propose.ts'
import type { Step } from '../../src/method/05-agenda/programme.ts'
import { standing } from '../../src/method/14-wishes/rules.ts'
import type { Command, State } from '../../src/process/process.ts'
import { type Browser, comesIn, openWorkplace, testHouse } from '../house.ts'

const hour = 60 * 60_000

test('the day and the evening meet after each other, and their sheets hang side by side', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house, 8)
  const { process, staff, people } = place
  const ask = async (command: Command): Promise<void> => {
    const { status, text } = await staff.command('staff', process, command)
    strictEqual(status, 200, text)
  }
  const open = (from: Step | null, to: Step, sitting: number): Promise<void> =>
    ask({ stage: 'agenda', command: { type: 'open-step', from, to, sitting } })
  const view = async (phone: Browser, hat: 'seat' | 'staff' = 'seat'): Promise<State> =>
    (await phone.get(`/api/${hat}/${process}/view`)).body.state as State
  const texts = ({ wishes }: State): readonly (string | null)[] =>
    Object.values(wishes).flatMap((sheet) => standing(sheet).map(({ text }) => text))
  const write = async (phone: Browser, person: string, said: string): Promise<void> => {
    const { groups } = (await house.house.rooms.open(process)).state
    const group = groups[1].groups.find(({ members }) => members.includes(person))?.group ?? ''
    const wish = { type: 'write-wish', group, wish: `w-${person}`, said } as const
    strictEqual((await phone.command('seat', process, { stage: 'wishes', command: wish })).status, 200)
  }

  const evening = people.slice(4)
  const booking = { meeting: 1, sitting: 2, startsAt: house.hands.now + 6 * hour, minutes: 120, place: '' } as const
  await ask({ stage: 'preparation', command: { type: 'book-meeting', ...booking } })
  await ask({ stage: 'people', command: { type: 'choose-sitting', people: [...evening], meeting: 1, sitting: 2 } })
  for (const sitting of [1, 2]) {
    const { state } = await house.house.rooms.open(process)
    const tables = proposal(state.groups, state.people, 1, sitting, sitting)
    ok(tables)
    await ask({ stage: 'groups', command: tables })
  }

  const [kari = '', other = ''] = people
  const [per = ''] = evening
  const karisPhone = await comesIn(house, place, kari)
  await open(null, 'wishes', 1)
  await write(karisPhone, kari, 'Mer latter')
  await open('wishes', 'exhibition', 1)
  await ask({ stage: 'agenda', command: { type: 'end-meeting', meeting: 1 } })

  house.hands.now += 6 * hour
  const persPhone = await comesIn(house, place, per)
  // Somebody who slept through the morning comes in the evening.
  const sleeper = await comesIn(house, place, other)
  await open(null, 'wishes', 2)
  await write(persPhone, per, 'Mer ro')
  const sleepersView = await view(sleeper)
  strictEqual(sleepersView.people.persons[other]?.sitting[1], 2)
  strictEqual(sleepersView.groups[1].groups.find(({ members }) => members.includes(other))?.sitting, 2)
  deepStrictEqual(texts(await view(karisPhone)), ['Mer latter'], 'what hangs stays up; what is being written does not')
  deepStrictEqual(texts(await view(persPhone)), ['Mer ro'], 'nobody is led by those who wrote before')
  deepStrictEqual(texts(await view(staff, 'staff')).toSorted(), ['Mer latter', null].toSorted())

  await open('wishes', 'exhibition', 2)
  for (const phone of [karisPhone, persPhone, sleeper]) {
    deepStrictEqual(texts(await view(phone)).toSorted(), ['Mer latter', 'Mer ro'])
  }
  await karisPhone.post('/api/door/enter', { code: place.code, person: kari })
  strictEqual((await view(karisPhone)).people.persons[kari]?.sitting[1], 1, 'whoever looks in again is not moved')
})
