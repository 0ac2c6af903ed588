import { cameSoFar, comeIn, guestOf, holdStream, preparedFor, sleep } from '../journeys/forty/crowd.ts'
import { openMortalHouse } from '../journeys/forty/mortal-house.ts'
import type { Line } from './line.ts'

const sample = 20
/** In milliseconds: by when all are back after the server is up again, and how long is waited to see who is not. */
const [soon, patience] = [10_000, 20_000]
/** Who come in at the same time. */
const atATime = 20

export const r4: Line = {
  id: 'R4',
  promise: 'The server is killed and rises: everybody who held a stream is back by themselves',
  demands: '1,000 clients <= 10 s, 0 errors',
  sample,
  usual: 1_000,
  toCatch: 3,
  async run({ cycles, defect }) {
    const house = await openMortalHouse('2027-01-14T08:50:00+01:00')
    const ending = new AbortController()
    try {
      const { process, code, people } = await preparedFor(house.url, house.firstLink, Math.max(8, cycles))
      const guests = people.slice(0, cycles).map((person) => guestOf(house.url, person))
      for (let first = 0; first < guests.length; first += atATime) {
        await Promise.all(guests.slice(first, first + atATime).map((guest) => comeIn(guest, process, code)))
      }
      // The planted defect: phones that do not try again.
      const streams = guests.map((guest) => holdStream(guest, process, ending.signal, !defect))
      if (!(await cameSoFar(() => guests.every(({ begun }) => begun > 0), patience)))
        throw new Error('Not all came in.')

      await house.kill()
      // Long enough for all of them to knock in vain; in a short sample there is no storm to wait for.
      await sleep(cycles > sample ? 1_000 : 50)
      const rose = performance.now()
      await house.rise()
      await cameSoFar(() => guests.every(({ backAt }) => backAt > rose), defect ? 300 : patience)
      const away = guests.filter(({ backAt }) => backAt <= rose).length
      const last = Math.max(0, ...guests.map(({ backAt }) => backAt - rose))
      ending.abort()
      await Promise.all(streams)
      // How long it took is judged where there is a storm; a few phones say nothing of it.
      const isLate = cycles > sample && last > soon
      const errors = guests.reduce((sum, { turnedAway }) => sum + turnedAway, 0)
      const reached = `${cycles} clients, ${away} not back, ${errors} errors, the last after ${(last / 1_000).toFixed(1)} s`
      return { reached, faults: away + errors + Number(isLate) }
    } finally {
      ending.abort()
      await house.close()
    }
  },
}
