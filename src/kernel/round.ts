import { accept, type Decision, refuse } from './decider.ts'
import type { GroupId, PersonId } from './values.ts'

/** A round in which each at the table speaks in turn and the others listen (C4, D3). */
export type Round = Readonly<{ speaker: PersonId | null; heard: readonly PersonId[]; passed: readonly PersonId[] }>

export const roundNotBegun: Round = { speaker: null, heard: [], passed: [] }

/** Who is still to be heard, in the order of the table. Whoever passed may still be asked at the end. */
export const stillToSpeak = (round: Round, members: readonly PersonId[]): readonly PersonId[] =>
  members.filter(
    (person) => person !== round.speaker && !round.heard.includes(person) && !round.passed.includes(person),
  )

export const isRoundOver = (round: Round, members: readonly PersonId[]): boolean =>
  round.speaker === null && round.heard.length + round.passed.length > 0 && stillToSpeak(round, members).length === 0

/** This person speaks now; whoever spoke before has been heard. */
export const giveTurn = (round: Round, speaker: PersonId): Round => ({
  speaker,
  heard: without(
    round.speaker === null ? round.heard : [...without(round.heard, round.speaker), round.speaker],
    speaker,
  ),
  passed: without(round.passed, speaker),
})

/** The one who spoke is done, or passes this time. */
export const endTurn = (round: Round, person: PersonId, passes: boolean): Round => ({
  speaker: round.speaker === person ? null : round.speaker,
  heard: passes ? without(round.heard, person) : [...without(round.heard, person), person],
  passed: passes ? [...without(round.passed, person), person] : without(round.passed, person),
})

/** The round as it goes on at this table: nobody waits for a speaker who sits elsewhere now (M6). */
export const roundHere = (round: Round, sitsHere: (person: PersonId) => boolean): Round =>
  round.speaker === null || sitsHere(round.speaker) ? round : endTurn(round, round.speaker, false)

/** What may be asked of a round; the shapes of it are `turnCommands`. */
export type TurnCommand = Readonly<
  | { type: 'give-turn'; group: GroupId; to: PersonId }
  | { type: 'end-turn'; group: GroupId; person: PersonId }
  | { type: 'pass-turn'; group: GroupId; person: PersonId }
>
/** "These are storage formats": an event once written must be read for ever. */
export type TurnEvent = Readonly<{
  type: 'turn-given' | 'turn-ended' | 'turn-passed'
  group: GroupId
  person: PersonId
}>

/** Anyone at the table may lead the turn on: the phone of the one who speaks is meant to lie still. */
export function leadRound(
  round: Round,
  command: TurnCommand,
  sitsHere: (person: PersonId) => boolean,
): Decision<TurnEvent, 'not-at-the-table'> {
  const { group } = command
  switch (command.type) {
    case 'give-turn':
      if (!sitsHere(command.to)) return refuse('not-at-the-table')
      return round.speaker === command.to ? accept() : accept({ type: 'turn-given', group, person: command.to })
    case 'end-turn':
      return round.speaker === command.person ? accept({ type: 'turn-ended', group, person: command.person }) : accept()
    case 'pass-turn': {
      const { person } = command
      if (!sitsHere(person)) return refuse('not-at-the-table')
      if (round.passed.includes(person) && round.speaker !== person) return accept()
      return accept({ type: 'turn-passed', group, person })
    }
  }
}

export function roundAfter(round: Round, { type, person }: TurnEvent): Round {
  switch (type) {
    case 'turn-given':
      return giveTurn(round, person)
    case 'turn-ended':
      return endTurn(round, person, false)
    case 'turn-passed':
      return endTurn(round, person, true)
  }
}

const without = (people: readonly PersonId[], person: PersonId): readonly PersonId[] =>
  people.filter((other) => other !== person)
