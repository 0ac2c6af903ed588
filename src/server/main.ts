import { renderUnicodeCompact } from 'uqr'
import { localNetworkAddress, readConfig } from './config.ts'
import { SetupError } from './database.ts'
import { startServer } from './server.ts'

/** `npm start`: one process, one data folder, until Ctrl-C. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  if ('faults' in config) return stopWith(config.faults)

  try {
    const running = await startServer(config)
    const address = localNetworkAddress()
    const inTheRoom = config.publicUrl ?? (address === null ? null : `http://${address}:${running.port}`)
    console.log(`\nFlippover is running.\n\n  On this machine:  ${running.url}`)
    if (inTheRoom !== null) console.log(`  In the network:   ${inTheRoom}\n\n${renderUnicodeCompact(inTheRoom)}`)
    if (running.firstLink !== null) {
      console.log(
        `\nNobody is signed in. Open this link to begin; it works once, and for 14 days:\n\n  ${running.firstLink}\n`,
      )
    }
    console.log(`Data: ${config.dataDir}\nCtrl-C ends it; nothing is lost.\n`)

    let isEnding = false
    const end = (): void => {
      if (isEnding) return
      isEnding = true
      running.close().then(
        () => process.exit(0),
        (error: unknown) => stopWith([String(error)]),
      )
    }
    process.on('SIGINT', end)
    process.on('SIGTERM', end)
  } catch (error) {
    if (error instanceof SetupError) return stopWith([error.message])
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      return stopWith([`Port ${config.port} is taken by another program. Choose another: PORT=3001 npm start`])
    }
    throw error
  }
}

function stopWith(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault)
  process.exit(1)
}

await main()
