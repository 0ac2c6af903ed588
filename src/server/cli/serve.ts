import { renderUnicodeCompact } from 'uqr'
import { localNetworkAddress } from '../config.ts'
import { SetupError } from '../database.ts'
import { startServer } from '../server.ts'
import type { CliCommand } from './commands.ts'

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
    const address = localNetworkAddress()
    const inTheRoom = config.publicUrl ?? (address === null ? null : `http://${address}:${running.port}`)
    say(`\nFlippover is running.\n\n  On this machine:  ${running.url}`)
    if (inTheRoom !== null) say(`  In the network:   ${inTheRoom}\n\n${renderUnicodeCompact(inTheRoom)}`)
    if (running.firstLink !== null) {
      say(`\nNobody is signed in. Open this link to begin; it works once, and for 14 days:\n\n  ${running.firstLink}\n`)
    }
    say(`Data: ${config.database ? 'PostgreSQL' : config.dataDir}\nCtrl-C ends it; nothing is lost.\n`)

    return new Promise((resolve, reject) => {
      let isEnding = false
      const end = (): void => {
        if (isEnding) return
        isEnding = true
        running.close().then(() => resolve(0), reject)
      }
      process.on('SIGINT', end)
      process.on('SIGTERM', end)
    })
  },
}
