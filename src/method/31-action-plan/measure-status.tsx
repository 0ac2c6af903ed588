import type { MeasureId } from '../../kernel/values.ts'
import { Status } from '../../web/parts/status.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { statusOf } from '../33-follow-up/rules.ts'
import type { Status as Standing } from '../33-follow-up/statuses.ts'

const filled = { agreed: 'empty', 'under-way': 'half', done: 'full', waiting: 'empty', stopped: 'empty' } as const

/** What a status is called. */
export function useStatusWords(): Readonly<Record<Standing, string>> {
  const t = useWords('followUp')
  return { agreed: t.agreed, 'under-way': t.underWay, done: t.done, waiting: t.waiting, stopped: t.stopped }
}

/** How a measure stands: a dot and a word (E3). */
export function MeasureStatus({ measure }: Readonly<{ measure: MeasureId }>) {
  const { followUp } = useRoom().view
  const words = useStatusWords()
  const status = statusOf(followUp, measure)
  return <Status filled={filled[status]}>{words[status]}</Status>
}
