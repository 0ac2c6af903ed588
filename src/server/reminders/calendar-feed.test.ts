import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { comesIn, openWorkplace, testHouse } from '../../../test/house.ts'
import { happened, published } from '../../../test/mail/published-plan.ts'
import { at } from '../../../test/people.ts'
import { filesWith } from '../../../test/scratch.ts'

type Entry = Readonly<Record<string, string>>

/** Reads a calendar as RFC 5545 says: folded lines, `NAME;parameter:value`, and what is escaped. Strict about the rest. */
function entriesIn(calendar: string): readonly Entry[] {
  ok(!/[^\r]\n/.test(calendar), 'every line ends in CR LF')
  for (const line of calendar.split('\r\n')) ok(Buffer.byteLength(line) <= 75, line)
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)
  strictEqual(lines[0], 'BEGIN:VCALENDAR')
  strictEqual(lines.at(-1), 'END:VCALENDAR')
  const entries: Record<string, string>[] = []
  let open: Record<string, string> | null = null
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]+)?):(.*)$/.exec(line) ?? []
    ok(name, `not a line of a calendar: ${line}`)
    if (line === 'BEGIN:VEVENT') open = {}
    else if (line === 'END:VEVENT' && open) {
      entries.push(open)
      open = null
    } else if (open) {
      open[name + parameters] = value.replaceAll(/\\([\\;,])/g, '$1').replaceAll('\\n', '\n')
    }
  }
  return entries
}

const summaries = (calendar: string): readonly string[] =>
  entriesIn(calendar)
    .map((entry) => `${entry['DTSTART;VALUE=DATE'] ?? entry.DTSTART} ${entry.SUMMARY}`)
    .sort()

async function withFeed(...[context]: Parameters<typeof testHouse>) {
  const all = await testHouse(context)
  const place = await openWorkplace(all, 3)
  const { process, staff, people } = place
  const ask = (command: Parameters<typeof staff.command>[2]) => staff.command('staff', process, command)
  await ask({
    stage: 'preparation',
    command: {
      type: 'book-meeting',
      meeting: 1,
      startsAt: Date.UTC(2027, 2, 29, 7),
      minutes: 120,
      place: 'Allrommet; 2, etg.',
    },
  })
  await happened(all, process, [
    ...published(
      at,
      [
        {
          id: 'one',
          what: 'Gå ut, hver dag',
          owner: people[0] ?? '',
          deadline: '2027-03-28',
          followUpOn: '2028-02-29',
        },
      ],
      '2027-10-31',
    ),
    { stage: 'followUp', event: { type: 'look-planned', day: '2027-04-22' } },
  ])
  const addresses = async () => (await staff.get(`/api/staff/${process}/calendar-feed`)).body
  const fetched = (url: unknown) => all.browser().get(new URL(String(url)).pathname)
  return { ...all, place, ask, addresses, fetched }
}

const dates = [
  '20270328 Frist: Gå ut, hver dag',
  '20270329T070000Z Blåbærhaugen: møte 1',
  '20270422 Vi ser på planen sammen',
  '20271031 Se på ønsket igjen: Egen buss',
  '20280229 Se på underveis: Gå ut, hver dag',
]

test('a calendar gets all dates, days as days and hours in UTC, and no name of anybody', async (context) => {
  const { addresses, fetched } = await withFeed(context)
  const { staff, seat } = await addresses()
  for (const address of [staff, seat]) {
    const { status, headers, text } = await fetched(address)
    strictEqual(status, 200)
    strictEqual(headers.get('content-type'), 'text/calendar; charset=utf-8')
    deepStrictEqual(summaries(text), dates)
    ok(!/Person \d|Turid/.test(text))
    ok(entriesIn(text).some(({ LOCATION }) => LOCATION === 'Allrommet; 2, etg.'))
    const names = entriesIn(text).map(({ UID }) => UID)
    strictEqual(new Set(names).size, names.length)
    match(
      (await fetched(address)).text.replaceAll('\r\n ', ''),
      new RegExp(String(names[0])),
      'the same name each time',
    )
  }
})

test('what moves moves in the calendar, and what is done or closed is gone', async (context) => {
  const { addresses, fetched, ask, place, ...all } = await withFeed(context)
  const { seat } = await addresses()
  const before = entriesIn((await fetched(seat)).text).find(({ SUMMARY }) => SUMMARY === 'Vi ser på planen sammen')
  await ask({ stage: 'followUp', command: { type: 'plan-look', day: '2027-05-03' } })
  const after = entriesIn((await fetched(seat)).text).find(({ SUMMARY }) => SUMMARY === 'Vi ser på planen sammen')
  deepStrictEqual([after?.UID, after?.['DTSTART;VALUE=DATE']], [before?.UID, '20270503'])
  const done = { type: 'report-status', measure: 'plan.measure.one', status: 'done', note: '' } as const
  await ask({ stage: 'followUp', command: done })
  ok(!(await fetched(seat)).text.includes('Frist'))
  await happened(all, place.process, [{ stage: 'followUp', event: { type: 'process-closed', isClosed: true, at } }])
  deepStrictEqual(summaries((await fetched(seat)).text), ['20270329T070000Z Blåbærhaugen: møte 1'])
})

test('an address can be shown again and made anew; the old one and every wrong one give nothing', async (context) => {
  const { addresses, fetched, place, dataDir, browser, ...all } = await withFeed(context)
  const before = await addresses()
  deepStrictEqual(await addresses(), before)
  notStrictEqual(before.staff, before.seat)
  const secret = /([\w-]+)\.ics$/.exec(String(before.seat))?.[1] ?? ''
  deepStrictEqual(filesWith(dataDir, secret), [], 'at rest there is only its hash')
  const renewed = await place.staff.post(`/api/staff/${place.process}/calendar-feed`, { renew: 'seat' })
  strictEqual(renewed.body.staff, before.staff)
  strictEqual((await fetched(before.seat)).status, 404)
  strictEqual((await fetched(renewed.body.seat)).status, 200)
  const elsewhere = String(before.staff).replace(place.process, 'p00000000000000')
  for (const wrong of [elsewhere, 'http://x/calendar/p/x.ics', String(before.staff).replace('.ics', '.txt')]) {
    strictEqual((await fetched(wrong)).status, 404)
  }
  const phone = await comesIn({ ...all, browser, dataDir }, place, place.people[0] ?? '')
  for (const other of [phone, browser()]) {
    strictEqual((await other.get(`/api/staff/${place.process}/calendar-feed`)).status, 403)
  }
  await place.staff.post(`/api/staff/${place.process}/erase`, { workplace: 'Blåbærhaugen' })
  strictEqual((await fetched(before.staff)).status, 404)
})
