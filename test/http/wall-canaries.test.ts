import { deepStrictEqual, ok } from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { serve } from '@hono/node-server'
import type { ProcessId } from '../../src/kernel/values.ts'
import { steps } from '../../src/method/05-agenda/programme.ts'
import { named } from '../../src/server/people.ts'
import { blaabaerhaugen } from '../../src/simulation/people.ts'
import { mayRead } from '../access/table.ts'
import { canariesIn, withCanaries } from '../canaries.ts'
import { openWorkplace, testHouse } from '../house.ts'
import { stretchesOf, writeDown } from '../whole-process.ts'

/** The whole of a process, with a canary in every text, as it goes down the line to a wall that hangs there from the first day. */
test('no name, no note, no draft is ever in the bytes that go to a wall', async (context) => {
  const stretches = stretchesOf(blaabaerhaugen, 3, withCanaries)
  const house = await testHouse(context, { startsAt: stretches[0]?.endsAt ?? 0 })
  const { process, staff } = await openWorkplace(house, 8)
  const rows = blaabaerhaugen.people.map(({ person, name }) => ({
    ...named(person, name),
    mail: `${person}@example.org`,
  }))
  await house.house.people.write(process, rows)
  const wall = house.browser()
  const link = String((await staff.post(`/api/staff/${process}/wall-link`)).body.path)
  await wall.post('/api/wall/open', { token: link.split('#')[1] })
  const cookie = [...wall.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  const line = await listen(house.app, process, cookie)
  const heard = new Set<string>()
  const opened = new Set<string>()
  try {
    for (const stretch of stretches) {
      house.hands.now = stretch.endsAt
      await writeDown(house.house.log, process, stretch)
      const { status, text } = await wall.get(`/api/wall/${process}/view`)
      ok(status === 200, text)
      opened.add(stretch.step ?? stretch.moment)
      const bytes = text + (await line.sofar())
      for (const { person, name } of blaabaerhaugen.people) {
        ok(!bytes.includes(name) && !bytes.includes(`${person}@`), `${name} went to the wall at ${stretch.moment}`)
      }
      for (const { kind, group } of canariesIn(bytes)) {
        heard.add(kind)
        // A form hangs only while its own table tells.
        if (isOfForm(kind)) ok(stretch.moment === `presentations-${group}`, `${kind} of ${group} at ${stretch.moment}`)
      }
    }
  } finally {
    await line.hangUp()
  }
  for (const step of steps) ok(opened.has(step), `${step} was never open`)
  ok(line.messages() > stretches.length, 'the line was dead')

  const mayHang = Object.entries(mayRead).flatMap(([kind, row]) => (row.wall ? [kind] : []))
  deepStrictEqual(
    [...heard].filter((kind) => !mayHang.includes(kind) && !isOfForm(kind)),
    [],
  )
  for (const must of [
    'wishes.wish',
    'summary.title',
    'actionForm.what',
    'presentations.involvedAgain',
    'evaluation.plenary',
  ])
    ok(heard.has(must), `${must} never hung: the test has heard nothing`)
})

const isOfForm = (kind: string): boolean => kind === 'reflection.wish' || kind.startsWith('actionForm.')

/** Follows the stream of a wall over a real socket; answers all that came since it was last asked. */
async function listen(
  { fetch: app }: { fetch: Parameters<typeof serve>[0]['fetch'] },
  process: ProcessId,
  cookie: string,
) {
  const server = serve({ fetch: app, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((resolve) => (server.listening ? resolve() : server.once('listening', () => resolve())))
  const { port } = server.address() as AddressInfo
  const ended = new AbortController()
  const answer = await fetch(`http://127.0.0.1:${port}/api/wall/${process}/stream?cursor=`, {
    headers: { cookie },
    signal: ended.signal,
  })
  ok(answer.ok && answer.body)
  let [bytes, messages] = ['', 0]
  const reading = (async () => {
    for await (const chunk of answer.body ?? []) {
      const text = new TextDecoder().decode(chunk as Uint8Array, { stream: true })
      bytes += text
      messages += text.split('data:').length - 1
    }
  })().catch(() => undefined)
  return {
    messages: () => messages,
    /** Waits until nothing has come for a moment: what was committed is on its way within one turn of the loop. */
    async sofar(): Promise<string> {
      for (let before = -1; before !== bytes.length; ) {
        before = bytes.length
        await new Promise((resolve) => setTimeout(resolve, 60))
      }
      const came = bytes
      bytes = ''
      return came
    },
    async hangUp(): Promise<void> {
      ended.abort()
      await reading
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
