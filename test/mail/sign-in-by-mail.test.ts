import { deepStrictEqual, notStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { minute } from '../../src/kernel/values.ts'
import { testHouse } from '../house.ts'
import { atWork } from './at-work.ts'
import type { MailServer } from './mail-server.ts'

/** Waits until one more mail lies there, and reads the link and the digits in it. */
async function nextMail(mail: MailServer, before: number) {
  for (let waited = 0; mail.arrived.length === before && waited < 400; waited++) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const parsed = await mail.arrived[before]?.parsed()
  const text = parsed?.text ?? ''
  return {
    to: mail.arrived[before]?.to,
    text,
    code: /\b(\d{6})\b/.exec(parsed?.subject ?? '')?.[1] ?? '',
    token: /(?:start|in)#([\w-]+)/.exec(text)?.[1] ?? '',
  }
}

const turid = 'turid@example.org'

async function withTurid(context: Parameters<typeof atWork>[0]) {
  const work = await atWork(context, 1)
  await work.place.staff.post('/api/sign-in/own-mail', { mail: 'Turid@Example.org' })
  const ask = async (mail = turid) => {
    const before = work.mail.arrived.length
    const answer = await work.test.browser().post('/api/sign-in/by-mail', { mail })
    return { answer, before }
  }
  return { ...work, ask }
}

test('the digits in the mail let in, once, together with the address they were sent to', async (context) => {
  const { test, mail, ask } = await withTurid(context)
  const { code, to, token } = await nextMail(mail, (await ask()).before)
  strictEqual(to, turid)
  const browser = test.browser()
  strictEqual((await browser.post('/api/sign-in/code', { mail: 'else@example.org', code })).status, 404)
  strictEqual(
    (
      await browser.post('/api/sign-in/code', {
        mail: 'TURID@example.org',
        code: `${code.slice(0, 3)} ${code.slice(3)}`,
      })
    ).status,
    200,
  )
  const { body } = await browser.get('/api/session')
  deepStrictEqual((body.staff as { name: string }).name, 'Turid Moen')
  strictEqual((await test.browser().post('/api/sign-in/code', { mail: turid, code })).status, 404)
  strictEqual((await test.browser().post('/api/sign-in', { token })).status, 403, 'with the digits the link is spent')
})

test('the link in the mail is not spent by a look, works once and for ten minutes', async (context) => {
  const { test, mail, ask } = await withTurid(context)
  const { token, code } = await nextMail(mail, (await ask()).before)
  for (let look = 0; look < 50; look++) await test.browser().get(`/in#${token}`)
  strictEqual((await test.browser().post('/api/sign-in', { token })).status, 200)
  strictEqual((await test.browser().post('/api/sign-in', { token })).status, 403)
  strictEqual((await test.browser().post('/api/sign-in/code', { mail: turid, code })).status, 404)
  const late = await nextMail(mail, (await ask()).before)
  test.hands.now += 11 * minute
  strictEqual((await test.browser().post('/api/sign-in', { token: late.token })).status, 403)
})

test('the answer is the same whether anyone has the address, and soon no more are sent', async (context) => {
  const { mail, ask } = await withTurid(context)
  const known = await ask()
  await nextMail(mail, known.before)
  const unknown = await ask('nobody@example.org')
  deepStrictEqual([unknown.answer.status, unknown.answer.text], [known.answer.status, known.answer.text])
  const statuses = new Map([
    [turid, [] as number[]],
    ['nobody@example.org', [] as number[]],
  ])
  for (let times = 0; times < 4; times++) {
    for (const [address, said] of statuses) said.push((await ask(address)).answer.status)
  }
  deepStrictEqual(statuses.get(turid), statuses.get('nobody@example.org'))
  ok(statuses.get(turid)?.includes(429))
})

test('six digits cannot be guessed', async (context) => {
  const { test, mail, ask } = await withTurid(context)
  const { code } = await nextMail(mail, (await ask()).before)
  const guesses: number[] = []
  for (let guess = 0; guess < 8; guess++) {
    const wrong = String((Number(code) + 1 + guess) % 1_000_000).padStart(6, '0')
    guesses.push((await test.browser().post('/api/sign-in/code', { mail: turid, code: wrong })).status)
  }
  deepStrictEqual(guesses, [404, 404, 404, 404, 404, 429, 429, 429])
  strictEqual(
    (await test.browser().post('/api/sign-in/code', { mail: turid, code })).status,
    429,
    'nor by luck at last',
  )
})

test('a colleague is sent the link by mail, and comes back in with the address', async (context) => {
  const { test, mail, place, ask } = await withTurid(context)
  const who = { name: 'Håkon Lie', title: 'Verneombud', mail: 'haakon@example.org' }
  const { body } = await place.staff.post(`/api/staff/${place.process}/colleagues`, who)
  strictEqual(body.isMailed, true)
  const { to, text, token } = await nextMail(mail, 0)
  strictEqual(to, 'haakon@example.org')
  ok(text.includes('Turid Moen har gitt deg en plass der.'), text)
  const browser = test.browser()
  strictEqual((await browser.post('/api/sign-in', { token })).status, 200)
  const again = await nextMail(mail, (await ask('haakon@example.org')).before)
  notStrictEqual(again.code, '')
})

test('without a mail server that is said, and a link is still there to be copied', async (context) => {
  const test = await testHouse(context)
  const browser = test.browser()
  strictEqual((await browser.get('/api/session')).body.canMail, false)
  const { status, body } = await browser.post('/api/sign-in/by-mail', { mail: turid })
  deepStrictEqual([status, body.error], [409, 'mail-off'])
})
