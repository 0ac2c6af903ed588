export type Level = 'individual' | 'group' | 'leadership' | 'organisation'

const letters = { individual: 'I', group: 'G', leadership: 'L', organisation: 'O' } as const

/** A person, a table, a roof, a hive: the four levels by shape, colour and letter. The word always stands beside it. */
export function LevelMark({ level }: Readonly<{ level: Level }>) {
  return (
    <svg className="fl-mark" data-level={level} viewBox="0 0 32 32" aria-hidden="true">
      {level === 'individual' && <circle className="fl-shape" cx="16" cy="16" r="15" />}
      {level === 'group' && <rect className="fl-shape" x="2" y="2" width="28" height="28" rx="3" />}
      {level === 'leadership' && <path className="fl-shape" d="M16 1 30 11v18a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V11Z" />}
      {level === 'organisation' && <path className="fl-shape" d="M16 1 29 8.5v15L16 31 3 23.5v-15Z" />}
      <text x="16" y={level === 'leadership' ? 24 : 21.5}>
        {letters[level]}
      </text>
    </svg>
  )
}
