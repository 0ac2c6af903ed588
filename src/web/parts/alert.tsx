import type { ReactNode } from 'react'

type Tone = 'info' | 'success' | 'warning' | 'danger'

/** Something to know that stands where it matters. Whoever does not see it hears it. */
export function Alert({ tone, children }: Readonly<{ tone: Tone; children: ReactNode }>) {
  return (
    <div className="ds-alert" data-color={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <div className="fl-stack">{children}</div>
    </div>
  )
}
