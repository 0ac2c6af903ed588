import { faultOf, report } from './operation/report.ts'
import type { ProcessCard, Processes } from './processes.ts'
import type { Rooms } from './rooms.ts'

/** So many are read before those that nobody else looks at are let go: thousands are never awake at once (F7). */
const inOneGo = 100

/** Looks into one process after the other. What cannot be read today hinders nobody else: it is reported in one sentence. */
export async function eachProcess(
  { processes, rooms }: Readonly<{ processes: Processes; rooms: Rooms }>,
  fault: string,
  look: (card: ProcessCard) => Promise<void>,
): Promise<void> {
  for (const [index, card] of (await processes.all()).entries()) {
    await look(card).catch((error: unknown) => report('error', fault, faultOf(error)))
    if (index % inOneGo === inOneGo - 1) await rooms.letGo()
  }
}
