import type { Viewer } from '../kernel/decider.ts'
import type { State } from '../process/process.ts'
import type { Person } from '../process/roles.ts'
import { rolesOf } from '../process/roles.ts'
import type { StageName } from '../process/stages.ts'
import type { Clock } from './clock.ts'
import { faultOf, report } from './operation/report.ts'
import { type NameOf, type SightLine, Sights } from './sights.ts'
import { watched } from './watched.ts'

/** Why a screen is let go: it has no right to be here any more, or the server ends and it may come again at once. */
export type Farewell = 'gone' | 'closing'

/** A screen that follows the room. */
export type Screen = Readonly<{
  who: Person
  /** The session it belongs to, so that it ends with it. */
  session: string
  /** How often the phone had changed hands when this screen came: after that, it may show somebody else. */
  turn: number
  /** One message as it goes over the line, made once for all who get the same. */
  send: (frame: Buffer) => void
  /** It must have the whole view, because so much else is different for it now. */
  resync: () => void
  end: (why: Farewell) => void
}>

/** All screens of one person under one hat: they see the same. */
type Party = { who: Person; viewer: Viewer; line: SightLine; screens: Set<Screen> }

/** Bursts are gathered: a screen is told at most about ten times a second. */
const gatherFor = 90

/** Who looks at a room, and what each of them has been told so far. */
export class Watch {
  readonly #epoch: string
  readonly #clock: Clock
  readonly #now: () => { state: State; version: number }
  readonly #sights: Sights
  readonly #parties = new Map<string, Party>()
  /** Somebody has come or gone since the screens were told last. */
  #crowdChanged = true
  /** The stages that say who has which role, and the state in which they were read last. */
  readonly #roleReads = new Set<StageName>()
  #rolesIn: State
  #roleState: Readonly<{ of: State; watched: State }> | null = null
  /** Those who asked for something, and wait for its version before they forget their own foresight. */
  readonly #owed = new Set<string>()
  /** The version that the screens have been told of, and how often names had changed by then. */
  #told: number
  #names = 0
  #namesChanged = false
  #timer: ReturnType<typeof setTimeout> | null = null
  #publishedAt = 0
  #waiting: (() => void)[] = []

  constructor(epoch: string, clock: Clock, nameOf: NameOf, now: () => { state: State; version: number }) {
    this.#epoch = epoch
    this.#clock = clock
    this.#now = now
    const { state, version } = now()
    this.#sights = new Sights(state, nameOf)
    this.#rolesIn = state
    this.#told = version
  }

  /** Where a screen has got to; of another epoch after every restart, so that no gap goes unseen (R2). */
  get cursor(): string {
    return `${this.#epoch}.${this.#names}.${this.#told}`
  }

