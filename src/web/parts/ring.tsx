/** Drawn by hand, each its own: no two rings on a sheet of paper are the same. */
const strokes = {
  1: 'M50 7 C24 5 6 24 7 50 C8 78 28 94 52 93 C79 92 95 73 93 47 C91 22 72 6 44 10',
  2: 'M42 9 C17 13 4 34 8 57 C13 83 38 97 61 91 C86 84 98 59 91 36 C84 14 61 3 36 12',
  3: 'M56 8 C30 3 8 20 6 46 C5 74 24 95 50 94 C77 94 96 74 94 48 C92 24 74 8 50 8',
} as const

export function Ring({ n, isEmpty = false }: Readonly<{ n: number; isEmpty?: boolean }>) {
  return (
    <span className="fl-ring" data-empty={isEmpty}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <path d={n === 2 ? strokes[2] : n === 3 ? strokes[3] : strokes[1]} vectorEffect="non-scaling-stroke" />
      </svg>
      {n}
    </span>
  )
}
