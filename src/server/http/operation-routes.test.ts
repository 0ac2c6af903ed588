import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { comesIn, openWorkplace, testHouse } from '../../../test/house.ts'
import { backUp } from '../cli/backup.ts'
import { DiskFull, type Log, LogAway, LogStopped } from '../log/log.ts'

const token = 'tjueen-bokstaver-og-tall-1'
const withToken = { authorization: `Bearer ${token}` }

/** A log whose appends fail as they are told to. */
function failing(): { logOn: (log: Log) => Log; fault: Error | null; isAway: boolean } {
  const state: ReturnType<typeof failing> = {
    fault: null,
    isAway: false,
    logOn: (log) => ({
      ...log,
      append: (append) => (state.fault ? Promise.reject(state.fault) : log.append(append)),
      takenAt: (process, id) => (state.isAway ? Promise.reject(new LogAway('away')) : log.takenAt(process, id)),
    }),
  }
  return state
}

test('a server that runs is alive and ready', async (context) => {
  const { browser } = await testHouse(context)
  deepStrictEqual([(await browser().get('/healthz')).text, (await browser().get('/readyz')).status], ['ok', 200])
})

test('it is ready on a full disk, where there is still all to read, and not when its log has failed or is away', async (context) => {
  const faults = failing()
  const house = await testHouse(context, { logOn: faults.logOn })
  const { staff, process } = await openWorkplace(house)
  const asks = (): Promise<unknown> =>
    staff.command('staff', process, {
      stage: 'preparation',
      command: { type: 'describe-workplace', workplace: crypto.randomUUID(), purpose: '' },
    })
  const readiness = async () => {
    await asks()
    const { status, body } = await house.browser().get('/readyz')
    return [status, body.log]
  }
  deepStrictEqual(await readiness(), [200, 'good'])
  faults.fault = new DiskFull('full')
  deepStrictEqual(await readiness(), [200, 'full'])
  faults.fault = null
  deepStrictEqual(await readiness(), [200, 'good'])
  faults.fault = new LogStopped('stopped')
  deepStrictEqual(await readiness(), [503, 'stopped'])
  faults.fault = null
  faults.isAway = true
  deepStrictEqual((await house.browser().get('/readyz')).status, 503)
})

test('without a token there are no metrics; with one they are for those who know it', async (context) => {
  const closed = await testHouse(context)
  strictEqual((await closed.browser().get('/metrics', withToken)).status, 404)
  const { browser } = await testHouse(context, { metricsToken: token })
  for (const authorization of [
    '',
    'Bearer',
    'Bearer ',
    `Basic ${token}`,
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
  ]) {
    const { status, text } = await browser().get('/metrics', { authorization })
    strictEqual(status, 401, authorization)
    doesNotMatch(text, /flippover_/)
  }
  strictEqual((await browser().get('/metrics', withToken)).status, 200)
})

test('metrics count by route, and hold nobody: no name, no process, no person', async (context) => {
  const house = await testHouse(context, { metricsToken: token })
  const workplace = await openWorkplace(house)
  const phone = await comesIn(house, workplace, workplace.people[0] ?? '')
  await phone.get(`/api/seat/${workplace.process}/view`)
  await house.browser().get('/api/no-such-thing/hemmelig')
  backUp(house.dataDir, `${house.dataDir}/one.backup`, new Date(house.hands.now - 60_000))
  const { text } = await house.browser().get('/metrics', withToken)
  match(text, /flippover_http_requests_total\{route="\/api\/:hat\/:process\/view",method="GET",status="200"\} 1/)
  match(text, /flippover_log_append_seconds_count\{was="added"\} [1-9]/)
  match(text, /flippover_backup_age_seconds 60\n/)
  match(text, /flippover_log_good 1\n/)
  match(text, /nodejs_eventloop_lag_seconds/)
  ok(Number(/^flippover_disk_free_bytes (\S+)/m.exec(text)?.[1]) > 0)
  for (const told of ['hemmelig', 'Person', 'Blåbær', workplace.process, workplace.code, ...workplace.people]) {
    ok(!text.includes(told), told)
  }
})

test('a server that ends takes nothing new, says so in a sentence, and is no longer ready', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  house.house.vitals.end()
  const refused = await staff.get(`/api/staff/${process}/view`)
  deepStrictEqual([refused.status, refused.body.error, refused.headers.get('retry-after')], [503, 'ending', '2'])
  match(String(refused.body.sentence), /Serveren starter på nytt/)
  deepStrictEqual(
    [(await staff.get('/readyz')).status, (await staff.get('/healthz')).status],
    [503, 200],
    'alive, and not ready',
  )
})

test('what is under way is waited for, and not for ever', async (context) => {
  const { house } = await testHouse(context)
  strictEqual(await house.vitals.quiet(1), true)
  const answered = house.vitals.asked()
  strictEqual(await house.vitals.quiet(1), false)
  const quiet = house.vitals.quiet(60_000)
  answered()
  answered()
  strictEqual(await quiet, true)
  strictEqual(await house.vitals.quiet(1), true)
})
