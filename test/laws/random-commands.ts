import { z } from 'zod'
import type { Actor, Viewer } from '../../src/kernel/decider.ts'
import type { Dice } from '../../src/kernel/dice.ts'
import type { Group } from '../../src/method/04-groups/tables.ts'
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

/** What somebody could name: ids and numbers of this state, by the word under which a command would name them. */
type Known = Readonly<{ ids: ReadonlyMap<string, readonly string[]>; numbers: ReadonlyMap<string, readonly number[]> }>

/** A record of many is named after one of them: what lies under `wishes` is what a command calls `wish`. */
const oneOf: Readonly<Record<string, string>> = {
  wishes: 'wish',
  hallmarks: 'hallmark',
  questions: 'question',
  complex: 'question',
  measures: 'measure',
  reports: 'measure',
  themes: 'theme',
  interviews: 'interview',
  notes: 'note',
  plenary: 'note',
  unsaid: 'note',
  contacts: 'contact',
  apart: 'company',
  together: 'company',
  persons: 'person',
  team: 'person',
  escalation: 'wish',
}

/** With a table in mind one sees what lies there, and little of what lies on the others. */
export function knownIn(state: State, table: Group | null): Known {
  const ids = new Map<string, Set<string>>()
  const numbers = new Map<string, Set<number>>()
  const note = <Thing>(known: Map<string, Set<Thing>>, word: string, thing: Thing): void => {
    known.set(word, (known.get(word) ?? new Set()).add(thing))
  }
  const others = new Set(
    [...state.groups[1].groups, ...state.groups[2].groups]
      .map(({ group }) => group)
      .filter((group) => table !== null && group !== table.group),
  )
  const visit = (value: unknown, word: string): void => {
    if (typeof value === 'string' && /^[A-Za-z0-9_.-]{1,129}$/.test(value)) note(ids, word, value)
    if (typeof value === 'number') for (const near of [value, value + 1]) note(numbers, word, near)
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (others.has(key)) continue
      if (!Array.isArray(value)) note(ids, oneOf[word] ?? 'any', key)
      visit(inner, Array.isArray(value) ? word : key)
    }
  }
  visit(state, 'any')
  if (state.agenda.open) for (const word of ['step', 'from']) note(ids, word, state.agenda.open.step)
  for (const member of table?.members ?? []) for (const word of ['person', 'to']) note(ids, word, member)
  const groups = [...state.groups[1].groups, ...state.groups[2].groups].map(({ group }) => group)
  for (const group of table ? [table.group] : groups) for (const word of ['group', 'to']) note(ids, word, group)
  for (const group of groups) note(ids, 'sheet', group)
  for (const wish of ids.get('wish') ?? []) note(ids, 'into', wish)
  const listed = <Thing>(known: Map<string, Set<Thing>>) =>
    new Map([...known].map(([word, things]) => [word, [...things]]))
  return { ids: listed(ids), numbers: listed(numbers) }
}

/** A command of any shape that may pass the door, most often about things that exist. */
export function randomCommand(state: State, dice: Dice, table: Group | null = null): Command {
  const { ids, numbers } = knownIn(state, table)
  const make = (shape: Shape, word: string): unknown => {
    if ('const' in shape) return shape.const
    if (shape.enum) {
      const now = (ids.get(word) ?? []).filter((one) => shape.enum?.includes(one))
      return dice() < 0.5 ? (pick(now, dice) ?? pick(shape.enum, dice)) : pick(shape.enum, dice)
    }
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
        const anything = least + Math.floor(dice() * (most - least + 1))
        return dice() < 0.5 ? (pick(numbers.get(word) ?? [], dice) ?? anything) : anything
      }
      case 'array':
        return Array.from({ length: (shape.minItems ?? 0) + Math.floor(dice() * 4) }, () =>
          make(
            shape.items ?? {},
            word === 'present' || word === 'people' ? 'person' : word === 'order' ? 'group' : word,
          ),
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
        const fits = new RegExp(shape.pattern)
        const known = (ids.get(word) ?? []).filter((id) => fits.test(id))
        const throws = dice()
        if (throws < 0.85) return pick(known, dice) ?? pick(ids.get('any') ?? [], dice) ?? madeUpId(dice)
        return throws < 0.9 ? (pick(ids.get('any') ?? [], dice) ?? madeUpId(dice)) : madeUpId(dice)
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

/** Somebody asks for something: often at their own table and about it, often not. */
export function randomMove(state: State, dice: Dice, at: number): readonly [Actor, Command] {
  const tables = [...state.groups[1].groups, ...state.groups[2].groups]
  const table = dice() < 0.6 ? (pick(tables, dice) ?? null) : null
  const command = randomCommand(state, dice, table)
  const member = table && dice() < 0.6 ? pick(table.members, dice) : undefined
  return [member === undefined ? randomActor(dice, at) : { person: member, roles: ['participant'], at }, command]
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

/** Those who are asked for most. */
const leading = anybody.filter(({ roles }) => !roles.includes('participant') && roles.length > 0)

export function randomActor(dice: Dice, at: number): Actor {
  const { person, roles } = pick(dice() < 0.5 ? leading : anybody, dice) ?? { person: null, roles: [] }
  return { person: person ?? 'nobody', roles, at }
}
