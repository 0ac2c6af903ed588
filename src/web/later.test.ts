import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { type Fetching, untilFetched } from './later.ts'

/** What happens while a part is fetched: how long was waited, and what was done. */
function surroundings(isReached: boolean, mayRenew = true) {
  const done: (string | number)[] = []
  const around: Fetching = {
    wait: async (milliseconds) => void done.push(milliseconds),
    isReached: async () => isReached,
    renew: () => {
      done.push('renewed')
      return mayRenew
    },
  }
  return { done, around }
}

/** Fails so many times, and then comes. */
const comesAfter = (fails: number) => {
  let tries = 0
  return async () => {
    tries += 1
    if (tries <= fails) throw new TypeError('Failed to fetch dynamically imported module')
    return `try ${tries}`
  }
}

test('a part that comes at once is waited for by nobody', async () => {
  const { done, around } = surroundings(true)
  strictEqual(await untilFetched(comesAfter(0), around), 'try 1')
  deepStrictEqual(done, [])
})

test('on a bad line a part is asked for until it comes, ever more seldom', async () => {
  const { done, around } = surroundings(false)
  strictEqual(await untilFetched(comesAfter(8), around), 'try 9')
  deepStrictEqual(done, [500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_000, 3_000])
})

test('a hiccup on a good line does not load the page anew', async () => {
  const { done, around } = surroundings(true)
  strictEqual(await untilFetched(comesAfter(1), around), 'try 2')
  deepStrictEqual(done, [500])
})

test('when the server answers and has no such part, the page is loaded anew, once', async () => {
  const { done, around } = surroundings(true)
  const never = untilFetched(comesAfter(Number.POSITIVE_INFINITY), around)
  const other = new Promise((resolve) => void setTimeout(resolve, 20, 'still waiting'))
  strictEqual(await Promise.race([never, other]), 'still waiting', 'the old page goes no further')
  deepStrictEqual(done, [500, 1_000, 'renewed'])
})

test('a page that was loaded anew a moment ago goes on asking instead', async () => {
  const { done, around } = surroundings(true, false)
  strictEqual(await untilFetched(comesAfter(4), around), 'try 5')
  deepStrictEqual(done, [500, 1_000, 'renewed', 1_500, 'renewed', 2_000, 'renewed'])
})
