import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fill } from '../../kernel/words.ts'
import { lookAround } from '../operation/checks.ts'
import { words } from '../operation/words.ts'
import type { CliCommand } from './commands.ts'

const builtPages = fileURLToPath(new URL('../../../dist/web/index.html', import.meta.url))

/** Looks at the installation and says each thing in a sentence; asks the own address as a browser would. */
export const doctor: CliCommand = {
  usage: 'doctor',
  what: 'looks at the installation, also while the server runs, and says each thing in a sentence; ends with 1 when something must be mended',
  takes: [0, 0],
  options: [],
  async run({ config, say }) {
    let mustBeMended = false
    const tell = (is: 'good' | 'mind' | 'bad', about: string, sentence: string): void => {
      mustBeMended = mustBeMended || is === 'bad'
      say(`${words[is].en.padEnd(15)} ${about}: ${sentence}`)
    }
    tell('good', 'Settings', 'They can all be read, and fit together.')
    if (existsSync(builtPages)) tell('good', 'Pages', 'They are built.')
    else tell('bad', 'Pages', 'They are not built. Run npm start once, or vite build.')
    for (const { is, about, says, blanks } of await lookAround(config, Date.now())) {
      tell(is, words[about].en, fill(words[says].en, blanks))
    }
    if (config.publicUrl !== null) {
      const [is, sentence] = await answerAt(config.publicUrl)
      tell(is, 'The way in', sentence)
    }
    return mustBeMended ? 1 : 0
  },
}

async function answerAt(publicUrl: string): Promise<readonly ['good' | 'mind' | 'bad', string]> {
  try {
    const answer = await fetch(`${publicUrl}/healthz`, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })
    if (answer.status !== 200 || (await answer.text()) !== 'ok') {
      return ['bad', `${publicUrl} answers with ${answer.status}, and not as Flippover does. Look at the proxy.`]
    }
    const apart = Math.abs(Date.parse(answer.headers.get('date') ?? '') - Date.now()) / 1_000
    if (apart > 5) return ['mind', `${publicUrl} answers, but its clock is ${Math.round(apart)} seconds from this one.`]
    return ['good', `${publicUrl} answers.`]
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const why = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
    return ['bad', `${publicUrl} does not answer${why}. Is the server running, and does the name lead here?`]
  }
}
