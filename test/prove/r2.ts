import type { TestContext } from 'node:test'
import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { FakePhone } from '../faults/fake-phone.ts'
import { comesIn, openWorkplace, type TestHouse, testHouse, type Workplace } from '../house.ts'
import { inAContext, type Line, withFolder } from './line.ts'

/** Sequences on one server; then a fresh one. */
const onOneServer = 25

export const r2: Line = {
  id: 'R2',
  promise: 'No silent gap: whatever was cut or started anew, the screen is right again',
  demands: '1,000 random cut/restart sequences, 0 stale screens after 3 s',
  sample: 12,
  usual: 200,
  toCatch: 6,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [stale, done] = [0, 0]
    while (done < cycles) {
      const many = Math.min(onOneServer, cycles - done)
      stale += await withFolder((folder) => inAContext((context) => sequences(context, folder, many, dice, defect)))
      done += many
    }
    return { reached: `${done} sequences, ${stale} stale screens`, faults: stale }
  },
}

async function sequences(
  context: TestContext,
  dataDir: string,
  many: number,
  dice: Dice,
  defect: boolean,
): Promise<number> {
  let house: TestHouse = await testHouse(context, { dataDir })
  const workplace = await openWorkplace(house)
  const [person = ''] = workplace.people
  const browser = await comesIn(house, workplace, person)
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const phone = new FakePhone(context, house, cookie, workplace.process, dice)
  await phone.pass(1_000)
  const restart = async (): Promise<void> => {
    await phone.quiet()
    phone.server = null
    await house.close()
    await phone.pass(dice() * 400)
    house = await testHouse(context, { dataDir, startsAt: house.hands.now })
    phone.server = house
  }
  let stale = 0
  for (let sequence = 0; sequence < many; sequence++) {
    const steps = 1 + Math.floor(dice() * 6)
    for (let step = 0; step < steps; step++) {
      const throws = dice()
      if (throws < 0.4) await happens(house, workplace)
      else if (throws < 0.6) phone.cutAll()
      else if (throws < 0.75) await restart()
      else if (throws < 0.9) await phone.pass(dice() * 700)
      else {
        phone.network = 'hole'
        await happens(house, workplace)
        phone.clock.sleep(dice() * 3_600_000)
        phone.network = 'open'
        phone.wake()
      }
    }
    // The planted defect: news that gets lost on a line that seems to be open.
    if (defect) phone.network = 'holding'
    if (defect) await happens(house, workplace)
    await phone.pass(3_000)
    if (!(await isRight(house, workplace, person, phone))) stale += 1
    phone.network = 'open'
    await phone.pass(3_000)
  }
  phone.stop()
  return stale
}

/** Something that everybody sees: the door is opened, or closed. */
async function happens({ house }: TestHouse, { process }: Workplace): Promise<void> {
  const room = await house.rooms.open(process)
  const [leader = ''] = Object.keys(room.state.preparation.team)
  const asked = { stage: 'people', command: { type: 'open-door', isOpen: !room.state.people.isDoorOpen } } as const
  const outcome = await room.take(crypto.randomUUID(), asked, { person: leader, hat: 'staff' })
  if ('refused' in outcome) throw new Error(outcome.refused)
  await room.watch.settled()
}

async function isRight(
  { house }: TestHouse,
  { process }: Workplace,
  person: string,
  phone: FakePhone,
): Promise<boolean> {
  const room = await house.rooms.open(process)
  await room.watch.settled()
  return JSON.stringify(phone.live.snapshot().whole?.state) === room.watch.view({ person, hat: 'seat' }).state
}
