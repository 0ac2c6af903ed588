import { faultOf, report } from '../operation/report.ts'
import type { List } from '../privacy/looks.ts'
import type { House } from './context.ts'
import type { Here } from './who-asks.ts'

/**
 * Writes down that somebody of the responsible group is shown a list. A store that takes nothing just now keeps nobody
 * from reading (D3): then that stands in the log of the server, without a name.
 */
export async function looked(house: House, { room, who, roles }: Here, list: List): Promise<void> {
  const isTheirs = who.hat === 'staff' && who.person !== null && roles.includes('responsible')
  if (!isTheirs || who.person === null || house.rehearsals.find(room.process)) return
  await house.looks
    .looked(room.process, who.person, list, house.clock())
    .catch((error: unknown) => report('error', 'Who saw a list could not be written down', faultOf(error)))
}
