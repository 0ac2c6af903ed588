import type { TestContext } from 'node:test'
import type { Dice } from '../../src/kernel/dice.ts'
import type { Room } from '../../src/server/room.ts'
import { comesIn, openWorkplace, testHouse } from '../house.ts'
import { FakePhone } from './fake-phone.ts'

/** Somebody at table 1, with the real code of a screen, before a real server. */
export async function atATable(context: TestContext, { dataDir, dice }: { dataDir?: string; dice?: Dice } = {}) {
  const house = await testHouse(context, dataDir === undefined ? {} : { dataDir })
  const workplace = await openWorkplace(house)
  const { process } = workplace
  const [person = ''] = workplace.people
  const browser = await comesIn(house, workplace, person)
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const room: Room = await house.house.rooms.open(process)
  const phone = new FakePhone(context, house, cookie, process, dice)
  await phone.pass(1_000)
  /** Something that this phone shows happens in the room. */
  const happens = async (): Promise<void> => {
    const [leader = ''] = Object.keys(room.state.preparation.team)
    const asked = { stage: 'people', command: { type: 'open-door', isOpen: !room.state.people.isDoorOpen } } as const
    const outcome = await room.take(crypto.randomUUID(), asked, { person: leader, hat: 'staff' })
    if ('refused' in outcome) throw new Error(outcome.refused)
    await room.watch.settled()
  }
  const isRight = (): boolean => {
    const { state } = room.watch.view({ person, hat: 'seat' })
    return JSON.stringify(phone.live.snapshot().whole?.state) === state
  }
  return { house, room, phone, happens, isRight }
}
