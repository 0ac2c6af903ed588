import { type Meeting, meetings, type Sitting } from '../../kernel/values.ts'
import { type State as Preparation, sittingsOf } from '../02-preparation/rules.ts'
import type { State as Agenda } from './agenda.ts'
import { meetingOf } from './programme.ts'

/** People in one room: a meeting, or one sitting of it where they work in shifts (B2). */
export type Gathering = Readonly<{ meeting: Meeting; sitting: Sitting }>

type Booked = Pick<Preparation, 'booked' | 'laterSittings'>

/** Every time people come together, in the order of the method: all sittings of meeting 1, then those of meeting 2. */
export const gatheringsOf = (preparation: Booked): readonly Gathering[] =>
  meetings.flatMap((meeting) => sittingsOf(preparation, meeting).map((_, index) => ({ meeting, sitting: index + 1 })))

/** The gathering that goes on, or else the one that comes next; null when all have been held. */
export function gatheringNow({ open, held }: Agenda, preparation: Booked): Gathering | null {
  if (open) return { meeting: meetingOf(open.step), sitting: open.sitting }
  // Once meeting 2 has begun, nobody waits for a sitting of meeting 1 that was never held.
  const first = held.some(({ meeting }) => meeting === 2) ? 2 : 1
  const isHeld = ({ meeting, sitting }: Gathering): boolean =>
    held.some((one) => one.meeting === meeting && one.sitting === sitting)
  return gatheringsOf(preparation).find((one) => one.meeting >= first && !isHeld(one)) ?? null
}
