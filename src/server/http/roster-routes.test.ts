import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import writeXlsxFile from 'write-excel-file/node'
import { comesIn, openWorkplace, testHouse } from '../../../test/house.ts'
import { mostPeople } from '../../method/03-people/limits.ts'
import type { ListRead } from '../../method/03-people/line.ts'
import { mostBytes } from '../roster/read.ts'

const inBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text))

test('a list comes in as a file of either kind, and somebody may say what a column is', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const path = `/api/staff/${process}/roster/file`
  const cells = [
    ['Navn', 'Hvor'],
    ['Åse', 'Nord'],
  ].map((row) => row.map((value) => ({ value, type: String })))
  const workbook = Uint8Array.from(await writeXlsxFile(cells).toBuffer())
  for (const file of [workbook, inBytes('Navn;Hvor\nÅse;Nord')]) {
    const guessed = (await staff.upload(path, file)).body as unknown as ListRead
    deepStrictEqual(
      guessed.columns.map(({ heading, is }) => [heading, is]),
      [
        ['Navn', 'name'],
        ['Hvor', null],
      ],
    )
    const chosen = (await staff.upload(`${path}?columns=name,unit&heading=1`, file)).body as unknown as ListRead
    deepStrictEqual(
      chosen.lines.map(({ name, unit }) => [name, unit]),
      [['Åse', 'Nord']],
    )
  }
  strictEqual((await staff.upload(`${path}?columns=name,shoe-size&heading=1`, workbook)).status, 400)
})

test('what is too large or no list is told in a sentence, in the language of the one who asked', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const path = `/api/staff/${process}/roster`
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])
  const people = `Navn\n${'Kari\n'.repeat(mostPeople + 1)}`
  const tries = [
    await staff.upload(`${path}/file`, new Uint8Array(mostBytes + 1).fill(0x61)),
    await staff.upload(`${path}/file`, new Uint8Array(3 * mostBytes).fill(0x61)),
    await staff.upload(`${path}/file`, inBytes(people), { 'x-language': 'da' }),
    await staff.post(`${path}/read`, { text: people }, { 'x-language': 'en' }),
    await staff.upload(`${path}/file`, old, { 'x-language': 'nn' }),
    await staff.post(`${path}/read`, { text: '\n\n' }),
  ]
  deepStrictEqual(
    tries.map(({ status, body }) => [status, body.error]),
    [
      [413, 'too-large'],
      [413, 'too-large'],
      [413, 'too-large'],
      [413, 'too-large'],
      [400, 'list-old'],
      [400, 'list-empty'],
    ],
  )
  ok(String(tries[2]?.body.sentence).startsWith('Dette er for stort at modtage'))
  ok(String(tries[3]?.body.sentence).startsWith('This is too large'))
  ok(String(tries[4]?.body.sentence).includes('Opne henne i Excel'))
})

test('a file comes in where lists do, from those who lead, and nowhere else', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const { staff, process, people } = place
  const file = inBytes('Navn\nKari')
  const phone = await comesIn(house, place, people[0] ?? '')
  strictEqual((await phone.upload(`/api/staff/${process}/roster/file`, file)).status, 403)
  strictEqual((await house.browser().upload(`/api/staff/${process}/roster/file`, file)).status, 403)
  strictEqual((await staff.upload(`/api/staff/${process}/roster`, file)).status, 400)
  strictEqual((await staff.upload(`/api/staff/${process}/commands`, file)).status, 400)
})

test('a list is held beside those who are there already, by mail, and by name and unit', async (context) => {
  const house = await testHouse(context)
  const { staff, process, people } = await openWorkplace(house)
  const list = 'Navn;E-post;Avdeling\nPerson En;PERSON1@example.org;X\nperson 2;;avdeling 1\nPerson 3;;X\nNy;;X'
  const { lines } = (await staff.post(`/api/staff/${process}/roster/read`, { text: list })).body as unknown as ListRead
  deepStrictEqual(
    lines.map(({ onList }) => onList?.person ?? null),
    [people[0], people[1], null, null],
  )
  const named = (await staff.post(`/api/staff/${process}/roster/read`, { text: 'Navn\nPerson 3' })).body
  strictEqual(
    (named as unknown as ListRead).lines[0]?.onList?.mail,
    'person3@example.org',
    'no units: the name will do',
  )
})

test('a list that is read again moves nobody who sits at a locked table', async (context) => {
  const house = await testHouse(context)
  const { staff, process, people } = await openWorkplace(house)
  const lock = { type: 'lock-groups', meeting: 1, isLocked: true } as const
  await staff.command('staff', process, { stage: 'groups', command: lock })
  const { state: before } = await house.house.rooms.open(process)
  const rows = [
    ...people.map((person, index) => ({ person, name: `Ny ${index}`, unit: `Ny ${index % 3}`, isManager: index > 4 })),
    { name: 'Vikar Vik', unit: 'Ny 1' },
  ]
  strictEqual((await staff.post(`/api/staff/${process}/roster`, { rows })).status, 200)
  const { state } = await house.house.rooms.open(process)
  deepStrictEqual(state.groups, before.groups)
  strictEqual(Object.keys(state.people.persons).length, people.length + 1)
})
