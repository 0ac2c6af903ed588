import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { countryOf, workingDays } from './working-days.ts'

test('Norway and Denmark rest on their own days; Store bededag has been a working day since 2024', async () => {
  const [norway, denmark] = [await workingDays('NO'), await workingDays('DK')]
  const rests = (calendar: typeof norway, days: readonly string[]) => days.filter((day) => !calendar.isWorkingDay(day))
  const some = [
    '2027-03-25',
    '2027-03-30',
    '2027-04-23',
    '2028-05-17',
    '2028-06-05',
    '2027-12-24',
    '2027-12-27',
    '2027-12-31',
  ]
  deepStrictEqual(rests(norway, some), ['2027-03-25', '2028-05-17', '2028-06-05', '2027-12-24', '2027-12-31'])
  deepStrictEqual(rests(denmark, some), ['2027-03-25', '2028-06-05', '2027-12-24', '2027-12-31'])
  deepStrictEqual(rests(denmark, ['2023-05-05', '2024-04-26', '2025-05-16']), ['2023-05-05'])
  deepStrictEqual(
    ['nb', 'nn', 'da', 'en'].map((one) => countryOf(one as 'nb')),
    ['NO', 'NO', 'DK', 'NO'],
  )
})

test('the door opens at half past seven by the clock on the wall, in winter, in summer and on the days between', async () => {
  const { nextOpening } = await workingDays('NO')
  const opens = (at: string): string => new Date(nextOpening(Date.parse(at))).toISOString()
  // Winter: an hour before UTC; summer: two.
  strictEqual(opens('2027-01-15T05:00Z'), '2027-01-15T06:30:00.000Z')
  strictEqual(opens('2027-01-15T06:30Z'), '2027-01-15T06:30:00.000Z')
  strictEqual(opens('2027-01-15T15:59Z'), '2027-01-15T15:59:00.000Z')
  strictEqual(opens('2027-01-15T16:00Z'), '2027-01-18T06:30:00.000Z')
  strictEqual(opens('2027-07-01T03:00Z'), '2027-07-01T05:30:00.000Z')
  // The clocks go forward on Sunday 28 March, which is Easter Day, and back on Sunday 31 October.
  strictEqual(opens('2027-03-24T17:00Z'), '2027-03-30T05:30:00.000Z')
  strictEqual(opens('2027-10-29T16:00Z'), '2027-11-01T06:30:00.000Z')
})
