import type { PersonId } from './values.ts'

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

const without = (people: readonly PersonId[], person: PersonId): readonly PersonId[] =>
  people.filter((other) => other !== person)
