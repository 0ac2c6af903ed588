import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { at } from '../../test/people.ts'
import { scratchFolder } from '../../test/scratch.ts'
import { applied, type Op } from '../kernel/difference.ts'
import { proposal } from '../method/04-groups/propose.ts'
import { type Command, type Event, project } from '../process/process.ts'
import type { Person } from '../process/roles.ts'
import { openDataFolder } from './database.ts'
import { openDrawerFile } from './drawer.ts'
import { DiskFull, type Log } from './log/log.ts'
import { sqliteLog } from './log/sqlite-log.ts'
import { namesFor } from './names.ts'
import { Room } from './room.ts'

const staff: Person = { person: 'turid', hat: 'staff' }
const seat = (person: string): Person => ({ person, hat: 'seat' })
const wall: Person = { person: null, hat: 'wall' }
const system = (room: Room, id: string, command: Command) => room.takeAsSystem(id, command)

function openLog(context: TestContext): Log {
  const folder = openDataFolder(scratchFolder(context))
  context.after(() => folder.close())
  return sqliteLog(folder.main, openDrawerFile(folder.drawer))
}

/** A log that a test can hold back, or let fail. */
function onTrial(log: Log): Log & { fail: Error | null } {
  const trial = {
    ...log,
    fail: null as Error | null,
    append: (append: Parameters<Log['append']>[0]) => (trial.fail ? Promise.reject(trial.fail) : log.append(append)),
  }
  return trial
}

const openRoom = (log: Log): Promise<Room> =>
  Room.open(
    'p',
    log,
    () => at,
    'epoch',
    (person) => `Navn ${person}`,
  )

async function prepared(log: Log): Promise<Room> {
  const room = await openRoom(log)
  await system(room, 'a1', { stage: 'preparation', command: { type: 'join-team', person: 'turid', title: '' } })
  await system(room, 'a2', {
    stage: 'preparation',
    command: { type: 'name-role', person: 'turid', role: 'facilitator', holds: true },
  })
  const people = ['kari', 'ola', 'per', 'siv', 'bo', 'liv', 'tor', 'eva'].map((person) => ({
    person,
    unit: null,
    isManager: false,
  }))
  await room.take('a3', { stage: 'people', command: { type: 'invite-people', people, units: {} } }, staff)
  const tables = proposal(room.state.groups, room.state.people, 1, 5)
  if (tables) await room.take('a4', { stage: 'groups', command: tables }, staff)
  return room
}

const openDoor = (isOpen: boolean): Command => ({ stage: 'people', command: { type: 'open-door', isOpen } })
const eventsOf = async (log: Log): Promise<readonly Event['event']['type'][]> =>
  (await log.read('p')).map(({ event }) => event.type)

test('the same request ten times at once is one, and each gets the same answer (C1)', async (context) => {
  const log = openLog(context)
  const room = await prepared(log)
  const before = room.version
  const open: Command = { stage: 'agenda', command: { type: 'open-step', from: null, to: 'welcome' } }
  const answers = await Promise.all(Array.from({ length: 10 }, () => room.take('open-it', open, staff)))
  for (const answer of answers) deepStrictEqual(answer, { version: before + 1 })
  // By now the rules would refuse it, or do it again; it has been answered already.
  await room.take('on', { stage: 'agenda', command: { type: 'open-step', from: 'welcome', to: 'interviews' } }, staff)
  deepStrictEqual(await room.take('open-it', open, staff), { version: before + 1 })
  deepStrictEqual(await (await openRoom(log)).take('open-it', open, staff), { version: before + 1 })
  strictEqual(room.state.agenda.open?.step, 'interviews')
})

test('each decision knows of those that still wait for the disk', async (context) => {
  const log = openLog(context)
  const room = await prepared(log)
  const answers = await Promise.all([
    room.take('b1', openDoor(true), staff),
    room.take('b2', openDoor(true), staff),
    room.take('b3', openDoor(false), staff),
    system(room, 'b4', { stage: 'people', command: { type: 'add-at-the-door', person: 'gjest' } }),
  ])
  deepStrictEqual(answers[3], { refused: 'door-closed' })
  deepStrictEqual((await eventsOf(log)).slice(-2), ['door-opened', 'door-opened'])
})

