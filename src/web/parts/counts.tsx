/** How many, or null where so few have said it that nobody is told (P3). */
type Row = Readonly<{ says: string; n: number | null }>
type Props = Readonly<{ rows: readonly Row[]; all: number; few: string }>

/** How many said what, each with a bar beside the number: words and counts, never marks or averages. */
export const Counts = ({ rows, all, few }: Props) => (
  <dl className="fl-counts">
    {rows.map(({ says, n }) => (
      <div key={says}>
        <dt>{says}</dt>
        <dd>{n ?? few}</dd>
        <svg viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
          <rect width={n ?? 0} height="1" />
        </svg>
      </div>
    ))}
  </dl>
)
