import type { Actor, Viewer } from '../src/kernel/decider.ts'
import type { Id, Instant, Role } from '../src/kernel/values.ts'

/** When everything happens in a test that does not care: Thursday 14 January 2027, 9 o'clock in Oslo. */
export const at: Instant = Date.UTC(2027, 0, 14, 8)

/** An id of some thing, as the one who asks would have made it. */
export const id = <Thing extends string>(name: string): Id<Thing> => name

const somebody = (person: string, ...roles: readonly Role[]): Actor => ({ person, roles, at })

export const participant = (name: string): Actor => somebody(name, 'participant')
export const facilitator = (name: string): Actor => somebody(name, 'facilitator')
export const responsible: Actor = somebody('responsible', 'responsible')
export const scribe: Actor = somebody('scribe', 'scribe')
export const board: Actor = somebody('board', 'board')
export const system: Actor = somebody('system', 'system')

/** The projector: nobody in particular. */
export const wall: Viewer = { person: null, roles: ['wall'] }

/** The same person, so many minutes later. */
export const later = (actor: Actor, minutes: number): Actor => ({ ...actor, at: actor.at + minutes * 60_000 })