test('what could not be written never happened, and the next decision knows that', async (context) => {
  const log = onTrial(openLog(context))
  const room = await prepared(log)
  const before = room.version
  log.fail = new DiskFull('full')
  const failing = [room.take('b1', openDoor(true), staff), room.take('b2', openDoor(false), staff)]
  for (const one of failing) await rejects(one, DiskFull)
  strictEqual(room.state.people.isDoorOpen, false)
  log.fail = null
  deepStrictEqual(await room.take('b1', openDoor(true), staff), { version: before + 1 })
  strictEqual(room.state.people.isDoorOpen, true)
  deepStrictEqual((await eventsOf(log)).slice(before), ['door-opened'])
})

test('two rooms on one log decide again when the other was quicker, and agree in the end', async (context) => {
  const log = openLog(context)
  const [one, other] = [await prepared(log), await openRoom(log)]
  const asked = Array.from({ length: 40 }, (_, index) => {
    const room = index % 2 === 0 ? one : other
    const minutes = index + 1
    return room.take(
      `m${index}`,
      { stage: 'agenda', command: { type: 'plan-minutes', step: 'wishes', minutes } },
      staff,
    )
  })
  const answers = await Promise.all(asked)
  ok(answers.every((answer) => 'version' in answer))
  strictEqual(new Set(answers.map((answer) => ('version' in answer ? answer.version : 0))).size, 40)
  strictEqual(one.version, other.version)
  deepStrictEqual(one.state, other.state)
  deepStrictEqual((await openRoom(log)).state, one.state)
})

test('whoever has no part in it is told nothing but that', async (context) => {
  const room = await prepared(openLog(context))
  const outsiders: readonly Person[] = [
    seat('stranger'),
    { person: 'stranger', hat: 'staff' },
    wall,
    { person: null, hat: 'seat' },
  ]
  for (const who of outsiders) {
    deepStrictEqual(await room.take(crypto.randomUUID(), openDoor(true), who), { refused: 'not-here' })
  }
})

/** A screen that believes what it is told. */
function screenOf(room: Room, who: Person) {
  const { state, names } = room.watch.view(who)
  const screen = {
    shows: { ...(JSON.parse(state) as object), names: JSON.parse(names) as unknown } as unknown,
    frames: [] as Buffer[],
    resyncs: 0,
    ended: '',
  }
  room.watch.add({
    who,
    session: 's',
    turn: 0,
    send(frame) {
      screen.frames.push(frame)
      const { ops } = JSON.parse(/^data: (.*)$/m.exec(frame.toString())?.[1] ?? '') as { ops: readonly Op[] }
      screen.shows = applied(screen.shows, ops)
    },
    resync: () => {
      screen.resyncs += 1
    },
    end: (why) => {
      screen.ended = why
    },
  })
  return screen
}

const settled = async (room: Room): Promise<void> => {
  await room.watch.settled()
}

test('those who see the same are sent the same bytes, those who see no change are sent none', async (context) => {
  const room = await prepared(openLog(context))
  await settled(room)
  const { members = [] } = room.state.groups[1].groups[0] ?? {}
  const [first = '', second = ''] = members
  const elsewhere = Object.keys(room.state.people.persons).find((person) => !members.includes(person)) ?? ''
  const [one, other, far] = [screenOf(room, seat(first)), screenOf(room, seat(second)), screenOf(room, seat(elsewhere))]
  const group = room.state.groups[1].groups[0]?.group ?? ''
  const command = { type: 'write-wish', group, wish: 'w1', said: 'Mer tid ute' } as const
  await room.take('w1', { stage: 'wishes', command }, seat(first))
  await settled(room)
  strictEqual(one.frames.length, 1)
  strictEqual(one.frames[0], other.frames[0], 'one buffer')
  strictEqual(far.frames.length, 0)
})

test('a burst is gathered, and whoever asked is told where the room stands', async (context) => {
  const room = await prepared(openLog(context))
  await settled(room)
  const [turid, kari] = [screenOf(room, staff), screenOf(room, seat('kari'))]
  await Promise.all(Array.from({ length: 20 }, (_, index) => room.take(`b${index}`, openDoor(index % 2 === 0), staff)))
  await settled(room)
  ok(turid.frames.length <= 2, `${turid.frames.length} messages for twenty changes`)
  const version = Number(room.watch.cursor.split('.').at(-1))
  strictEqual(version, room.version)
  // Nothing changes for Kari, but she waits for an answer to a thing that she asked for.
  kari.frames.length = 0
  await room.take('kk', { stage: 'people', command: { type: 'leave', person: 'kari', meeting: 1 } }, seat('kari'))
  await settled(room)
  strictEqual(kari.frames.length, 1)
})

