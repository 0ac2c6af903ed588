import { type Actor, accept, type Decision, isAny, refuse, type Viewer, type Words } from '../../kernel/decider.ts'
import { leadRound, type Round, roundAfter, roundHere, roundNotBegun, type TurnEvent } from '../../kernel/round.ts'
import type { GroupId, HallmarkId, PersonId } from '../../kernel/values.ts'
import { type State as Groups, groupById, groupOf } from '../04-groups/tables.ts'
import type { State as Agenda } from '../05-agenda/agenda.ts'
import { hasReached } from '../05-agenda/progress.ts'
import type { Command } from './commands.ts'

/** Each at the table tells in turn what marked the good days (C4); together they agree what is central (C5). */
export type State = Readonly<Record<GroupId, Telling>>
export type Telling = Readonly<{
  /** Who tells, who has told; for the table alone. */
  round: Round
  /** How many have had their turn, whether they told or passed: all that the one who leads the meeting learns. */
  hadTheirTurn: number
  hallmarks: Readonly<Record<HallmarkId, Hallmark>>
  /** The table has agreed on what is central. */
  isAgreed: boolean
}>
export type Hallmark = Readonly<{
  /** As it was told; null when struck out. */
  text: string | null
  isCentral: boolean
  isStruckOut: boolean
}>
export const initial: State = {}

const nothingTold: Telling = { round: roundNotBegun, hadTheirTurn: 0, hallmarks: {}, isAgreed: false }
export const tellingOf = (state: State, group: GroupId): Telling => state[group] ?? nothingTold

/** More than this nobody at the table can hold together. */
export const mostHallmarks = 60

/** "These are storage formats": an event once written must be read for ever. No event tells who added a hallmark. */
export type Event = Readonly<
  | TurnEvent
  | { type: 'hallmark-added'; group: GroupId; about: HallmarkId; words: Words<'hallmark'> }
  | { type: 'hallmark-struck-out'; group: GroupId; forgets: HallmarkId }
  | { type: 'hallmark-marked'; group: GroupId; hallmark: HallmarkId; isCentral: boolean }
  | { type: 'agreed'; group: GroupId; isAgreed: boolean }
>
export type Refusal = 'own-table-only' | 'not-at-the-table' | 'unknown-hallmark' | 'enough-hallmarks'

type Earlier = Readonly<{ groups: Groups; agenda: Agenda }>

export function decide(state: State, command: Command, actor: Actor, { groups }: Earlier): Decision<Event, Refusal> {
  const { group } = command
  const { round, hallmarks, isAgreed } = tellingOf(state, group)
  const sitsHere = (person: PersonId): boolean => groupOf(groups, person, 1)?.group === group
  if (!sitsHere(actor.person)) return refuse('own-table-only')

  switch (command.type) {
    case 'give-turn':
    case 'end-turn':
    case 'pass-turn':
      return leadRound(roundHere(round, sitsHere), command, sitsHere)
    case 'add-hallmark':
      if (hallmarks[command.hallmark]) return accept()
      if (Object.keys(hallmarks).length >= mostHallmarks) return refuse('enough-hallmarks')
      return accept({ type: 'hallmark-added', group, about: command.hallmark, words: { hallmark: command.said } })
    case 'agree':
      return isAgreed === command.isAgreed ? accept() : accept({ type: 'agreed', group, isAgreed: command.isAgreed })
    case 'strike-out-hallmark': {
      const hallmark = hallmarks[command.hallmark]
      if (!hallmark) return refuse('unknown-hallmark')
      return hallmark.isStruckOut ? accept() : accept({ type: 'hallmark-struck-out', group, forgets: command.hallmark })
    }
    case 'mark-central': {
      const { isCentral } = command
      const hallmark = hallmarks[command.hallmark]
      if (!hallmark || hallmark.isStruckOut) return refuse('unknown-hallmark')
      return hallmark.isCentral === isCentral
        ? accept()
        : accept({ type: 'hallmark-marked', group, hallmark: command.hallmark, isCentral })
    }
  }
}

export function evolve(state: State, event: Event): State {
  const telling = tellingOf(state, event.group)
  const become = (change: Partial<Telling>): State => ({ ...state, [event.group]: { ...telling, ...change } })
  const turnTo = (round: Round): State => become({ round, hadTheirTurn: round.heard.length + round.passed.length })
  const rewrite = (hallmark: HallmarkId, change: Partial<Hallmark>): State => {
    const current = telling.hallmarks[hallmark]
    return current ? become({ hallmarks: { ...telling.hallmarks, [hallmark]: { ...current, ...change } } }) : state
  }

  switch (event.type) {
    case 'turn-given':
    case 'turn-ended':
    case 'turn-passed':
      return turnTo(roundAfter(telling.round, event))
    case 'hallmark-added': {
      const added: Hallmark = { text: event.words?.hallmark ?? null, isCentral: false, isStruckOut: false }
      return become({ hallmarks: { ...telling.hallmarks, [event.about]: added }, isAgreed: false })
    }
    case 'hallmark-struck-out':
      return rewrite(event.forgets, { text: null, isCentral: false, isStruckOut: true })
    case 'hallmark-marked':
      return rewrite(event.hallmark, { isCentral: event.isCentral })
    case 'agreed':
      return become({ isAgreed: event.isAgreed })
  }
}

/**
 * The table sees all of its own. The one who leads the meeting sees how many have had their turn, and the responsible
 * group reads the hallmarks once the exhibition has opened; who told, and who passed, stays at the table.
 */
export function project(state: State, viewer: Viewer, { groups, agenda }: Earlier): State {
  const own = groupOf(groups, viewer.person, 1)?.group ?? null
  const mayCount = isAny(viewer, 'facilitator')
  const shown: Record<GroupId, Telling> = {}

  for (const [group, { round, hadTheirTurn, hallmarks, isAgreed }] of Object.entries(state)) {
    const isOwn = group === own
    const mayReadAll =
      isAny(viewer, 'responsible') && hasReached(agenda, 'exhibition', groupById(groups, group)?.sitting)
    if (!isOwn && !mayReadAll && !mayCount) continue
    const readable = Object.entries(hallmarks).map(([hallmark, { text, isCentral, isStruckOut }]) => [
      hallmark,
      { text, isCentral, isStruckOut },
    ])
    shown[group] = {
      round: isOwn ? roundHere(round, (person) => groupOf(groups, person, 1)?.group === group) : roundNotBegun,
      hadTheirTurn: isOwn || mayCount ? hadTheirTurn : 0,
      hallmarks: isOwn || mayReadAll ? Object.fromEntries(readable) : {},
      isAgreed,
    }
  }
  return shown
}

/** A table sees its own, the staff by role. */
export const sight = (viewer: Viewer, { groups }: Earlier): string =>
  [...viewer.roles, groupOf(groups, viewer.person, 1)?.group ?? ''].join(' ')

/** The hallmarks that still stand, the central ones first, else as they were told. */
export const standing = ({ hallmarks }: Telling): readonly (Hallmark & { readonly hallmark: HallmarkId })[] =>
  Object.entries(hallmarks)
    .map(([hallmark, { text, isCentral, isStruckOut }]) => ({ hallmark, text, isCentral, isStruckOut }))
    .filter(({ isStruckOut }) => !isStruckOut)
    .sort((one, other) => Number(other.isCentral) - Number(one.isCentral))
