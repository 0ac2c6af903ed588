import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Browser, comesIn, openWorkplace, type TestHouse, testHouse, type Workplace } from '../../test/house.ts'
import { filesWith, scratchFolder } from '../../test/scratch.ts'
import { minute, type PersonId } from '../kernel/values.ts'
import { turnsAt } from '../method/12-interviews/rules.ts'
import type { Command } from '../process/process.ts'
import { emptyDrawersThatAreDue } from './retention.ts'

const hour = 60 * minute
const secret = 'KANARI-sang-i-gangen'

type Noted = Readonly<{ place: Workplace; asking: Browser; asker: PersonId }>

/** Meeting 1 is under way, and one at a table has noted something while asking another. */
async function noteTaken(house: TestHouse): Promise<Noted> {
  const place = await openWorkplace(house)
  const { staff, process } = place
  const leads = async (command: Command): Promise<void> => {
    const { status, text } = await staff.command('staff', process, command)
    strictEqual(status, 200, text)
  }
  await leads({ stage: 'agenda', command: { type: 'open-step', from: null, to: 'welcome' } })
  await leads({ stage: 'agenda', command: { type: 'open-step', from: 'welcome', to: 'interviews' } })
  const { state } = await house.house.rooms.open(process)
  const group = state.groups[1].groups[0]?.group ?? ''
  const turn = turnsAt(state.interviews, state.groups, group)[0]
  ok(turn)
  const asking = await comesIn(house, place, turn.interviewer)
  const asks = async (command: Command): Promise<void> => {
    const { status, text } = await asking.command('seat', process, command)
    strictEqual(status, 200, text)
  }
  const { interview } = turn
  await asks({ stage: 'interviews', command: { type: 'begin-interview', group, interview } })
  await asks({ stage: 'interviews', command: { type: 'take-note', group, interview, note: 'n1', said: secret } })
  return { place, asking, asker: turn.interviewer }
}

const endMeeting: Command = { stage: 'agenda', command: { type: 'end-meeting', meeting: 1 } }
const isShown = async ({ place, asking }: Noted): Promise<boolean> =>
  (await asking.get(`/api/seat/${place.process}/view`)).text.includes(secret)
const sweep = ({ house: { drawer, rooms, clock } }: TestHouse): Promise<void> =>
  emptyDrawersThatAreDue(drawer, rooms, clock)

test('notes die two hours after meeting 1, on the screen and in every file (P4)', async (context) => {
  const house = await testHouse(context)
  const noted = await noteTaken(house)
  await noted.place.staff.command('staff', noted.place.process, endMeeting)
  house.hands.now += 2 * hour - minute
  await sweep(house)
  ok(await isShown(noted), 'until then they can be read')
  deepStrictEqual(
    new Set(filesWith(house.dataDir, secret)),
    new Set([join(house.dataDir, 'drawer.db-wal')]),
    'and lie in the drawer only',
  )
  house.hands.now += minute
  await sweep(house)
  strictEqual(await isShown(noted), false)
  deepStrictEqual(filesWith(house.dataDir, secret), [])
})

test('notes die a day after they were written, also when nobody ends the meeting', async (context) => {
  const house = await testHouse(context)
  const noted = await noteTaken(house)
  house.hands.now += 24 * hour - minute
  await sweep(house)
  ok(await isShown(noted))
  house.hands.now += minute
  await sweep(house)
  strictEqual(await isShown(noted), false)
  deepStrictEqual(filesWith(house.dataDir, secret), [])
})

test('notes that were due while the server was off are gone before anybody comes in', async (context) => {
  const dataDir = scratchFolder(context)
  const house = await testHouse(context, { dataDir })
  const noted = await noteTaken(house)
  await noted.place.staff.command('staff', noted.place.process, endMeeting)
  await house.close()
  ok(filesWith(dataDir, secret).length > 0, 'they lie here while it is off')

  const later = await testHouse(context, { dataDir, startsAt: house.hands.now + 5 * hour })
  deepStrictEqual(filesWith(dataDir, secret), [])
  const { state } = await later.house.rooms.open(noted.place.process)
  strictEqual(state.interviews.forgottenAt, later.hands.now)
})

test('notes of a process that cannot say so any more die all the same', async (context) => {
  const house = await testHouse(context)
  await noteTaken(house)
  const { drawer, rooms, clock } = house.house
  const silent = Object.assign(Object.create(rooms) as typeof rooms, {
    open: () => Promise.reject(new Error('poisoned')),
  })
  house.hands.now += 2 * hour
  context.mock.method(console, 'error', () => undefined)
  await emptyDrawersThatAreDue(drawer, silent, clock)
  deepStrictEqual(filesWith(house.dataDir, secret), [])
})
