import type { ReactNode } from 'react'

/** More for those who want it, out of the way of the others. */
export function Disclosure({
  summary,
  children,
  isOpen = false,
  onOpen,
}: Readonly<{ summary: string; children: ReactNode; isOpen?: boolean; onOpen?: () => void }>) {
  return (
    <details className="fl-disclosure" open={isOpen} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
