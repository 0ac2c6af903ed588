import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Instant, PersonId, ProcessId, Role } from '../kernel/values.ts'
import type { Language } from '../kernel/words.ts'
import type { Command, CommandOf, State } from '../process/process.ts'
import type { Hat } from '../process/roles.ts'
import type { StageName } from '../process/stages.ts'
import { Live, type Outcome } from './live.ts'

export type { Outcome } from './live.ts'

/** What every screen may know of the process it belongs to, already foreseen. */
export type Room = Readonly<{
  process: ProcessId
  workplace: string
  hat: Hat
  me: PersonId | null
  roles: readonly Role[]
  view: State
  names: Readonly<Record<PersonId, string>>
  door: Readonly<{ code: string; url: string }> | null
  language: Language
  isRehearsal: boolean
  /** Something written here has waited for the network for more than a second. */
  isWaiting: boolean
  /** Why the last thing asked for was refused. */
  trouble: string | null
}>

const Rooms = createContext<Room | null>(null)
const Lives = createContext<Live | null>(null)

type Props = Readonly<{
  hat: Hat
  process: ProcessId
  loading: ReactNode
  gone: (sentence: string) => ReactNode
  children: ReactNode
}>

/** Follows a process for all screens below: one connection, one outbox. */
export function RoomProvider({ hat, process, loading, gone, children }: Props) {
  const live = useMemo(() => new Live(hat, process), [hat, process])
  useEffect(() => live.start(), [live])
  const { status, whole, view, isWaiting, trouble } = useSyncExternalStore(live.subscribe, live.snapshot)
  const room = useMemo<Room | null>(() => {
    if (!whole || !view) return null
    const { workplace, me, roles, names, door, language, isRehearsal } = whole
    return { process, workplace, hat, me, roles, view, names, door, language, isRehearsal, isWaiting, trouble }
  }, [process, hat, whole, view, isWaiting, trouble])

  if (status === 'gone') return <>{gone(trouble ?? '')}</>
  if (!room) return <>{loading}</>
  return (
    <Lives.Provider value={live}>
      <Rooms.Provider value={room}>{children}</Rooms.Provider>
    </Lives.Provider>
  )
}

/** Shows the screens below as somebody else would see them: for the preview, which moves nobody. */
export const RoomPreview = ({ room, children }: Readonly<{ room: Room; children: ReactNode }>) => (
  <Rooms.Provider value={room}>{children}</Rooms.Provider>
)

export function useRoom(): Room {
  const room = useContext(Rooms)
  if (!room) throw new Error('A room is asked for outside RoomProvider.')
  return room
}

/** Asks a stage for something. Answers when the server has said yes or no; until then the screen shows what will be. */
export function useSend(): <Name extends StageName>(stage: Name, command: CommandOf<Name>) => Promise<Outcome> {
  const live = useContext(Lives)
  if (!live) throw new Error('A command is sent outside RoomProvider.')
  return (stage, command) => live.send({ stage, command } as Command)
}

/** The server's time, ticking each second. */
export function useNow(): Instant {
  const live = useContext(Lives)
  const [now, setNow] = useState(() => live?.now() ?? 0)
  useEffect(() => {
    if (!live) return
    const timer = setInterval(() => setNow(live.now()), 500)
    return () => clearInterval(timer)
  }, [live])
  return now
}
