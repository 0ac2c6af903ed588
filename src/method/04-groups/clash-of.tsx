import { fill } from '../../kernel/words.ts'
import { Alert } from '../../web/parts/alert.tsx'
import { useWords } from '../../web/words.tsx'
import type { Clash } from './engine/clash.ts'
import { useNameList } from './finding-sentence.tsx'
import type { SeatingOf } from './use-seating.tsx'

/** Why no proposal could be made: which of what was laid down stand in each other's way. */
export function ClashOf({ clash, of }: Readonly<{ clash: Clash; of: SeatingOf }>) {
  const t = useWords('groups')
  const list = useNameList()
  const { apart, together, placed, isRoomTooSmall, places, people, isProven } = clash
  if (isRoomTooSmall) return <Alert tone="danger">{fill(t.clashRoom, { places, people })}</Alert>
  const lines = [
    ...apart.map((company) => fill(t.areApart, { names: list(company) })),
    ...together.map((company) => fill(t.areTogether, { names: list(company) })),
    ...placed.map(({ person, table }) => fill(t.isHeldAt, { names: list([person]), table: of.numberOf(table) })),
  ]
  return (
    <Alert tone="danger">
      <p>{isProven ? t.clash : t.clashNotFound}</p>
      <ul className="fl-tables-clash">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  )
}
