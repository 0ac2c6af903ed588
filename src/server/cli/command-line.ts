import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { SetupError } from '../database.ts'
import { backupCommand, restoreCommand } from './backup-commands.ts'
import type { CliCommand } from './commands.ts'
import { doctor } from './doctor.ts'
import { exportCommand } from './export.ts'
import { migrate } from './migrate.ts'
import { moveCommand } from './move.ts'
import { serve } from './serve.ts'

export const cliCommands: Readonly<Record<string, CliCommand>> = {
  serve,
  migrate,
  backup: backupCommand,
  restore: restoreCommand,
  move: moveCommand,
  export: exportCommand,
  doctor,
}

export type Terminal = Readonly<{
  env: Readonly<Record<string, string | undefined>>
  say: (line: string) => void
  complain: (line: string) => void
}>

/** Does what was typed; answers with the exit code: 0 done, 1 it could not be done, 2 it was typed wrongly. */
export async function commandLine(typed: readonly string[], { env, say, complain }: Terminal): Promise<number> {
  const [name = 'serve', ...rest] = typed
  if (['help', '--help', '-h'].includes(name)) {
    say(help())
    return 0
  }
  const command = Object.hasOwn(cliCommands, name) ? cliCommands[name] : undefined
  const read = command && wordsAndOptions(command, rest)
  if (!command || !read) {
    complain(command ? `Usage: flippover ${command.usage}` : `There is no command "${name}".\n\n${help()}`)
    return 2
  }
  const config = readConfig(env)
  if ('faults' in config) {
    for (const fault of config.faults) complain(fault)
    return 1
  }
  try {
    return await command.run({ config, say, ...read })
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    complain(error.message)
    return 1
  }
}

function wordsAndOptions(command: CliCommand, args: readonly string[]) {
  try {
    const options = Object.fromEntries(command.options.map((name) => [name, { type: 'string' } as const]))
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [least, most] = command.takes
    if (positionals.length < least || positionals.length > most) return null
    return { words: positionals, option: (name: string) => values[name]?.toString() ?? null }
  } catch {
    return null
  }
}

const help = (): string =>
  [
    'flippover <command>',
    '',
    ...Object.values(cliCommands).map(({ usage, what }) => `  ${usage}\n      ${what}`),
    '',
    'Settings come from the environment: docs/operation.md has them all.',
  ].join('\n')
