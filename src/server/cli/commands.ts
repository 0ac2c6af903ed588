import type { Config } from '../config.ts'

/** What a command is given: the settings, what stands after its name, and where it speaks. */
export type Asked = Readonly<{
  config: Config
  words: readonly string[]
  /** `--keep 14` and its like. */
  option: (name: string) => string | null
  say: (line: string) => void
}>

/** One command of the command line. */
export type CliCommand = Readonly<{
  /** How it is typed after the name of the program. */
  usage: string
  what: string
  /** How many words it takes, at least and at most. */
  takes: readonly [number, number]
  options: readonly string[]
  /** Answers with the exit code once it is done; `serve` answers when the server has ended. */
  run: (asked: Asked) => Promise<number>
}>
