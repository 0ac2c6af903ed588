import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { type Clock, wallClock } from './clock.ts'
import type { Config } from './config.ts'
import { openDataFolder } from './database.ts'
import { openDrawer } from './drawer.ts'
import { createApp } from './http/app.ts'
import type { Log } from './log/log.ts'
import { sqliteLog } from './log/sqlite-log.ts'
import { openPeople } from './people.ts'
import { openProcesses } from './processes.ts'
import { emptyDrawersThatAreDue, keepHouse } from './retention.ts'
import { Rooms } from './rooms.ts'
import { openSignIn, type SignIn } from './sign-in.ts'

export type Running = Readonly<{
  url: string
  port: number
  /** The link by which the first of a responsible group comes in, or comes back in; null while somebody is signed in. */
  firstLink: string | null
  close: () => Promise<void>
}>

const builtPages = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** Opens the data folder and the doors. Everything it needs is handed in, so that a test may be its own host. */
export async function startServer(
  config: Config,
  clock: Clock = wallClock,
  logOn: (log: Log) => Log = (log) => log,
): Promise<Running> {
  const folder = openDataFolder(config.dataDir)
  try {
    const people = openPeople(folder.main)
    const processes = openProcesses(folder.main)
    const signIn = openSignIn(folder.main)
    const drawer = openDrawer(folder.drawer)
    const rooms = new Rooms(logOn(sqliteLog(folder.main, drawer)), clock, people)
    await emptyDrawersThatAreDue(drawer, rooms, clock)

    const webFolder = existsSync(join(builtPages, 'index.html')) ? builtPages : null
    const app = createApp({ config, clock, processes, people, signIn, drawer, rooms }, webFolder)
    const server = await listening(app.fetch, config)
    const stopKeepingHouse = keepHouse(drawer, rooms, clock)
    const { port } = server.address() as AddressInfo
    const url = `http://localhost:${port}`
    return {
      url,
      port,
      firstLink: linkIn(signIn, config.publicUrl ?? url, clock),
      async close() {
        stopKeepingHouse()
        await rooms.close()
        await new Promise<void>((resolve) => {
          server.close(() => resolve())
          server.closeAllConnections()
        })
        folder.close()
      },
    }
  } catch (error) {
    folder.close()
    throw error
  }
}

/** A way in for the one who stands at the server, when nobody else can let them in. */
function linkIn(signIn: SignIn, address: string, clock: Clock): string | null {
  const now = clock()
  const lockedOut = signIn.lockedOut(now)
  if (signIn.hasAccounts() && lockedOut === null) return null
  return `${address}/start#${signIn.cut({ opens: 'account', process: null, person: lockedOut }, now)}`
}

function listening(fetch: Parameters<typeof serve>[0]['fetch'], { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, () => resolve(server)) as Server
    server.once('error', reject)
  })
}
