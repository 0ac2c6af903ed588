import { strictEqual } from 'node:assert/strict'
import { commandLine } from '../../src/server/cli/command-line.ts'

export type Setting = Readonly<{ dataDir: string; url?: string; key?: string }>

/** What was typed, and what came of it. */
export async function type({ dataDir, url, key }: Setting, ...typed: readonly string[]) {
  const said: string[] = []
  const complained: string[] = []
  const code = await commandLine(typed, {
    env: { DATA_DIR: dataDir, ...(url === undefined ? {} : { DATABASE_URL: url, LINKS_KEY: key }) },
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

export async function done(setting: Setting, ...typed: readonly string[]): Promise<string> {
  const { code, said, complained } = await type(setting, ...typed)
  strictEqual(code, 0, complained)
  return said
}
