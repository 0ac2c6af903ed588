import { type ReactNode, useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { useWords } from '../../web/words.tsx'

type SomeProps<One> = Readonly<{ all: readonly One[]; atOnce: number; children: (some: readonly One[]) => ReactNode }>

/** The first of many, and more when asked for: thousands at once would make a phone stand still. */
export function SomeOf<One>({ all, atOnce, children }: SomeProps<One>) {
  const t = useWords('people')
  const [most, setMost] = useState(atOnce)
  const left = all.length - most
  return (
    <>
      {children(all.slice(0, most))}
      {left > 0 && (
        <div>
          <Button variant="outlined" onClick={() => setMost(most + atOnce * 2)}>
            {fill(t.showMore, { n: left })}
          </Button>
        </div>
      )}
    </>
  )
}
