import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { openWorkplace, testHouse } from '../../../test/house.ts'
import { minute } from '../../kernel/values.ts'

const [knock, another] = ['a-knock-that-nobody-guesses', 'and-one-of-another-phone']

async function theDoor(context: TestContext) {
  const opened = await testHouse(context)
  const { process, code, people } = await openWorkplace(opened)
  const room = await opened.house.rooms.open(process)
  /** A phone that does not know of any answer before this one. */
  const comesIn = async (who: Readonly<{ person?: string; newName?: string }>, with_?: string) => {
    const phone = opened.browser()
    const { status, body } = await phone.post('/api/door/enter', { code, ...who, ...(with_ ? { knock: with_ } : {}) })
    const isIn = async () => (await phone.get(`/api/seat/${process}/view`)).status === 200
    return { status, person: String(body.person), isIn }
  }
  return { ...opened, room, kari: people[0] ?? '', comesIn }
}

test('a phone whose answer was lost on the way knocks again, and has its place once', async (context) => {
  const { comesIn, kari } = await theDoor(context)
  const lost = await comesIn({ person: kari }, knock)
  const again = await comesIn({ person: kari }, knock)
  deepStrictEqual([again.status, await again.isIn(), await lost.isIn()], [200, true, false])
})

test('nobody else has a name that somebody has, with another knock or with none', async (context) => {
  const { comesIn, kari } = await theDoor(context)
  const first = await comesIn({ person: kari }, knock)
  strictEqual((await comesIn({ person: kari }, another)).status, 409)
  strictEqual((await comesIn({ person: kari })).status, 409)
  strictEqual(await first.isIn(), true)
})

test('a knock is forgotten after a while, and opens no other name', async (context) => {
  const { comesIn, kari, hands, house, room } = await theDoor(context)
  const first = await comesIn({ person: kari }, knock)
  const [, , other = ''] = Object.keys(room.state.people.persons)
  await comesIn({ person: other }, another)
  strictEqual((await comesIn({ person: other }, knock)).status, 409)
  hands.now += 11 * minute
  strictEqual((await comesIn({ person: kari }, knock)).status, 409)
  deepStrictEqual([await first.isIn(), await house.signIn.seatsOf(room.process, kari, hands.now)], [true, 1])
})

test('whoever stands on no list and knocks again is one person, and two of the same name are two', async (context) => {
  const { comesIn, room } = await theDoor(context)
  const many = (): number => Object.keys(room.state.people.persons).length
  const before = many()
  const lost = await comesIn({ newName: 'Vikaren' }, knock)
  const again = await comesIn({ newName: 'Vikaren' }, knock)
  deepStrictEqual([again.status, again.person, await again.isIn(), many()], [200, lost.person, true, before + 1])
  const namesake = await comesIn({ newName: 'Vikaren' }, another)
  deepStrictEqual([namesake.status, many()], [200, before + 2])
  strictEqual((await comesIn({ newName: 'Vikarens venn' }, knock)).status, 200)
  strictEqual(many(), before + 3)
})
