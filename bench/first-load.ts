import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs'
import { startChild } from './child.ts'

const assets = fileURLToPath(new URL('../dist/web/assets/', import.meta.url))

/** f) What comes over the line until a phone shows the door, as a browser counts it, and how heavy each screen is. */
export async function benchFirstLoad(): Promise<void> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium: say where one lies in CHROMIUM.')
  const child = await startChild('flippover', true)
  const browser = await chromium.launch({ executablePath, args: chromiumFlags })
  const loaded = new Map<string, { kind: string; bytes: number }>()
  try {
    const page = await (await browser.newContext({ locale: 'nb-NO' })).newPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const urls = new Map<string, { url: string; kind: string }>()
    session.on('Network.responseReceived', ({ requestId, response, type }) => {
      urls.set(requestId, { url: response.url, kind: type })
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const { url = '', kind = '' } = urls.get(requestId) ?? {}
      loaded.set(url.replace(child.url, '').replace(/http:\/\/localhost:\d+/, ''), { kind, bytes: encodedDataLength })
    })
    await page.goto(`http://localhost:${child.port}/j`, { waitUntil: 'networkidle' })
  } finally {
    await browser.close()
    await child.close()
  }
  const sum = (...kinds: readonly string[]): string =>
    kB([...loaded.values()].reduce((all, { kind, bytes }) => all + (kinds.includes(kind) ? bytes : 0), 0))
  const all = [...loaded.values()].map(({ kind }) => kind)
  console.log('f) first load of the door, as Chromium counts it, headers included')
  console.log('| what | on the line |')
  console.log('| --- | --- |')
  for (const kind of new Set(all)) console.log(`| ${kind} | ${sum(kind)} |`)
  console.log(`| all | ${sum(...new Set(all))} |`)

  const first = [...loaded.keys()].flatMap((url) => (url.startsWith('/assets/') ? [url.slice('/assets/'.length)] : []))
  const files = readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))
  const brotli = (file: string): number => brotliCompressSync(readFileSync(assets + file)).length
  const code = first.filter((file) => files.includes(file)).reduce((size, file) => size + brotli(file), 0)
  console.log(`JavaScript and CSS of the first load, brotli: ${kB(code)}, of which`)
  for (const file of first.filter((one) => files.includes(one))) console.log(`| ${file} | ${kB(brotli(file))} |`)
  const later = files.filter((file) => !first.includes(file)).map((file) => ({ file, size: brotli(file) }))
  later.sort((one, other) => other.size - one.size)
  console.log('the heaviest of what comes later, brotli:')
  for (const { file, size } of later.slice(0, 8)) console.log(`| ${file} | ${kB(size)} |`)
}

const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`
