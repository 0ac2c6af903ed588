import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { atATable } from './at-a-table.ts'

test('what happens while a phone sleeps is on its screen within two seconds of waking (M2)', async (context) => {
  const { phone, happens, isRight } = await atATable(context)
  ok(isRight())
  for (const minutes of [1, 20, 180]) {
    phone.network = 'hole'
    await happens()
    phone.clock.sleep(minutes * 60_000)
    ok(!isRight(), 'it has slept')
    phone.network = 'open'
    phone.wake()
    await phone.pass(2_000)
    ok(isRight(), `after ${minutes} minutes`)
  }
})

test('also when the first request goes into a connection that died in its sleep', async (context) => {
  const { phone, happens, isRight } = await atATable(context)
  phone.network = 'hole'
  await happens()
  phone.clock.sleep(600_000)
  phone.network = 'open'
  phone.swallowsNext = true
  phone.wake()
  await phone.pass(1_000)
  ok(!isRight(), 'the first request was swallowed')
  await phone.pass(1_000)
  ok(isRight())
})

test('a network that comes back brings the right screen within two seconds, however long it was gone', async (context) => {
  const { phone, happens, isRight } = await atATable(context)
  phone.network = 'off'
  phone.cutAll()
  await happens()
  await phone.pass(300_000)
  strictEqual(phone.live.snapshot().isReached, false)
  phone.network = 'open'
  phone.wake(true)
  await phone.pass(2_000)
  ok(isRight())
  strictEqual(phone.live.snapshot().isReached, true)
})

// That a held-back stream is noticed within five seconds, and news come by polling within two, is shown by test/prove/r5.ts.

test('whoever polls goes back to the stream when one comes through again', async (context) => {
  const { phone, happens, isRight } = await atATable(context)
  phone.network = 'holding'
  phone.wake()
  await phone.pass(10_000)
  phone.network = 'open'
  await phone.pass(70_000)
  ok(phone.isListening)
  const { poll } = phone.asked
  await happens()
  await phone.pass(1_000)
  ok(isRight())
  strictEqual(phone.asked.poll, poll, 'no poll any more')
})

test('where only streams are refused, or fall silent after the first word, it polls', async (context) => {
  for (const network of ['refusing', 'mute'] as const) {
    const { phone, happens, isRight } = await atATable(context)
    phone.network = network
    phone.wake()
    await phone.pass(30_000)
    ok(phone.asked.poll > 0, network)
    ok(phone.asked.stream < 6, `${phone.asked.stream} streams were tried`)
    await happens()
    await phone.pass(2_000)
    ok(isRight(), network)
    phone.stop()
  }
})

test('a proxy that cuts every ten seconds is not worth a word, and costs no whole view', async (context) => {
  const { phone, happens, isRight } = await atATable(context)
  const { view } = phone.asked
  for (let round = 0; round < 12; round++) {
    await phone.pass(10_000)
    phone.cutAll()
    await happens()
    await phone.pass(2_000)
    ok(isRight())
  }
  strictEqual(phone.asked.view, view)
  ok(!phone.reached.includes(false))
})

test('a gateway without its server, a fault of our own, or a page to sign in to the network, is no goodbye', async (context) => {
  for (const network of ['gateway', 'portal', 'fault', 'off'] as const) {
    const { phone, happens, isRight } = await atATable(context)
    phone.network = network
    phone.cutAll()
    await happens()
    await phone.pass(60_000)
    deepStrictEqual([phone.live.snapshot().status, phone.live.snapshot().isReached], ['here', false], network)
    phone.network = 'open'
    await phone.pass(10_000)
    ok(isRight(), network)
    strictEqual(phone.live.snapshot().isReached, true)
    phone.stop()
  }
})

test('nobody knocks without end where views come and streams do not', async (context) => {
  const { phone } = await atATable(context)
  phone.network = 'refusing'
  phone.cutAll()
  const before = phone.asked.view
  await phone.pass(60_000)
  ok(phone.asked.view - before < 6, `${phone.asked.view - before} views in a minute`)
})

test('a server that ends is come back to when it said, and not before (R4)', async (context) => {
  const { phone, happens, isRight } = await atATable(context)
  const before = phone.asked.stream
  phone.tellAll('ending', '2000')
  phone.cutAll()
  await phone.pass(1_900)
  strictEqual(phone.asked.stream, before)
  await phone.pass(200)
  strictEqual(phone.asked.stream, before + 1)
  await happens()
  await phone.pass(500)
  ok(isRight())
})
