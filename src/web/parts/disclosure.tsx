import type { ReactNode } from 'react'

/** More for those who want it, out of the way of the others. */
export function Disclosure({
  summary,
  children,
  isOpen = false,
}: Readonly<{ summary: string; children: ReactNode; isOpen?: boolean }>) {
  return (
    <details className="fl-disclosure" open={isOpen}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