test('what came down the stream equals a fresh projection, names included (R1)', async (context) => {
  const room = await prepared(openLog(context))
  await settled(room)
  const lookers = [staff, wall, seat('kari'), seat('ola'), seat('siv'), { person: 'b', hat: 'board' } as const]
  const screens = lookers.map((who) => ({ who, screen: screenOf(room, who) }))
  const asked: readonly (readonly [Person, Command])[] = [
    [staff, openDoor(true)],
    [staff, { stage: 'agenda', command: { type: 'open-step', from: null, to: 'welcome' } }],
    [seat('kari'), { stage: 'people', command: { type: 'arrive', person: 'kari', meeting: 1 } }],
    [staff, { stage: 'groups', command: { type: 'move-person', meeting: 1, person: 'kari', to: 'm1-t2' } }],
    [staff, { stage: 'groups', command: { type: 'move-person', meeting: 1, person: 'kari', to: 'm1-t1' } }],
    [staff, { stage: 'agenda', command: { type: 'open-step', from: 'welcome', to: 'exhibition' } }],
    [staff, { stage: 'people', command: { type: 'withdraw-invitation', person: 'eva' } }],
    [
      staff,
      {
        stage: 'groups',
        command: {
          type: 'form-groups',
          meeting: 1,
          tables: [
            ['siv', 'bo', 'liv', 'tor'],
            ['kari', 'ola', 'per'],
          ],
        },
      },
    ],
    [staff, { stage: 'agenda', command: { type: 'end-meeting', meeting: 1 } }],
  ]
  for (const [index, [who, command]] of asked.entries()) {
    await room.take(`r${index}`, command, who)
    await settled(room)
    for (const { who, screen } of screens) {
      const viewer = room.viewerOf(who)
      const names = namesFor(room.state, viewer, (person) => `Navn ${person}`)
      strictEqual(JSON.stringify(screen.shows), JSON.stringify({ ...project(room.state, viewer), names }))
    }
  }
})

test('a participant learns the names at the own table, and of nobody else', async (context) => {
  const room = await prepared(openLog(context))
  await settled(room)
  const members = room.state.groups[1].groups.find(({ members }) => members.includes('kari'))?.members ?? []
  const namesOf = (who: Person): readonly string[] =>
    Object.keys(JSON.parse(room.watch.view(who).names) as object).sort()
  deepStrictEqual(namesOf(seat('kari')), [...members].sort())
  deepStrictEqual(namesOf(wall), [])
  strictEqual(namesOf(staff).length, 9)
})

test('whoever loses a right is told at once, and whoever gets another role gets another view (R6)', async (context) => {
  const room = await prepared(openLog(context))
  await system(room, 'c1', { stage: 'preparation', command: { type: 'join-team', person: 'else', title: '' } })
  await settled(room)
  const [turid, eva] = [screenOf(room, staff), screenOf(room, seat('eva'))]
  await room.take('c2', { stage: 'people', command: { type: 'withdraw-invitation', person: 'eva' } }, staff)
  await system(room, 'c3', {
    stage: 'preparation',
    command: { type: 'name-role', person: 'turid', role: 'responsible', holds: false },
  })
  await settled(room)
  strictEqual(eva.ended, 'gone')
  strictEqual(turid.resyncs, 1)
  room.close()
  strictEqual(turid.ended, 'closing')
})

test('a corrected name reaches those who see it, and the cursor tells that something changed', async (context) => {
  const log = openLog(context)
  const names = new Map([['kari', 'Kari']])
  const room = await Room.open(
    'p',
    log,
    () => at,
    'epoch',
    (person) => names.get(person) ?? null,
  )
  const people = [{ person: 'kari', unit: null, isManager: false }]
  await system(room, 'd0', { stage: 'preparation', command: { type: 'join-team', person: 'turid', title: '' } })
  await room.take('d1', { stage: 'people', command: { type: 'invite-people', people, units: {} } }, staff)
  await settled(room)
  const [kari, before] = [screenOf(room, seat('kari')), room.watch.cursor]
  names.set('kari', 'Kari Bråten')
  room.watch.namesChanged()
  await settled(room)
  deepStrictEqual((kari.shows as { names: unknown }).names, { kari: 'Kari Bråten' })
  ok(room.watch.cursor !== before)
})
