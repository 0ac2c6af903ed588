import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { PersonId } from '../../kernel/values.ts'
import { fill, type Language, speak } from '../../kernel/words.ts'
import { type Finding, lookAround } from '../operation/checks.ts'
import { words } from '../operation/words.ts'
import { type House, languageOf, Sorry } from './context.ts'
import { sessionOf } from './cookies.ts'

/** Every so often the probe says something, in milliseconds: a proxy that gathers lets it all through at the end. */
const probeEvery = 400
const probeTimes = 4

/** The installation as it is, for whoever set it up and for nobody else. */
export function checkupRoutes(house: House): Hono {
  const routes = new Hono()

  routes.get('/checkup', async (context) => {
    await ownerOnly(house, context)
    const language = languageOf(context)
    const t = speak(words, language)
    const findings = (await lookAround(house.config, house.clock())).map(({ about, is, says, blanks }) => ({
      about: t[about],
      is,
      sentence: fill(t[says], written(blanks, language)),
    }))
    return context.json({ words: t, findings, publicUrl: house.config.publicUrl, now: house.clock() })
  })

  // Written as a stream of a room is, so that whatever holds those back holds this one back: what ends with its
  // connection may be gathered where pieces of a told length come through.
  routes.get('/checkup/stream', async (context) => {
    await ownerOnly(house, context)
    const { outgoing } = (context.env ?? {}) as Partial<HttpBindings>
    outgoing?.removeHeader('transfer-encoding')
    let timer: ReturnType<typeof setInterval> | undefined
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        let said = 0
        const say = (): void => {
          said += 1
          stream.enqueue(new TextEncoder().encode(`event: beat\ndata: ${said}\n\n`))
          if (said < probeTimes) return
          clearInterval(timer)
          stream.close()
        }
        timer = setInterval(say, probeEvery)
        say()
      },
      cancel: () => clearInterval(timer),
    })
    return context.body(body, 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
  })
  return routes
}

/** Numbers as the language writes them; by `n` one and many are told apart. */
const written = (blanks: Finding['blanks'], language: Language): Finding['blanks'] =>
  Object.fromEntries(
    Object.entries(blanks).map(([name, value]) => [name, name === 'n' ? value : value.toLocaleString(language)]),
  )

async function ownerOnly(house: House, context: Context): Promise<void> {
  const person = (await sessionOf(house, context, 'staff'))?.person ?? null
  if (person === null || !(await looksAfter(house, person))) throw new Sorry(403, 'owner-only')
}

/** Whoever set Flippover up, and those who look after it by what the employer's sign-in service says of them. */
export const looksAfter = async ({ signIn, identities }: House, person: PersonId): Promise<boolean> =>
  (await signIn.owner()) === person || (await identities.looksAfter(person))
