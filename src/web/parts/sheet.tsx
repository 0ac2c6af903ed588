import type { ReactNode } from 'react'

type Props = Readonly<{ heading?: ReactNode; children?: ReactNode; tape?: boolean; level?: 1 | 2 | 3 }>

/** Paper, with a corner about to be turned: what a group has made lies on it. Tape only where it hangs on a wall. */
export function Sheet({ heading, children, tape = false, level = 2 }: Props) {
  const Heading = `h${level}` as const
  return (
    <section className="fl-sheet">
      {tape && <span className="fl-tape" aria-hidden="true" />}
      {tape && <span className="fl-tape" aria-hidden="true" />}
      {heading && <Heading className="fl-sheet-heading">{heading}</Heading>}
      {children}
    </section>
  )
}
