type Filled = 'empty' | 'half' | 'full'

/** A dot and a word; the word says all of it. */
export function Status({ filled, children }: Readonly<{ filled: Filled; children: string }>) {
  return (
    <span className="fl-status">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <circle
          cx="6"
          cy="6"
          r="5"
          fill={filled === 'full' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="2"
        />
        {filled === 'half' && <path d="M6 1a5 5 0 0 0 0 10Z" fill="currentColor" />}
      </svg>
      {children}
    </span>
  )
}
