import type { ReactNode } from 'react'
import { Trouble } from '../trouble.tsx'
import { SaveLine } from './save-line.tsx'

type Props = Readonly<{
  /** Who or where: "Table 4 · Wishes". */
  where: ReactNode
  clock?: ReactNode
  children: ReactNode
  /** The one filled button, always in the same place. */
  main?: ReactNode
  /** At most one quiet way out below it. */
  quiet?: ReactNode
}>

/** The phone: one thing to do now. From top to bottom is also the order in which it is read aloud. */
export function PhoneFrame({ where, clock, children, main, quiet }: Props) {
  return (
    <div className="fl-phone">
      <header>
        <div className="fl-phone-where">{where}</div>
        {clock}
      </header>
      <main>{children}</main>
      <footer>
        <Trouble />
        <SaveLine />
        {main}
        {quiet && <div className="fl-phone-quiet">{quiet}</div>}
      </footer>
    </div>
  )
}
