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
  rehearsal: Readonly<{ of: ProcessId; pace: number }> | null
  /** Those who share this phone, its holder among them; nobody where it is one person's own (M5). */
  sharing: readonly Readonly<{ person: PersonId; name: string }>[]
  /** Why nothing can be added, in a sentence; null when all is well. */
  readOnly: string | null
  /** Does the server answer just now? */
  isReached: boolean
  /** Something written here has waited for the network for more than a second. */
  isWaiting: boolean
  /** What was written last has been taken by the server. */
  isSaved: boolean
  /** Why the last thing asked for was refused. */
  trouble: string | null
}>

type Way = Readonly<{ send: (command: Command) => Promise<Outcome>; now: () => Instant; forgetTrouble: () => void }>

const Rooms = createContext<Room | null>(null)
const Ways = createContext<Way | null>(null)

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
  const { status, whole, view, isReached, isWaiting, isSaved, trouble } = useSyncExternalStore(
    live.subscribe,
    live.snapshot,
  )
  const room = useMemo<Room | null>(() => {
    if (!whole || !view) return null
    const { workplace, me, roles, names, door, language, rehearsal, readOnly, sharing } = whole
    const saving = { isReached, isWaiting, isSaved, trouble }
    return { process, workplace, hat, me, roles, view, names, door, language, rehearsal, readOnly, sharing, ...saving }
  }, [process, hat, whole, view, isReached, isWaiting, isSaved, trouble])

  if (status === 'gone') return <>{gone(trouble ?? '')}</>
  if (!room) return <>{loading}</>
  return (
    <Ways.Provider value={live}>
      <Rooms.Provider value={room}>{children}</Rooms.Provider>
    </Ways.Provider>
  )
}

/** Shows the screens below as somebody else would see them: for the preview, which moves nobody and sends nothing. */
export function RoomPreview({ room, children }: Readonly<{ room: Room; children: ReactNode }>) {
  const { now } = useWay()
  const way = useMemo<Way>(
    () => ({
      now,
      forgetTrouble: () => undefined,
      send: async () => ({ saved: false, refused: 'preview', sentence: '' }),
    }),
    [now],
  )
  return (
    <Ways.Provider value={way}>
      <Rooms.Provider value={room}>{children}</Rooms.Provider>
    </Ways.Provider>
  )
}

export function useRoom(): Room {
  const room = useContext(Rooms)
  if (!room) throw new Error('A room is asked for outside RoomProvider.')
  return room
}

function useWay(): Way {
  const way = useContext(Ways)
  if (!way) throw new Error('A room is asked for outside RoomProvider.')
  return way
}

/** Asks a stage for something. Answers when the server has said yes or no; until then the screen shows what will be. */
export function useSend(): <Name extends StageName>(stage: Name, command: CommandOf<Name>) => Promise<Outcome> {
  const way = useWay()
  return (stage, command) => way.send({ stage, command } as Command)
}

/** Takes away the sentence that told why something was refused. */
export const useForgetTrouble = (): (() => void) => useWay().forgetTrouble

/** The server's time, in whole seconds, ticking. */
export function useNow(): Instant {
  const { now } = useWay()
  const [second, setSecond] = useState(() => inSeconds(now()))
  useEffect(() => {
    const timer = setInterval(() => setSecond(inSeconds(now())), 250)
    return () => clearInterval(timer)
  }, [now])
  return second
}

const inSeconds = (at: Instant): Instant => Math.floor(at / 1_000) * 1_000
