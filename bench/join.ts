import { ask, cameSoFar, comeIn, guestOf, holdStream, preparedFor, sleep } from '../test/journeys/forty/crowd.ts'
import { openMortalHouse } from '../test/journeys/forty/mortal-house.ts'

const at = (all: readonly number[], share: number): string => {
  const sorted = all.toSorted((one, other) => one - other)
  return `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)} ms`
}

/**
 * The doors open (M1, R4, F3): phones come by the code within a minute, from one address, whether or not those before
 * them have been let in; each holds a stream. Then a step is opened, and then the server is killed and rises again.
 */
export async function benchJoin([count = '1000', within = '60']: readonly string[]): Promise<void> {
  const [many, seconds] = [Number(count), Number(within)]
  const house = await openMortalHouse('2027-01-14T08:50:00+01:00')
  const ending = new AbortController()
  let errors = 0
  try {
    const { staff, process, code, people } = await preparedFor(house.url, house.firstLink, many)
    const bytes = await firstLoad(house.url)
    const guests = people.map((person) => guestOf(house.url, person))

    const begin = performance.now()
    const streams: Promise<void>[] = []
    await Promise.all(
      guests.map(async (guest, index) => {
        const due = begin + (index * seconds * 1_000) / many
        await sleep(Math.max(0, due - performance.now()))
        try {
          await guest.browser.get('/words/nb.json')
          await guest.browser.post('/api/door', { code })
          await guest.browser.get('/words/nb-process.json')
          await comeIn(guest, process, code)
          guest.joinedIn = performance.now() - due
          streams.push(holdStream(guest, process, ending.signal))
        } catch (error) {
          errors += 1
          if (errors === 1) console.error(hint(error))
        }
      }),
    )
    await until(() => guests.every(({ begun }) => begun > 0), 30_000)
    const joined = guests.map(({ joinedIn }) => joinedIn)
    console.log(`${many} phones in ${seconds} s from one address, each with a stream: ${errors} errors`)
    console.log(`knock to first view: p50 ${at(joined, 0.5)}, p99 ${at(joined, 0.99)}, last ${at(joined, 1)}`)
    console.log(`first load of the join page, brotli: ${(bytes / 1_000).toFixed(1)} kB`)

    for (const guest of guests) guest.heardAt = 0
    const opened = performance.now()
    await ask(staff, process, { stage: 'agenda', command: { type: 'open-step', from: 'welcome', to: 'interviews' } })
    await until(() => guests.every(({ heardAt }) => heardAt > 0), 30_000)
    const heard = guests.map(({ heardAt }) => heardAt - opened)
    console.log(
      `a step is opened, until a phone has heard: p50 ${at(heard, 0.5)}, p99 ${at(heard, 0.99)}, last ${at(heard, 1)}`,
    )

    await house.kill()
    for (const guest of guests) guest.backAt = 0
    await sleep(1_000)
    const rose = performance.now()
    await house.rise()
    await until(() => guests.every(({ backAt }) => backAt > rose), 60_000)
    const back = guests.map(({ backAt }) => backAt - rose)
    console.log(
      `killed, and up again after a second; until a phone is back: p50 ${at(back, 0.5)}, p99 ${at(back, 0.99)}, last ${at(back, 1)}`,
    )
    ending.abort()
    await Promise.all(streams)
  } finally {
    ending.abort()
    await house.close()
  }
}

/** The page and everything that it names, as a browser of today asks for it. */
async function firstLoad(url: string): Promise<number> {
  const headers = { 'accept-encoding': 'br' }
  const page = await (await fetch(`${url}/j`)).text()
  const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file)
  const sizes = await Promise.all(
    [...files, '/words/nb.json'].map(async (file) => {
      const answer = await fetch(url + file, { headers, method: file.startsWith('/assets/') ? 'HEAD' : 'GET' })
      return Number(answer.headers.get('content-length') ?? 0)
    }),
  )
  return page.length + sizes.reduce((sum, size) => sum + size, 0)
}

async function until(isSo: () => boolean, most: number): Promise<void> {
  if (!(await cameSoFar(isSo, most))) throw new Error('It did not come so far.')
}

const hint = (error: unknown): string =>
  JSON.stringify(error, Object.getOwnPropertyNames(Object(error))).includes('EMFILE')
    ? 'This machine lets one program open too few files for so many phones. Raise it first: ulimit -n 20000'
    : `The first error: ${String(error)}`
