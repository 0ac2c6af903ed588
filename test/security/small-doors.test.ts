import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { test } from 'node:test'
import { serve } from '@hono/node-server'
import { openWorkplace, testHouse } from '../house.ts'

const note = (said: string) => ({
  id: crypto.randomUUID(),
  stage: 'preparation',
  command: { type: 'describe-workplace', workplace: 'Blåbærhaugen', purpose: said },
})

test('a body of more than 64 KiB is not read, a text of more than 2,000 letters not kept (S9)', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const path = `/api/staff/${process}/commands`
  strictEqual((await staff.post(path, note('x'.repeat(2_000)))).status, 200)
  const long = await staff.post(path, note('x'.repeat(2_001)))
  deepStrictEqual([long.status, long.body.error], [400, 'too-long'])
  strictEqual((await staff.post(path, note('x'.repeat(70_000)))).status, 413)
  strictEqual((await staff.post('/api/door', { code: 'x'.repeat(70_000) })).status, 413)
})

test('what is deeper than any request of ours is told so, and brings nothing down (S9)', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  for (const depth of [9, 1_000, 20_000]) {
    const deep = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`.slice(0, 60_000)
    strictEqual((await staff.post(`/api/staff/${process}/commands`, deep)).status, 400, `${depth}`)
  }
  strictEqual((await staff.get(`/api/staff/${process}/view`)).status, 200)
})

test('one browser asks for so much in a second and no more; others are not held up by it (S9)', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const other = house.browser()
  const token = await house.house.signIn.cut({ opens: 'account', process: null, person: null }, house.hands.now)
  await other.post('/api/sign-in', { token, name: 'Håkon' })
  const elsewhere = String((await other.post('/api/processes', { workplace: 'Multe', language: 'nb' })).body.process)
  house.hands.now += 10_000
  const answers: number[] = []
  for (let n = 0; n < 80; n++) answers.push((await staff.post(`/api/staff/${process}/commands`, note(`${n}`))).status)
  ok(answers.includes(429), 'a flood is held back')
  strictEqual((await other.post(`/api/staff/${elsewhere}/commands`, note('hei'))).status, 200)
  house.hands.now += 10_000
  strictEqual((await staff.post(`/api/staff/${process}/commands`, note('igjen'))).status, 200, 'and may ask again')
})

test('hundreds of lines that say nothing, or half a word, leave the meeting unharmed (S9)', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const server = await new Promise<Server>((resolve) => {
    const opened = serve({ fetch: house.app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(opened as Server))
  })
  const { port } = server.address() as AddressInfo
  const lines: Socket[] = []
  try {
    for (let n = 0; n < 300; n++) {
      const line = connect(port, '127.0.0.1')
      line.on('error', () => undefined)
      await once(line, 'connect')
      if (n % 3 === 1) line.write('POST /api/door HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
      if (n % 3 === 2) line.write('POST /api/door HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n{"a":')
      lines.push(line)
    }
    const cookie = [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    for (let n = 0; n < 5; n++) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/staff/${process}/view`, { headers: { cookie } })
      strictEqual(answer.status, 200)
      await answer.arrayBuffer()
    }
    ok(server.headersTimeout > 0 && server.requestTimeout > 0, 'and none of them is waited for without end')
  } finally {
    for (const line of lines) line.destroy()
    server.closeAllConnections()
    server.close()
  }
})
