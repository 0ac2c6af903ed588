import { strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { proposal } from '../../src/method/04-groups/propose.ts'
import { openWorkplace, testHouse } from '../house.ts'

test('a table plan for thousands comes in, and nothing else that is as long (S9)', async (context) => {
  const house = await testHouse(context)
  const { process, staff } = await openWorkplace(house, 4_000)
  const { state } = await house.house.rooms.open(process)
  const command = proposal(state.groups, state.people, 1, 8)
  if (!command) throw new Error('no proposal')
  strictEqual(JSON.stringify(command).length > 64 * 1024, true)
  const taken = await staff.command('staff', process, { stage: 'groups', command })
  strictEqual(taken.status, 200, taken.text)

  const path = `/api/staff/${process}/commands`
  const others: readonly unknown[] = [
    { id: 'a-long-one', stage: 'people', command: { type: 'x'.repeat(70_000) } },
    { id: 'a-long-one', stage: 'groups', command: { type: 'keep-groups', more: 'x'.repeat(70_000) } },
    { id: 'a-long-one', stage: 'groups', command: { type: 'form-groups', more: 'x'.repeat(300_000) } },
  ]
  for (const body of others) strictEqual((await staff.post(path, body)).status, 413)
})
