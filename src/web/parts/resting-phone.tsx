import type { ReactNode } from 'react'
import { Trouble } from '../trouble.tsx'

type Props = Readonly<{ says: string; detail: string; next?: string | undefined; need?: ReactNode }>

/** Nothing to do: nearly dark, one sentence, no movement. The phone wants to be put down. */
export function RestingPhone({ says, detail, next, need }: Props) {
  return (
    <div className="fl-phone fl-rest">
      <main>
        <h1>{says}</h1>
        <p>{detail}</p>
        {next && <p className="fl-small fl-rest-next">{next}</p>}
      </main>
      <footer>
        <Trouble />
        {need && <div className="fl-phone-quiet">{need}</div>}
      </footer>
    </div>
  )
}
