import { Readable } from 'node:stream'
import type { TestContext } from 'node:test'
import { type FromHere, fromHere } from '../../src/web/pages/from-here.ts'
import type { Caller } from './caller.ts'

/** What the page that looks at an installation sees of the way to the server, with this caller for a browser. */
export async function seenFrom(context: TestContext, caller: Caller): Promise<readonly FromHere['says'][]> {
  Object.defineProperty(globalThis, 'location', { value: caller.url, configurable: true })
  const fetching = context.mock.method(globalThis, 'fetch', async (path: string) => {
    const { status, headers, body } = await caller.begin(path)
    const plain = Object.entries(headers).filter(([name]) => !name.startsWith(':'))
    return new Response(Readable.toWeb(body) as ReadableStream, {
      status,
      headers: plain.map(([name, value]): [string, string] => [name, String(value)]),
    })
  })
  try {
    const { json } = await caller.ask('/api/checkup')
    const seen = await fromHere(String(json.publicUrl), Date.now() - Number(json.now))
    return seen.map(({ says }) => says)
  } finally {
    fetching.mock.restore()
    Reflect.deleteProperty(globalThis, 'location')
  }
}
