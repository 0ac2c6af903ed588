import type { ComponentType } from 'react'
import type { Hat } from '../process/roles.ts'
import { later } from './later.ts'
import { loadProcessWords } from './words.tsx'

type Process = Readonly<{ process: string }>

/** A screen inside a process. What it stands on, its code and its words come side by side, and none of it at the door. */
function inside(hat: Hat, load: () => Promise<ComponentType>): ComponentType<Process> {
  return later(async () => {
    const [{ Inside }, Screen] = await Promise.all([import('./inside.tsx'), load(), loadProcessWords()])
    return ({ process }: Process) => (
      <Inside hat={hat} process={process}>
        <Screen />
      </Inside>
    )
  })
}

const loadPhoneRoom = async () => (await import('./phone/phone-room.tsx')).PhoneRoom

export const PhoneRoom = inside('seat', loadPhoneRoom)
export const Cockpit = inside('staff', async () => (await import('./cockpit/cockpit.tsx')).Cockpit)
export const Desk = inside('staff', async () => (await import('./desk/desk.tsx')).Desk)
export const Wall = inside('wall', async () => (await import('./wall/wall.tsx')).WallScreen)
export const Board = inside('board', async () => (await import('./desk/board-page.tsx')).BoardPage)

/** Fetches what the room stands on while somebody at the door looks for their name. */
export const fetchRoomAhead = (): void =>
  void Promise.all([import('./inside.tsx'), loadPhoneRoom(), loadProcessWords()]).catch(() => undefined)
