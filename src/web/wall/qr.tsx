import { useMemo } from 'react'
import { encode } from 'uqr'
import { useShellWords } from '../words.tsx'

/** The way in as a picture. Always dark on light: many phones cannot read the opposite. */
export function Qr({ says }: Readonly<{ says: string }>) {
  const t = useShellWords()
  const { size, path } = useMemo(() => draw(says), [says])
  return (
    <svg className="fl-qr" role="img" aria-label={t.wallQr} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  )
}

function draw(says: string): { size: number; path: string } {
  const { size, data } = encode(says, { border: 0, ecc: 'M' })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}
