import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { testHouse } from '../../../test/house.ts'
import { scratchFolder } from '../../../test/scratch.ts'
import { languages } from '../../kernel/words.ts'
import { createApp } from './app.ts'

async function built(context: Parameters<typeof scratchFolder>[0]) {
  const folder = scratchFolder(context)
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Flippover</title>')
  writeFileSync(join(folder, 'assets/app-1a2b.js'), 'let plain')
  writeFileSync(join(folder, 'assets/app-1a2b.js.br'), 'small')
  const { house } = await testHouse(context)
  return createApp(house, folder)
}

test('every address is a page, but a part that is no longer there is none', async (context) => {
  const app = await built(context)
  for (const path of ['/', '/j', '/start', '/cockpit/x', '/process/x/plan']) {
    const { status, headers } = await app.request(path)
    deepStrictEqual([status, headers.get('cache-control')], [200, 'no-cache'], path)
    ok(headers.get('content-security-policy')?.startsWith("default-src 'none'"))
  }
  strictEqual((await app.request('/assets/app-old.js')).status, 404)
  strictEqual((await app.request('/assets/../../package.json')).status, 200, 'a page, and no file')
  ok((await (await app.request('/%2e%2e/%2e%2e/package.json')).text()).includes('<title>'))
})

test('parts are kept for a year, and small for those who can unfold them', async (context) => {
  const app = await built(context)
  const plain = await app.request('/assets/app-1a2b.js')
  deepStrictEqual(
    [await plain.text(), plain.headers.get('cache-control')],
    ['let plain', 'public, max-age=31536000, immutable'],
  )
  const folded = await app.request('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'gzip, br' } })
  deepStrictEqual([await folded.text(), folded.headers.get('content-encoding')], ['small', 'br'])
})

test('a browser is sent the words of one language', async (context) => {
  const app = await built(context)
  const texts = new Set<string>()
  for (const language of languages) {
    for (const [file, says] of [
      [language, 'whoAreYou'],
      [`${language}-process`, 'stages'],
    ] as const) {
      const answer = await app.request(`/words/${file}.json`, { headers: { 'accept-encoding': 'br' } })
      const text = brotliDecompressSync(await answer.arrayBuffer()).toString()
      ok(says in (JSON.parse(text) as object), file)
      strictEqual(await (await app.request(`/words/${file}.json`)).text(), text)
      texts.add(text)
    }
  }
  strictEqual(texts.size, 2 * languages.length)
  for (const file of ['sv', 'nb-', 'sv-process', '__proto__']) {
    strictEqual((await app.request(`/words/${file}.json`)).status, 404, file)
  }
})

test('words that a browser has already are not sent again', async (context) => {
  const app = await built(context)
  const tag = (await app.request('/words/nb.json')).headers.get('etag') ?? ''
  const asked = async (path: string, has: string) =>
    (await app.request(path, { headers: { 'if-none-match': has } })).status
  strictEqual(await asked('/words/nb.json', tag), 304)
  strictEqual(await asked('/words/nn.json', tag), 200, 'another language has other words')
  strictEqual(await asked('/words/nb.json', 'W/"of an older version"'), 200)
})
