import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../../test/house.ts'
import { eachProcess } from './each-process.ts'

test('of hundreds of processes that are looked into, few are awake at once, and one that cannot be read hinders none', async (context) => {
  const { house, hands } = await testHouse(context)
  const count = 450
  for (let number = 0; number < count; number++) {
    await house.processes.create(`Haugen ${number}`, 'nb', hands.now)
  }
  let [most, looked] = [0, 0]
  await eachProcess(house, 'One could not be read, on purpose', async ({ process }) => {
    looked += 1
    await house.rooms.open(process)
    most = Math.max(most, (await house.rooms.awake()).length)
    if (looked === 7) throw new Error('unreadable')
  })
  strictEqual(looked, count)
  ok(most <= 200, `${most} were awake at once`)
})

test('somebody who looks on meanwhile is not let go', async (context) => {
  const { house, hands } = await testHouse(context)
  const { process } = await house.processes.create('Haugen', 'nb', hands.now)
  for (let number = 0; number < 250; number++) await house.processes.create(`Bakken ${number}`, 'nb', hands.now)
  const room = await house.rooms.open(process)
  const farewells: string[] = []
  const quiet = { send: () => undefined, resync: () => undefined, end: (why: string) => void farewells.push(why) }
  room.watch.add({ who: { person: null, hat: 'wall' }, session: 'wall', turn: 0, ...quiet })
  await eachProcess(house, 'One could not be read', async (card) => void (await house.rooms.open(card.process)))
  strictEqual(await house.rooms.open(process), room)
  deepStrictEqual(farewells, [])
})
