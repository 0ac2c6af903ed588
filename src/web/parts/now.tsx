import type { ReactNode } from 'react'

/** Yellow means now: your turn, the open step. The word in it says the same. */
export const Now = ({ children }: Readonly<{ children: ReactNode }>) => <span className="fl-now">{children}</span>
