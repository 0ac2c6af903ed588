import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Event } from '../src/process/process.ts'
import type { Happened, Log, Recorded } from '../src/server/log/log.ts'
import { at } from './people.ts'

/** A store on trial: opened anew as often as the test wants, on the same data. */
export type StoreOnTrial = Readonly<{ open: () => Promise<Log>; close: () => Promise<void> }>

const wish = (about: string, said: string): Event =>
  ({ stage: 'wishes', event: { type: 'wish-written', group: 'g', about, words: { wish: said } } }) as Event
const struckOut = (forgets: string): Event =>
  ({ stage: 'wishes', event: { type: 'wish-struck-out', group: 'g', forgets } }) as Event
const note = (about: string, said: string): Event =>
  ({
    stage: 'interviews',
    event: { type: 'note-taken', group: 'g', interview: 'a.b', about, drawer: { said } },
  }) as Event
const noteStruckOut = (forgets: string): Event =>
  ({ stage: 'interviews', event: { type: 'note-struck-out', group: 'g', interview: 'a.b', forgets } }) as Event
const opened: Event = { stage: 'people', event: { type: 'door-opened', isOpen: true } }

const numbered = (events: readonly Event[]): readonly Recorded[] =>
  events.map((event, index) => ({ version: index + 1, ...event }))

