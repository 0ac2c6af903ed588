import { z } from 'zod'
import { day } from '../../kernel/shapes.ts'
import type { Day } from '../../kernel/values.ts'
import { commands } from '../../process/commands.ts'
import type { Command, State } from '../../process/process.ts'
import { programmeAndAims } from '../programme-and-aims.ts'

/** What units inherit, when it was made, and from which of them: a programme, and words that are the same for all. */
export type Template = Readonly<{
  from: string
  on: Day
  /** Why the meetings are held; null when nothing was written. */
  purpose: string | null
  commands: readonly Command[]
}>

/** Taken from a unit: nothing that has come up in a meeting, no days but the one on which it is made, and no names. */
export function templateOf(state: State, from: string, on: Day): Template {
  const { purpose, information } = state.preparation
  const told: readonly Command[] =
    information.text === null
      ? []
      : [{ stage: 'preparation', command: { type: 'inform-employees', text: information.text, discussedOn: null } }]
  return { from, on, purpose, commands: [...programmeAndAims(state), ...told] }
}

/** What a unit of this name begins with. */
export const inherited = ({ purpose, commands }: Template, workplace: string): readonly Command[] => [
  ...(purpose === null
    ? []
    : [{ stage: 'preparation', command: { type: 'describe-workplace', workplace, purpose } } as const]),
  ...commands,
]

const kept = z.strictObject({
  from: z.string(),
  on: day,
  purpose: z.string().nullable(),
  commands: z.array(z.object({ stage: z.string(), command: z.unknown() })),
})

/** Reads a template that was kept; what an older version wrote and this one no longer knows is left out. */
export function readTemplate(json: string): Template {
  const { commands: said, ...rest } = kept.parse(JSON.parse(json))
  return { ...rest, commands: said.flatMap((one) => asCommand(one) ?? []) }
}

function asCommand({ stage, command }: Readonly<{ stage: string; command?: unknown }>): Command | null {
  const shape = Object.entries(commands).find(([name]) => name === stage)?.[1]
  const read = shape?.safeParse(command)
  return read?.success ? ({ stage, command: read.data } as Command) : null
}
