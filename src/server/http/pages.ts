import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { languages, speak } from '../../kernel/words.ts'
import { spoken } from '../../process/words.ts'
import { words as shell } from '../../web/shell-words.ts'
import { Sorry } from './context.ts'

const year = 'public, max-age=31536000, immutable'

/**
 * The pages themselves, built beforehand, and the words of the one language that a browser asks for: those of the door
 * first, those of a process when it is entered.
 */
export function pages(folder: string): Hono {
  const routes = new Hono()
  const texts = new Map<string, () => object>(
    languages.flatMap((language): [string, () => object][] => [
      [`${language}.json`, () => speak(shell, language)],
      [`${language}-process.json`, () => spoken(language)],
    ]),
  )
  const made = new Map<string, ReturnType<typeof squeezed>>()

  routes.get('/words/:file', (context) => {
    const file = context.req.param('file')
    const text = texts.get(file)
    if (!text) throw new Sorry(404, 'not-found')
    const words = made.get(file) ?? squeezed(JSON.stringify(text()))
    made.set(file, words)
    // Whoever loads the page anew on a bad line has the words already.
    const headers = { 'cache-control': 'no-cache', vary: 'accept-encoding', etag: words.tag }
    if (context.req.header('if-none-match')?.includes(words.tag)) return context.body(null, 304, headers)
    const accepts = context.req.header('accept-encoding') ?? ''
    const encoding = (['br', 'gzip'] as const).find((one) => accepts.includes(one)) ?? 'identity'
    return context.body(words[encoding], 200, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    })
  })

  routes.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.ok) context.header('cache-control', year)
  })
  const files = serveStatic({ root: folder, precompressed: true })
  routes.get('/assets/*', files)
  routes.get('/icon.svg', files)
  // A part of an older build: the page must learn that it is not there, and load itself anew.
  routes.get('/assets/*', () => {
    throw new Sorry(404, 'not-found')
  })

  // Every address that is no file is a page of the app: it finds its own way from there.
  const page = readFileSync(`${folder}/index.html`, 'utf8')
  routes.get('*', (context) => context.html(page, 200, { 'cache-control': 'no-cache' }))
  return routes
}

/** The same words, as small as each browser can take them: four fifths of them are repetition. */
function squeezed(words: string) {
  const identity = new Uint8Array(Buffer.from(words))
  return {
    // A weak one: the same words, however they are squeezed.
    tag: `W/"${createHash('sha256').update(words).digest('base64url').slice(0, 16)}"`,
    identity,
    br: new Uint8Array(brotliCompressSync(identity)),
    gzip: new Uint8Array(gzipSync(identity)),
  }
}
