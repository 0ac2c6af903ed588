import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import type { Command } from '../../src/process/process.ts'
import { comesIn, openWorkplace, testHouse } from '../house.ts'

const canary = 'Kanarifuglen Solveig'

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
