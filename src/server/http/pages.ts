import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { type Language, languages, speak } from '../../kernel/words.ts'
import { spoken } from '../../process/words.ts'
import { words as shell } from '../../web/shell-words.ts'
import { Sorry } from './context.ts'

const year = 'public, max-age=31536000, immutable'

/** The pages themselves, built beforehand, and the words of the one language that a browser asks for. */
export function pages(folder: string): Hono {
  const routes = new Hono()
  const spokenWords = new Map<Language, ReturnType<typeof squeezed>>()

  routes.get('/words/:file', (context) => {
    const language = languages.find((one) => context.req.param('file') === `${one}.json`)
    if (!language) throw new Sorry(404, 'not-found')
    const made =
      spokenWords.get(language) ?? squeezed(JSON.stringify({ ...spoken(language), shell: speak(shell, language) }))
    spokenWords.set(language, made)
    const accepts = context.req.header('accept-encoding') ?? ''
    const encoding = (['br', 'gzip'] as const).find((one) => accepts.includes(one)) ?? 'identity'
    return context.body(made[encoding], 200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
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
    identity,
    br: new Uint8Array(brotliCompressSync(identity)),
    gzip: new Uint8Array(gzipSync(identity)),
  }
}
