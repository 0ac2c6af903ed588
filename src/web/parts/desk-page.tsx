import type { ReactNode } from 'react'
import { Trouble } from '../trouble.tsx'

type Props = Readonly<{
  title: string
  lead?: ReactNode
  actions?: ReactNode
  aside?: ReactNode
  children: ReactNode
  level?: 1 | 2
}>

/** A page for the desk: what it is, what to do, and a narrow column of help. */
export function DeskPage({ title, lead, actions, aside, children, level = 1 }: Props) {
  const Heading = `h${level}` as const
  return (
    <section className="fl-desk-page">
      <header>
        <div className="fl-grow">
          <Heading>{title}</Heading>
          {lead && <p className="fl-lead">{lead}</p>}
        </div>
        {actions && <div className="fl-row">{actions}</div>}
      </header>
      <Trouble />
      <div className={aside ? 'fl-desk-columns' : 'fl-stack'}>
        <div className="fl-desk-main">{children}</div>
        {aside && <aside className="fl-desk-aside">{aside}</aside>}
      </div>
    </section>
  )
}
