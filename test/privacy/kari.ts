import type { TestContext } from 'node:test'
import { type Instant, minute } from '../../src/kernel/values.ts'
import type { Event } from '../../src/process/process.ts'
import { openWorkplace, testHouse } from '../house.ts'

/** A workplace where somebody bears a name that is found wherever it lies. */
export async function withKari(context: TestContext) {
  const opened = await testHouse(context)
  const place = await openWorkplace(opened)
  const rows = [{ name: 'Kanari Fuglesang', mail: 'kanari@example.org', languages: 'norsk, fuglesk' }]
  const { body } = await place.staff.post(`/api/staff/${place.process}/roster`, { rows })
  const [kari = ''] = body.people as readonly string[]
  const room = await opened.house.rooms.open(place.process)
  /** The meetings were held and the plan published, at these moments. */
  const happened = async (events: readonly Event[]): Promise<void> => {
    await opened.house.log.append({
      process: place.process,
      expectedVersion: room.version,
      commandId: crypto.randomUUID(),
      events,
      at: opened.hands.now,
    })
  }
  const known = async (): Promise<string> => JSON.stringify(await opened.house.people.of(place.process))
  return { ...opened, place, kari, room, happened, known }
}

export const heldMeeting2 = (at: Instant): readonly Event[] => [
  { stage: 'agenda', event: { type: 'step-opened', step: 'look-again', at: at - 90 * minute } },
  { stage: 'agenda', event: { type: 'meeting-ended', meeting: 2, at } },
]
export const published = (at: Instant): Event => ({
  stage: 'actionPlan',
  event: { type: 'plan-published', version: 1, at },
})
export const closed = (at: Instant): Event => ({
  stage: 'followUp',
  event: { type: 'process-closed', isClosed: true, at },
})
