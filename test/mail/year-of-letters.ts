import type { TestContext } from 'node:test'
import type { Dice } from '../../src/kernel/dice.ts'
import { type Day, type Instant, minute } from '../../src/kernel/values.ts'
import { dayOf } from '../../src/server/days.ts'
import type { House } from '../../src/server/http/context.ts'
import { deliverWaiting } from '../../src/server/mail/postman.ts'
import { forgetWhatIsDue } from '../../src/server/privacy/forgetting.ts'
import { writeNewsThatIsDue } from '../../src/server/reminders/round.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { at } from '../people.ts'
import { atWork } from './at-work.ts'
import { happened, published } from './published-plan.ts'

/** A letter of the follow-up that arrived, and when. */
export type Came = Readonly<{ to: string; at: Instant; text: string }>

/** What a defect makes of the house, so that the test shows that it is caught. */
type Defect = (house: House) => House

export type Year = Readonly<{
  came: readonly Came[]
  /** The days on which the server ran while letters may go out. */
  daysUp: ReadonlySet<Day>
  /** Whose addresses are still known, at the end of each day. */
  known: ReadonlyMap<Day, readonly string[]>
}>

const hour = 60 * minute
const day = 24 * hour
const clockInOslo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' })
/** What the clock shows, `07:30`. */
export const shown = (moment: Instant): string => clockInOslo.format(moment)

/**
 * A plan that is followed up for a year by a clock that is moved: the server looks a few times a day, at any hour, is
 * started anew at any moment, and is gone for days.
 */
export async function aYear(
  context: TestContext,
  dice: Dice,
  days = 365,
  defect: Defect = (house) => house,
): Promise<Year> {
  const work = await atWork(context, 4)
  const { process, staff, people } = work.place
  const [first = '', second = ''] = people
  let all: TestHouse = work.test
  const turid = Object.keys((await all.house.rooms.open(process)).state.preparation.team)[0] ?? ''
  await all.house.signIn.changeMail(turid, 'turid@example.org')
  await staff.post(`/api/staff/${process}/board-link`, { name: 'Styret', mail: 'board@example.org' })
  await happened(all, process, [
    { stage: 'agenda', event: { type: 'step-opened', step: 'look-again', at: at - 30 * day } },
    { stage: 'agenda', event: { type: 'meeting-ended', meeting: 2, at: at - 29 * day } },
    ...published(
      at,
      [
        { id: 'one', what: 'Gå ut etter lunsj', owner: first, deadline: '2027-05-10', followUpOn: '2027-03-28' },
        { id: 'two', what: 'Sette opp knagger', owner: second, deadline: '2027-04-10' },
        { id: 'three', what: 'Rydde boden', owner: null, deadline: '2027-02-28' },
      ],
      '2027-05-06',
    ),
    { stage: 'followUp', event: { type: 'look-planned', day: '2027-04-22' } },
    {
      stage: 'escalation',
      event: { type: 'escalated', wish: 'plan.wish.roof', at, about: 'e', words: { wish: 'Nytt tak', reason: '' } },
    },
  ])

  const came: Came[] = []
  const daysUp = new Set<Day>()
  const known = new Map<Day, readonly string[]>()
  const before = work.mail.arrived.length
  let read = before
  let now = at
  let isDone = false
  while (now < at + days * day) {
    // Now and then it is started anew, and now and then it is gone for some days.
    const luck = dice()
    now += Math.floor(luck < 0.008 ? 2 * day + dice() * 2 * day : 10 * minute + dice() * 4 * hour)
    if (luck < 0.03) {
      await all.close()
      const { settings } = work.mail
      all = await testHouse(context, {
        dataDir: all.dataDir,
        mail: settings,
        publicUrl: 'https://f.example.org',
        startsAt: now,
      })
    }
    all.hands.now = now
    if (!isDone && now > Date.UTC(2027, 5, 1)) {
      isDone = true
      const report = { type: 'status-reported', status: 'done', at: now, about: 'f', words: { note: '' } } as const
      await happened(all, process, [{ stage: 'followUp', event: { ...report, measure: 'plan.measure.two' } }])
    }
    await forgetWhatIsDue(all.house, now)
    const house = defect(all.house)
    await writeNewsThatIsDue(house)
    if (house.mailer) await deliverWaiting(house, house.mailer)
    const today = dayOf(now)
    if (shown(now) >= '07:30' && shown(now) < '17:00') daysUp.add(today)
    known.set(
      today,
      (await house.people.of(process)).flatMap(({ mail }) => mail ?? []),
    )
    for (const { to, parsed } of work.mail.arrived.slice(read)) {
      const mail = await parsed()
      if (!/^Planen er klar/.test(mail.subject ?? '')) came.push({ to, at: now, text: mail.text ?? '' })
    }
    read = work.mail.arrived.length
  }
  return { came, daysUp, known }
}
