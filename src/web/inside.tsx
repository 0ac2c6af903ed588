import type { ReactNode } from 'react'
import type { Hat } from '../process/roles.ts'
import { Gone } from './pages/gone.tsx'
import { Loading } from './pages/loading.tsx'
import { RoomProvider } from './room.tsx'
import { StepAnnouncements } from './step-announcements.tsx'

/** All that a screen inside a process stands on: the line to the server, and what is said aloud. */
export const Inside = ({ hat, process, children }: Readonly<{ hat: Hat; process: string; children: ReactNode }>) => (
  <RoomProvider
    key={`${hat} ${process}`}
    hat={hat}
    process={process}
    loading={<Loading />}
    gone={(sentence) => <Gone sentence={sentence} hat={hat} />}
  >
    <StepAnnouncements />
    {children}
  </RoomProvider>
)
