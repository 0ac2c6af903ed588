import { z } from 'zod'
import type { Actor, Viewer } from '../../src/kernel/decider.ts'
import type { Dice } from '../../src/kernel/dice.ts'
import { commands } from '../../src/process/commands.ts'
import type { Command, State } from '../../src/process/process.ts'
import { type StageName, stageNames } from '../../src/process/stages.ts'
import { responsibleGroup } from '../../src/simulation/workplace.ts'
import { smallWorkplace } from './small-workplace.ts'

/** As much of JSON Schema as our shapes come to. */
type Shape = Readonly<{
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  oneOf?: readonly Shape[]
  anyOf?: readonly Shape[]
  properties?: Readonly<Record<string, Shape>>
  items?: Shape
  additionalProperties?: Shape | boolean
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  format?: string
  pattern?: string
}>

const shapes = Object.fromEntries(
  stageNames.map((stage) => [stage, z.toJSONSchema(commands[stage], { io: 'input' }) as Shape]),
) as Readonly<Record<StageName, Shape>>

const shapesOf = (stage: StageName): readonly Shape[] => shapes[stage].oneOf ?? shapes[stage].anyOf ?? [shapes[stage]]

/** Every command that exists, as `wishes/write-wish`. */
export const commandNames: readonly string[] = stageNames.flatMap((stage) =>
  shapesOf(stage).map((shape) => `${stage}/${String(shape.properties?.type?.const)}`),
)

const pick = <Item>(items: readonly Item[], dice: Dice): Item | undefined => items[Math.floor(dice() * items.length)]

/** Everything in this state that looks like an id, by the word under which it stands and all together. */
export function idsIn(state: State): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  const note = (word: string, id: string): void => {
    const ids = found.get(word) ?? new Set()
    found.set(word, ids.add(id))
  }
  const visit = (value: unknown, word: string): void => {
    if (typeof value === 'string' && /^[A-Za-z0-9_.-]{1,129}$/.test(value)) note(word, value)
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) note('any', key)
      visit(inner, Array.isArray(value) ? word : key)
    }
  }
  visit(state, 'any')
  for (const person of Object.keys(state.people.persons))
    for (const word of ['person', 'to', 'owner']) note(word, person)
  for (const { group } of [...state.groups[1].groups, ...state.groups[2].groups]) note('group', group)
  return new Map([...found].map(([word, ids]) => [word, [...ids]]))
}

/** A command of any shape that may pass the door, most often about things that exist. */
export function randomCommand(state: State, dice: Dice): Command {
  const ids = idsIn(state)
  const make = (shape: Shape, word: string): unknown => {
    if ('const' in shape) return shape.const
    if (shape.enum) return pick(shape.enum, dice)
    const choices = shape.oneOf ?? shape.anyOf
    if (choices) return make(pick(choices, dice) ?? {}, word)
    switch (shape.type) {
      case 'null':
        return null
      case 'boolean':
        return dice() < 0.5
      case 'integer':
      case 'number': {
        const [least, most] = [shape.minimum ?? 0, Math.min(shape.maximum ?? 200, (shape.minimum ?? 0) + 200)]
        return least + Math.floor(dice() * (most - least + 1))
      }
      case 'array':
        return Array.from({ length: (shape.minItems ?? 0) + Math.floor(dice() * 3) }, () =>
          make(shape.items ?? {}, word),
        )
      case 'object': {
        const named = Object.entries(shape.properties ?? {}).map(([key, inner]) => [key, make(inner, key)] as const)
        const others =
          typeof shape.additionalProperties === 'object' && !shape.properties ? shape.additionalProperties : null
        const more = others ? [[madeUpId(dice), make(others, word)] as const] : []
        return Object.fromEntries([...named, ...more])
      }
      default: {
        if (shape.format === 'date') return `2027-0${1 + Math.floor(dice() * 9)}-1${Math.floor(dice() * 10)}`
        if (!shape.pattern) return `sagt ${Math.floor(dice() * 1e6)}`
        const throws = dice()
        if (throws < 0.7) return pick(ids.get(word) ?? [], dice) ?? pick(ids.get('any') ?? [], dice) ?? madeUpId(dice)
        if (throws < 0.85) return pick(ids.get('any') ?? [], dice) ?? madeUpId(dice)
        return madeUpId(dice)
      }
    }
  }
  for (;;) {
    const stage = pick(stageNames, dice) ?? 'people'
    const command = make(pick(shapesOf(stage), dice) ?? {}, 'any')
    const { success, data } = commands[stage].safeParse(command)
    if (success) return { stage, command: data } as Command
  }
}

const madeUpId = (dice: Dice): string => `x${Math.floor(dice() * 1e9).toString(36)}`

/** Anybody: those who take part, those who lead, and those who have no business here. */
const anybody: readonly Viewer[] = [
  ...smallWorkplace.people.map(({ person }): Viewer => ({ person, roles: ['participant'] })),
  ...responsibleGroup.map((person): Viewer => ({ person, roles: ['responsible'] })),
  { person: 'staff-turid', roles: ['responsible', 'facilitator'] },
  { person: 'staff-else', roles: ['scribe'] },
  { person: 'server', roles: ['system'] },
  { person: 'board', roles: ['board'] },
  { person: 'stranger', roles: ['participant'] },
  { person: 'nobody', roles: [] },
  { person: 'wall', roles: ['wall'] },
]

export function randomActor(dice: Dice, at: number): Actor {
  const { person, roles } = pick(anybody, dice) ?? { person: null, roles: [] }
  return { person: person ?? 'nobody', roles, at }
}
