import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { groupsOf } from '../../src/method/04-groups/rules.ts'
import type { Command } from '../../src/process/process.ts'
import { backUp } from '../../src/server/cli/backup.ts'
import { comesIn, openWorkplace, testHouse } from '../house.ts'
import { filesWith, scratchFolder } from '../scratch.ts'

const canary = 'Kanarifuglen Solveig'

test('a name on a sheet that is struck out is at once on no screen, in no file, no backup and no export (P5)', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const { staff, process } = place
  const open: Command = { stage: 'agenda', command: { type: 'open-step', from: null, to: 'wishes' } }
  strictEqual((await staff.command('staff', process, open)).status, 200)
  const { state } = await house.house.rooms.open(process)
  const table = groupsOf(state.groups, 1)[0]
  ok(table)
  const { group, members } = table
  const phones = await Promise.all(members.map((person) => comesIn(house, place, person)))
  const [writer] = phones
  ok(writer)
  const asked = async (command: Extract<Command, { stage: 'wishes' }>['command']): Promise<void> => {
    const { status, text } = await writer.command('seat', process, { stage: 'wishes', command })
    strictEqual(status, 200, text)
  }
  await asked({ type: 'take-pen', group })
  await asked({ type: 'write-wish', group, wish: 'w1', said: `${canary} skal få hjelp` })
  const screensWith = async (): Promise<number> => {
    const views = await Promise.all(phones.map((phone) => phone.get(`/api/seat/${process}/view`)))
    return views.filter(({ text }) => text.includes(canary)).length
  }
  const folder = scratchFolder(context)
  strictEqual(await screensWith(), phones.length, 'the table has read it')
  backUp(house.dataDir, join(folder, 'before.backup'))
  ok(filesWith(house.dataDir, canary).length > 0 && filesWith(folder, canary).length > 0, 'it has lain here')

  await asked({ type: 'strike-out-wish', group, wish: 'w1' })
  strictEqual(await screensWith(), 0)
  deepStrictEqual(filesWith(house.dataDir, canary), [])
  backUp(house.dataDir, join(folder, 'after.backup'))
  deepStrictEqual(filesWith(folder, canary), [join(folder, 'before.backup')])
  ok(!(await staff.get(`/api/process/${process}/export.json`)).text.includes(canary))
})

test('whatever goes well or wrong, no name, address, code, secret or word stands in the log (P8)', async (context) => {
  const logged: string[] = []
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const)
    context.mock.method(console, way, (...said: unknown[]) => void logged.push(said.map(String).join(' ')))
  const ill = { is: false }
  const house = await testHouse(context, {
    logOn: (log) => ({
      ...log,
      takenAt: (...asked) => (ill.is ? Promise.reject(new Error(`${canary} in a message`)) : log.takenAt(...asked)),
    }),
  })
  const place = await openWorkplace(house)
  const { staff, process, code, secret, people } = place
  const phone = await comesIn(house, place, people[0] ?? '')
  const note: Command = {
    stage: 'preparation',
    command: { type: 'describe-workplace', workplace: canary, purpose: '' },
  }
  await staff.command('staff', process, note)
  await staff.post('/api/door', { code: '12345678', secret: canary })
  await staff.post('/api/sign-in', { token: canary })
  await staff.post(`/api/staff/${process}/commands`, `{"${canary}`)
  await staff.get(`/api/nothing/${encodeURIComponent(canary)}?token=${secret}`)
  ill.is = true
  strictEqual((await staff.command('staff', process, note)).status, 500)
  ok(logged.length > 0, 'the fault stands there')
  const said = logged.join('\n')
  const tokens = [...staff.cookies.values(), ...phone.cookies.values()]
  const never = [
    canary,
    encodeURIComponent(canary),
    'Turid',
    'Person 1',
    'person1@',
    'Avdeling',
    code,
    secret,
    ...tokens,
  ]
  deepStrictEqual(
    never.filter((one) => said.includes(one)),
    [],
  )
})
