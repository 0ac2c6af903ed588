import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import type { Meeting, PersonId } from '../../src/kernel/values.ts'
import { groupsOf } from '../../src/method/04-groups/tables.ts'
import { gather } from '../../src/method/31-action-plan/gather.ts'
import { initial } from '../../src/process/process.ts'
import type { Room } from '../../src/server/room.ts'
import type { Happening } from '../../src/simulation/workplace.ts'
import { type Browser, type TestHouse, testHouse } from '../house.ts'
import { play } from '../laws/plays.ts'

/** A phone that lies on a table, and whose it is just now. */
type Phone = { readonly browser: Browser; holder: PersonId }

/** Both meetings, up to the evaluation, as some workplace went through them with a phone each. */
const happenings = play(1)
const end = happenings.findIndex(({ before }) => before.agenda.open?.step === 'evaluation')
const withPhones = happenings[end]?.before ?? initial

test('one phone for each table carries a whole process, and gives the same plan (M5)', async (context) => {
  const opened = await testHouse(context)
  const { room, code } = await anEmptyProcess(opened)
  const phones = new Map<PersonId, Phone>()
  let seated: Meeting | null = null
  for (const happening of happenings.slice(0, end)) {
    opened.hands.now = happening.actor.at
    const meeting = meetingNow(happening)
    if (meeting !== null && meeting !== seated && happening.actor.roles.includes('participant')) {
      seated = meeting
      await layPhones(opened, room, code, meeting, phones)
    }
    await again(happening, room, phones)
  }
  strictEqual(new Set(phones.values()).size, groupsOf(room.state.groups, 2).length, 'one phone for each table')
  const [alike, plan] = [gather(room.state), gather(withPhones)]
  ok(plan.wishes.length > 2 && plan.measures.length > 4)
  deepStrictEqual(alike, plan)
})

async function anEmptyProcess({ house, hands }: TestHouse): Promise<Readonly<{ room: Room; code: string }>> {
  const { process, doorCode } = await house.processes.create('Blåbærhaugen', 'nb', hands.now)
  return { room: await house.rooms.open(process), code: doorCode }
}

const meetingNow = ({ before: { agenda, groups } }: Happening): Meeting | null => {
  if (agenda.open === null) return null
  const meeting = agenda.begunAt[2] === null ? 1 : 2
  return groupsOf(groups, meeting).length > 0 ? meeting : null
}

/** On each table one phone, which all who sit there share. */
async function layPhones(
  { house, browser }: TestHouse,
  room: Room,
  code: string,
  meeting: Meeting,
  phones: Map<PersonId, Phone>,
): Promise<void> {
  for (const person of phones.keys()) await house.signIn.endSeatsOf(room.process, person)
  phones.clear()
  for (const { members } of groupsOf(room.state.groups, meeting)) {
    const [first = '', ...others] = members
    const phone: Phone = { browser: browser(), holder: first }
    const entered = await phone.browser.post('/api/door/enter', { code, person: first })
    strictEqual(entered.status, 200, entered.text)
    phones.set(first, phone)
    for (const person of others) {
      const added = await phone.browser.post(`/api/seat/${room.process}/device/add`, { person })
      strictEqual(added.status, 200, added.text)
      phones.set(person, phone)
    }
  }
}

/** The same is asked again: by the staff as before, by those at the tables on the phone that they share. */
async function again({ actor, command }: Happening, room: Room, phones: ReadonlyMap<PersonId, Phone>): Promise<void> {
  const id = crypto.randomUUID()
  const { person, roles } = actor
  if (!roles.includes('participant')) {
    const outcome = roles.includes('system')
      ? await room.takeAsSystem(id, command)
      : await room.take(id, command, { person, hat: roles.includes('board') ? 'board' : 'staff' })
    ok('version' in outcome, `${JSON.stringify(command)}: ${JSON.stringify(outcome)}`)
    return
  }
  const phone = phones.get(person)
  // Whoever has no place yet comes in when the phones are laid out.
  if (!phone) return
  if (phone.holder !== person) {
    const passed = await phone.browser.post(`/api/seat/${room.process}/device/pass`, { to: person })
    strictEqual(passed.status, 200, passed.text)
    phone.holder = person
  }
  const { status, text } = await phone.browser.post(`/api/seat/${room.process}/commands`, {
    id,
    ...command,
    as: person,
  })
  strictEqual(status, 200, `${JSON.stringify(command)}: ${text}`)
}
