import type { Role } from '../../src/kernel/values.ts'
import { decide, evolve, type State } from '../../src/process/process.ts'
import type { Happening } from '../../src/simulation/workplace.ts'
import { type About, atMoment, type Moment, moments, type Relation, relations, somebodyWho } from './who.ts'

/** When somebody may: `always`, the moments from one to another, some of them, or only as things stood in the example. */
export type When =
  | 'always'
  | 'as things stood'
  | readonly [from: Moment, until: Moment]
  | Readonly<{ only: readonly Moment[] }>
export type Row = Readonly<Partial<Record<Relation, When>>>

/** One cell: who, when, and whether the rules let them. */
type Cell = Readonly<{ relation: Relation; moment: Moment | 'as things stood'; isLet: boolean }>
type Decide = typeof decide

/** A command that was let in, and what it is about where the command itself does not say so. */
export type Example = Happening & Readonly<{ about?: About }>

/** Goes through every relation, as things stood and at every moment, with a command that was let in once. */
export function cellsOf({ before, command, actor, about }: Example, ask: Decide = decide): readonly Cell[] {
  const cells: Cell[] = []
  for (const relation of relations) {
    const somebody = somebodyWho(relation, before, command, actor, about)
    if (!somebody) continue
    const isLet = (state: State): boolean => !('refused' in ask(state, command, somebody))
    cells.push({ relation, moment: 'as things stood', isLet: isLet(before) })
    if (command.stage === 'agenda') continue
    for (const moment of moments) cells.push({ relation, moment, isLet: isLet(atMoment(before, moment)) })
  }
  return cells
}

export function mayAccordingTo(row: Row, relation: Relation, moment: Moment | 'as things stood'): boolean | null {
  const when = row[relation]
  if (!when) return false
  if (moment === 'as things stood') return typeof when === 'string' ? true : null
  if (when === 'always') return true
  // What the agenda itself allows depends on the step it stands at, and not on who asks.
  if (when === 'as things stood') return null
  if ('only' in when) return when.only.includes(moment)
  const [from, until] = when
  return moments.indexOf(moment) >= moments.indexOf(from) && moments.indexOf(moment) <= moments.indexOf(until)
}

/** Where rules and table differ, in words. */
export const differences = (name: string, row: Row, happening: Example, ask?: Decide): readonly string[] =>
  cellsOf(happening, ask).flatMap(({ relation, moment, isLet }) => {
    const may = mayAccordingTo(row, relation, moment)
    return may === null || may === isLet
      ? []
      : [`${name}: ${relation}, ${moment}: ${isLet ? 'is let and may not' : 'may and is not let'}`]
  })

/** Somebody in a role that does not exist. */
export const isUnknownRoleRefused = ({ before, command, actor }: Happening): boolean =>
  'refused' in decide(before, command, { person: 'somebody', roles: ['director' as Role], at: actor.at })

/** The first time that each command was let in and changed something. */
export function examplesIn(happenings: readonly Happening[]): ReadonlyMap<string, Happening> {
  const examples = new Map<string, Happening>()
  for (const happening of happenings) {
    const { stage, command } = happening.command
    const name = `${stage}/${command.type}`
    if (!examples.has(name)) examples.set(name, happening)
  }
  return examples
}

/** An example that bots do not give: somebody asks for this in this state, and it is let in. */
export function example(
  before: State,
  command: Happening['command'],
  actor: Happening['actor'],
  about: About = {},
): Example {
  const decision = decide(before, command, actor)
  if ('refused' in decision) throw new Error(`${JSON.stringify(command)} is no example: ${decision.refused}`)
  return { before, command, actor, events: decision.events, after: decision.events.reduce(evolve, before), about }
}