/** What every store of the log must do. Each store runs the same. */
export function holdsTheContract(name: string, storeFor: (test: TestContext) => StoreOnTrial): void {
  const contract = (promise: string, hold: (log: Log, store: StoreOnTrial) => Promise<void>): void => {
    test(`${name}: ${promise}`, async (context) => {
      const store = storeFor(context)
      try {
        await hold(await store.open(), store)
      } finally {
        await store.close()
      }
    })
  }
  const add = (log: Log, commandId: string, expectedVersion: number, events: readonly Event[], process = 'p') =>
    log.append({ process, expectedVersion, commandId, events, at })

  contract('what was added is read again in its order, also after a restart', async (log, store) => {
    const events = [opened, wish('w1', 'Mer tid ute'), note('n1', 'Vi lo')]
    deepStrictEqual(await add(log, 'c1', 0, events), { was: 'added', version: 3 })
    deepStrictEqual(await log.read('p'), numbered(events))
    deepStrictEqual(await log.read('p', 2), numbered(events).slice(2))
    await store.close()
    deepStrictEqual(await (await store.open()).read('p'), numbered(events))
  })

  contract('a command is taken once: again, ten at a time, and after a restart', async (log, store) => {
    const first = await add(log, 'c1', 0, [opened])
    const again = await Promise.all(Array.from({ length: 10 }, () => add(log, 'c1', 1, [opened])))
    deepStrictEqual(first, { was: 'added', version: 1 })
    for (const one of again) deepStrictEqual(one, { was: 'repeat', version: 1 })
    const many = await Promise.all(Array.from({ length: 10 }, () => add(log, 'c2', 1, [opened])))
    strictEqual(many.filter(({ was }) => was === 'added').length, 1)
    await store.close()
    const reopened = await store.open()
    strictEqual(await reopened.takenAt('p', 'c1'), 1)
    strictEqual(await reopened.takenAt('p', 'unknown'), null)
    deepStrictEqual(await add(reopened, 'c1', 2, [opened]), { was: 'repeat', version: 1 })
    strictEqual((await reopened.read('p')).length, 2)
  })

  contract('a command to which nothing had to be done is taken as well', async (log) => {
    deepStrictEqual(await add(log, 'c1', 0, []), { was: 'added', version: 0 })
    deepStrictEqual(await add(log, 'c1', 0, [opened]), { was: 'repeat', version: 0 })
  })

  contract('whoever decided on an older version is too late, and nothing is added', async (log) => {
    await add(log, 'c1', 0, [opened, opened])
    deepStrictEqual(await add(log, 'c2', 1, [opened]), { was: 'too-late', version: 2 })
    deepStrictEqual(await add(log, 'c3', 3, [opened]), { was: 'too-late', version: 2 })
    strictEqual(await log.takenAt('p', 'c2'), null)
    const both = await Promise.all([add(log, 'c4', 2, [opened]), add(log, 'c5', 2, [opened])])
    deepStrictEqual(both.map(({ was }) => was).sort(), ['added', 'too-late'])
    strictEqual((await log.read('p')).length, 3)
  })

  contract('a late note never lies down on that of another', async (log) => {
    await add(log, 'c1', 0, [note('n1', 'den første')])
    await Promise.all([add(log, 'c1', 0, [note('n1', 'om igjen')]), add(log, 'c2', 0, [note('n2', 'for sent')])])
    deepStrictEqual(await log.read('p'), numbered([note('n1', 'den første')]))
  })

  contract('processes do not know each other', async (log) => {
    await Promise.all([
      add(log, 'c1', 0, [wish('w', 'hos p')]),
      add(log, 'c1', 0, [wish('w', 'hos q')], 'q'),
      add(log, 'c2', 1, [struckOut('w')]),
    ])
    deepStrictEqual(await log.read('q'), numbered([wish('w', 'hos q')]))
    strictEqual((await log.read('p')).length, 2)
  })

  contract('whoever follows is told of it before the command is answered, in order', async (log) => {
    const heard: Happened[] = []
    const leave = log.follow('p', 0, (happened) => heard.push(happened))
    log.follow('other', 0, () => ok(false, 'told of a process that nobody asked about'))
    await Promise.all([add(log, 'c1', 0, [opened]), add(log, 'c2', 1, [wish('w', 'Ro'), opened])])
    // Where others write as well, news may come twice: whichever is first tells it, by its command or as read.
    ok(heard.every(({ commandId }, index) => commandId === null || commandId === `c${index + 1}`))
    deepStrictEqual(
      heard.flatMap(({ recorded }) => recorded),
      numbered([opened, wish('w', 'Ro'), opened]),
    )
    const told = heard.length
    leave()
    await add(log, 'c3', 3, [opened])
    strictEqual(heard.length, told)
  })

  contract('whoever follows from a version is told once of all that came since, and then goes on', async (log) => {
    await add(log, 'c1', 0, [opened, wish('w', 'Ro')])
    await add(log, 'c2', 2, [opened])
    const heard: number[] = []
    log.follow('p', 1, ({ recorded }) => heard.push(...recorded.map(({ version }) => version)))
    await log.caughtUp('p')
    deepStrictEqual(heard, [2, 3])
    await add(log, 'c3', 3, [opened, opened])
    await log.caughtUp('p')
    deepStrictEqual(heard, [2, 3, 4, 5])
  })

  contract('what was decided on something that never came falls with it, also when the number fits', async (log) => {
    const late = { process: 'p', expectedVersion: 0, commandId: 'late', events: [opened], at }
    const on = { process: 'p', expectedVersion: 1, follows: 'late', commandId: 'on it', events: [opened], at }
    await add(log, 'quicker', 0, [opened])
    const both = await Promise.all([log.append(late), log.append(on)])
    deepStrictEqual(
      both.map(({ was }) => was),
      ['too-late', 'too-late'],
    )
    const first = log.append({ ...late, expectedVersion: 1 })
    const second = log.append({ ...on, expectedVersion: 2 })
    deepStrictEqual(await Promise.all([first, second]), [
      { was: 'added', version: 2 },
      { was: 'added', version: 3 },
    ])
  })

  contract('every text comes back as it was written', async (log) => {
    const texts = ['', '\\ " \' {a,b} NULL', '\0 \u0007', '\ud800', '👩‍🔧 æøå \n\t', '$1 %s ; --']
    const events = texts.map((said, index) => wish(`w${index}`, said))
    await add(log, 'c1', 0, events)
    deepStrictEqual(await log.read('p'), numbered(events))
  })

  contract('words and notes that were struck out are gone, their events stand', async (log, store) => {
    await add(log, 'c1', 0, [wish('w1', 'Kari er lat'), wish('w2', 'Mer sang'), wish('w1', 'Kari er sen')])
    await add(log, 'c2', 3, [note('n1', 'hemmelig'), note('n2', 'blir'), struckOut('w1'), noteStruckOut('n1')])
    const look = async (from: Log): Promise<void> => {
      const events = (await from.read('p')).map(({ event }) => event as Record<string, unknown>)
      deepStrictEqual(
        events.map(({ words }) => words),
        [null, { wish: 'Mer sang' }, null, undefined, undefined, undefined, undefined],
      )
      deepStrictEqual(
        events.map(({ drawer }) => drawer),
        [undefined, undefined, undefined, null, { said: 'blir' }, undefined, undefined],
      )
    }
    await look(log)
    await store.close()
    await look(await store.open())
  })
}
