import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { daysAfter } from '../../src/kernel/calendar-days.ts'
import { diceFrom } from '../../src/kernel/dice.ts'
import type { Day } from '../../src/kernel/values.ts'
import { dayOf } from '../../src/server/days.ts'
import { aYear, shown, type Year } from './year-of-letters.ts'

/** Norway's holidays from January 2027 to January 2028, out of an almanac, and the two eves on which nobody works. */
const free = new Set(
  `2027-03-25 2027-03-26 2027-03-29 2027-05-01 2027-05-06 2027-05-17 2027-12-24 2027-12-25 2027-12-26 2027-12-31
   2028-01-01`.split(/\s+/),
)
const isWorkingDay = (day: Day): boolean => ![0, 6].includes(new Date(`${day}T12:00Z`).getUTCDay()) && !free.has(day)

const each = (first: Day, days: number, until: Day): readonly Day[] =>
  first > until ? [] : [first, ...each(daysAfter(first, days), days, until)]
const end = '2028-01-13'

/** The days on which something becomes due for each of them, counted by hand from the plan. */
const due: Readonly<Record<string, readonly Day[]>> = {
  'person1@example.org': ['2027-03-28', '2027-05-03', ...each('2027-05-17', 30, end)],
  // Done on 1 June.
  'person2@example.org': ['2027-04-03', '2027-04-17', '2027-05-17'],
  'person3@example.org': [],
  'person4@example.org': [],
  'turid@example.org': [
    '2027-04-15',
    '2027-04-22',
    '2027-05-06',
    ...each('2027-03-07', 30, end),
    ...each('2027-01-28', 14, end),
  ],
  'board@example.org': each('2027-01-28', 14, end),
}

/** The day on which a letter must have come: the first working day on which the server ran. None if it never did. */
const toldOn = (day: Day, { daysUp }: Year): readonly Day[] =>
  day > end ? [] : isWorkingDay(day) && daysUp.has(day) ? [day] : toldOn(daysAfter(day, 1), { daysUp } as Year)

const wanted = (year: Year) =>
  Object.fromEntries(
    Object.entries(due).map(([to, days]) => [to, [...new Set(days.flatMap((day) => toldOn(day, year)))].sort()]),
  )
const actual = ({ came }: Year) =>
  Object.fromEntries(Object.keys(due).map((to) => [to, came.filter((one) => one.to === to).map(({ at }) => dayOf(at))]))

test('in a year every letter comes once, on a working day in working hours, however often the server dies', async (context) => {
  const year = await aYear(context, diceFrom(20_270_114))
  deepStrictEqual(actual(year), wanted(year))
  ok(year.came.length > 50)
  for (const { at } of year.came) {
    ok(isWorkingDay(dayOf(at)), dayOf(at))
    ok(shown(at) >= '07:30' && shown(at) < '17:00', shown(at))
  }
  const to = (address: string) => year.came.filter((one) => one.to === address).map(({ text }) => text)
  match(to('person1@example.org')[0] ?? '', /Gå ut etter lunsj[\s\S]*28\. mars[\s\S]*hello#/)
  match(to('turid@example.org').join(), /Rydde boden[\s\S]*Ingen svarer for det ennå/)
  match(to('board@example.org')[0] ?? '', /Nytt tak[\s\S]*\/board#/)
  ok(
    !to('board@example.org').some((text) => /Rydde|Knagger|Gå ut/i.test(text)),
    'the board reads only what it was sent',
  )

  // Those who answer for a measure keep their address until it is done; all others lose theirs in time (P7).
  const known = (day: Day): readonly string[] =>
    [...([...year.known].filter(([one]) => one <= day).at(-1)?.[1] ?? [])].sort()
  strictEqual(known('2027-01-14').length, 5)
  const open = ['board@example.org', 'person1@example.org', 'person2@example.org']
  deepStrictEqual(known('2027-02-01'), open)
  deepStrictEqual(known('2027-05-20'), open, 'also after the names of the others are gone')
  deepStrictEqual(known('2027-06-10'), ['board@example.org', 'person1@example.org'])
})

test('a server that forgets whom it has told is caught', async (context) => {
  const year = await aYear(context, diceFrom(3), 60, (house) => ({
    ...house,
    post: { ...house.post, newsOf: async () => [] },
  }))
  const first = ({ came }: Year): number => came.filter(({ to }) => to === 'board@example.org').length
  ok(first(year) > 4, 'the board is written to day after day')
})
