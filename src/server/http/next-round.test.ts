import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { comesIn, openWorkplace, testHouse } from '../../../test/house.ts'
import { at } from '../../../test/people.ts'
import type { Event, State } from '../../process/process.ts'

type PlanEvent = Extract<Event, { stage: 'actionPlan' }>['event']

test('the next round begins with what is left, the programme and the criteria, and with nobody’s name', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const { staff, process } = place
  const { now: at } = house.hands
  const kari = await comesIn(house, place, place.people[0] ?? '')
  strictEqual((await staff.post(`/api/staff/${process}/next-round`)).status, 409)

  const texts = { who: 'Kari', resources: '', from: 'mars' }
  const planned: readonly PlanEvent[] = [
    { type: 'wish-added', about: 'plan.wish.gjort', words: { wish: 'Gjort' } },
    { type: 'wish-sorted', about: 'plan.wish.gjort', fate: 'now', lookAgain: null, words: { reason: '' } },
    { type: 'wish-added', about: 'plan.wish.halvt', words: { wish: 'Halvgjort' } },
    { type: 'wish-sorted', about: 'plan.wish.halvt', fate: 'now', lookAgain: null, words: { reason: '' } },
    ...(['gjort', 'halvt'] as const).map(
      (name): PlanEvent => ({
        type: 'measure-added',
        about: `plan.measure.${name}`,
        wish: `plan.wish.${name}`,
        level: 'group',
        deadline: '2027-03-01',
        owner: place.people[0] ?? null,
        words: { what: `Tiltak ${name}`, ...texts },
      }),
    ),
    { type: 'plan-published', version: 1, at },
  ]
  const events: readonly Event[] = [
    {
      stage: 'preparation',
      event: { type: 'criteria-written', about: 'preparation.criteria', words: { process: 'Alle med', result: '' } },
    },
    { stage: 'agenda', event: { type: 'minutes-planned', step: 'wishes', minutes: 33 } },
    ...planned.map((event): Event => ({ stage: 'actionPlan', event })),
    {
      stage: 'followUp',
      event: {
        type: 'status-reported',
        measure: 'plan.measure.gjort',
        status: 'done',
        at,
        about: 'follow-up.x',
        words: { note: '' },
      },
    },
  ]
  const expectedVersion = (await house.house.log.read(process)).at(-1)?.version ?? 0
  await house.house.log.append({ process, expectedVersion, commandId: crypto.randomUUID(), events, at })

  strictEqual((await kari.post(`/api/staff/${process}/next-round`)).status, 403)
  const { status, body } = await staff.post(`/api/staff/${process}/next-round`)
  strictEqual(status, 200)
  const view = (await staff.get(`/api/staff/${String(body.process)}/view`)).body
  const { actionPlan, agenda, preparation } = view.state as State
  deepStrictEqual(
    Object.values(actionPlan.draft.wishes).map(({ text, fate }) => ({ text, fate })),
    [{ text: 'Halvgjort', fate: null }],
  )
  deepStrictEqual(
    Object.values(actionPlan.draft.measures).map(({ what, who, owner, deadline }) => ({ what, who, owner, deadline })),
    [{ what: 'Tiltak halvt', who: '', owner: null, deadline: null }],
  )
  strictEqual(agenda.programme.find(({ step }) => step === 'wishes')?.minutes, 33)
  strictEqual(preparation.criteria.process, 'Alle med')
  ok(!JSON.stringify(view).includes('Person 1'), 'nobody is on the list yet')
})

test('whoever prepares and whoever is invited goes along when that is asked for, without a trace back', async (context) => {
  const house = await testHouse(context)
  const { staff, process, people } = await openWorkplace(house)
  const { body: colleague } = await staff.post(`/api/staff/${process}/colleagues`, {
    name: 'Håkon',
    title: 'Verneombud',
  })
  const hakon = house.browser()
  await hakon.post('/api/sign-in', { token: String(colleague.link).split('#')[1] })
  const published: readonly Event[] = [
    { stage: 'actionPlan', event: { type: 'wish-added', about: 'plan.wish.a', words: { wish: 'Latter' } } },
    { stage: 'actionPlan', event: { type: 'plan-published', version: 1, at } },
  ]
  const expectedVersion = (await house.house.log.read(process)).at(-1)?.version ?? 0
  const asked = { process, expectedVersion, commandId: crypto.randomUUID(), events: published, at }
  await house.house.log.append(asked)
  const { body } = await staff.post(`/api/staff/${process}/next-round`, { people: true, group: true })
  const next = String(body.process)
  const view = (await hakon.get(`/api/staff/${next}/view`)).body
  deepStrictEqual(view.roles, ['responsible'])
  const names = Object.values(view.names as Record<string, string>)
  for (const name of ['Person 1', 'Person 8', 'Håkon', 'Turid Moen']) ok(names.includes(name), name)
  const { state } = await house.house.rooms.open(next)
  deepStrictEqual(
    Object.keys(state.people.persons).filter((person) => people.includes(person)),
    [],
  )
  ok(
    Object.values(state.people.persons).every(({ reachedBy }) => reachedBy[1] === null),
    'and nobody has been invited',
  )
})
