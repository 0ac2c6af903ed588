import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderUnicodeCompact } from 'uqr'
import { type Config, localNetworkAddress } from '../config.ts'
import { SetupError } from '../database.ts'
import { report } from '../operation/report.ts'
import { type Running, startServer } from '../server.ts'
import type { CliCommand } from './commands.ts'

/** However things stand, the process is gone so long after SIGTERM, in milliseconds: sooner than anybody kills it. */
export const endsWithin = 8_000

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** One process, one data folder, until Ctrl-C or SIGTERM. */
export const serve: CliCommand = {
  usage: 'serve',
  what: 'runs the server until Ctrl-C or SIGTERM; what happens when no command is named',
  takes: [0, 0],
  options: [],
  async run({ config, say }) {
    const running = await startServer(config).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error)) throw error
      if (error.code === 'EADDRINUSE') {
        throw new SetupError(`Port ${config.port} is taken by another program. Choose another: PORT=3001`)
      }
      if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') {
        throw new SetupError(`HOST ${config.host} and PORT ${config.port} cannot be listened on (${error.code}).`)
      }
      throw error
    })
    const linkFile = join(config.dataDir, 'first-link')
    rmSync(linkFile, { force: true })
    if (process.stdout.isTTY) greet(config, running, say)
    else {
      // What is said here ends up in a log, and a log holds no way in (P8).
      if (running.firstLink !== null) {
        mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
        writeFileSync(linkFile, `${running.firstLink}\n`, { mode: 0o600 })
      }
      report('info', 'Flippover is running', {
        version,
        port: running.port,
        publicUrl: config.publicUrl,
        data: config.database ? 'PostgreSQL' : config.dataDir,
        firstLinkIn: running.firstLink === null ? null : linkFile,
      })
    }

    return new Promise((resolve, reject) => {
      let isEnding = false
      const end = (): void => {
        if (isEnding) return
        isEnding = true
        setTimeout(() => {
          report('error', 'The server did not end in time and was cut off')
          process.exit(1)
        }, endsWithin)
        report('info', 'The server is ending')
        running.close().then(() => {
          report('info', 'The server has ended')
          resolve(0)
        }, reject)
      }
      process.on('SIGINT', end)
      process.on('SIGTERM', end)
    })
  },
}

/** For whoever stands before the screen, with phones in the same room. */
function greet(config: Config, { url, port, firstLink }: Running, say: (line: string) => void): void {
  const address = localNetworkAddress()
  const inTheRoom = config.publicUrl ?? (address === null ? null : `http://${address}:${port}`)
  say(`\nFlippover is running.\n\n  On this machine:  ${url}`)
  if (inTheRoom !== null) say(`  In the network:   ${inTheRoom}\n\n${renderUnicodeCompact(inTheRoom)}`)
  if (firstLink !== null) {
    say(`\nNobody is signed in. Open this link to begin; it works once, and for 14 days:\n\n  ${firstLink}\n`)
  }
  say(`Data: ${config.database ? 'PostgreSQL' : config.dataDir}\nCtrl-C ends it; nothing is lost.\n`)
}