  get screens(): readonly Screen[] {
    return [...this.#parties.values()].flatMap(({ screens }) => [...screens])
  }

  get hasScreens(): boolean {
    return this.#parties.size > 0
  }

  /** Something has happened: the screens are told soon, together with what happens until then. */
  gather(): void {
    if (this.#timer !== null) return
    const since = performance.now() - this.#publishedAt
    this.#timer = setTimeout(() => this.#publish(), Math.max(0, gatherFor - since))
  }

  /** Somebody's name was written or corrected: the screens that show it must know. */
  namesChanged(): void {
    this.#namesChanged = true
    this.gather()
  }

  /** Resolves when the screens have been told all that has happened so far: what is seen then is the latest. */
  settled(): Promise<void> {
    if (this.#timer === null) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Whoever asked is told where the room stands now, also when nothing changed for them. */
  owes(who: Person): void {
    if (!this.#parties.has(keyOf(who))) return
    this.#owed.add(keyOf(who))
    this.gather()
  }

  /** Everything this viewer may see, as JSON; the latest, once `settled`. */
  view(who: Person): Readonly<{ cursor: string; viewer: Viewer; state: string; names: string }> {
    const viewer = this.#viewerOf(who)
    return { cursor: this.cursor, viewer, ...this.#sights.viewJson(viewer) }
  }

  add(screen: Screen): () => void {
    const key = keyOf(screen.who)
    const known = this.#parties.get(key)
    if (known) known.screens.add(screen)
    else {
      const viewer = this.#viewerOf(screen.who)
      this.#sights.viewJson(viewer)
      const line = this.#sights.lineOf(viewer)
      this.#crowdChanged = true
      this.#parties.set(key, { who: screen.who, viewer, line, screens: new Set([screen]) })
    }
    return () => {
      const party = this.#parties.get(key)
      if (!party?.screens.delete(screen) || party.screens.size > 0) return
      this.#crowdChanged = true
      this.#parties.delete(key)
    }
  }

  /** Sends away the screens that no longer have a right to be here (R6). */
  sendAway(isGone: (screen: Screen) => boolean): void {
    for (const { screens } of [...this.#parties.values()])
      for (const screen of [...screens]) if (isGone(screen)) screen.end('gone')
  }

  /** Something that no change tells of is different for everybody. */
  resync(): void {
    for (const { screens } of this.#parties.values()) for (const screen of [...screens]) screen.resync()
  }

  close(): void {
    if (this.#timer !== null) this.#publish()
    for (const { screens } of [...this.#parties.values()]) for (const screen of [...screens]) screen.end('closing')
  }

  #viewerOf({ person, hat }: Person): Viewer {
    const { state } = this.#now()
    if (this.#roleState?.of !== state) {
      this.#roleState = { of: state, watched: watched(state, (name) => this.#roleReads.add(name)) }
    }
    return { person: hat === 'wall' ? null : person, roles: rolesOf(this.#roleState.watched, person, hat) }
  }

  #publish(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    try {
      this.#tellAll()
    } catch (error) {
      // One process that cannot be shown must not take the others with it (D8): its screens come again, and are told.
      report('error', 'A room could not be shown', faultOf(error))
      for (const { screens } of [...this.#parties.values()]) for (const screen of [...screens]) screen.end('closing')
      for (const resolve of this.#waiting.splice(0)) resolve()
    }
  }

  #tellAll(): void {
    const { state, version } = this.#now()
    const rolesStand = ![...this.#roleReads].some((name) => state[name] !== this.#rolesIn[name])
    this.#rolesIn = state
    const parties = [...this.#parties]
    const viewers = parties.map(([, { viewer, who }]) => (rolesStand ? viewer : this.#viewerOf(who)))
    this.#sights.move(state, this.#namesChanged, viewers, rolesStand && !this.#crowdChanged)
    this.#crowdChanged = false
    this.#told = version
    if (this.#namesChanged) this.#names += 1
    this.#namesChanged = false

    const frames = new Map<string, Buffer>()
    parties.forEach(([key, party], index) => {
      this.#tell(party, viewers[index] ?? party.viewer, this.#owed.has(key), frames)
    })
    this.#owed.clear()
    this.#publishedAt = performance.now()
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #tell(party: Party, viewer: Viewer, isOwed: boolean, frames: Map<string, Buffer>): void {
    const before = party.line
    const isSame = party.viewer === viewer
    const isSameRole = isSame || party.viewer.roles.join() === viewer.roles.join()
    party.viewer = viewer
    if (!isSame || this.#sights.linesHaveChanged) party.line = this.#sights.lineOf(viewer)
    if (viewer.roles.length === 0) for (const screen of [...party.screens]) screen.end('gone')
    else if (!isSameRole) for (const screen of [...party.screens]) screen.resync()
    else {
      const ops = this.#sights.opsJson(before, party.line)
      if (ops === '' && !isOwed) return
      const frame = frames.get(ops) ?? this.#frame(ops)
      frames.set(ops, frame)
      for (const screen of party.screens) screen.send(frame)
    }
  }

  #frame(ops: string): Buffer {
    const { cursor } = this
    return Buffer.from(`id: ${cursor}\ndata: {"cursor":"${cursor}","now":${this.#clock()},"ops":[${ops}]}\n\n`)
  }
}

const keyOf = ({ hat, person }: Person): string => `${hat} ${person ?? ''}`
