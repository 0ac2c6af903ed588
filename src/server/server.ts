import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { type Clock, wallClock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { openDrawer } from './drawer.ts'
import { createApp } from './http/app.ts'
import { sqliteLog } from './log/sqlite-log.ts'
import { openPeople } from './people.ts'
import { openProcesses } from './processes.ts'
import { emptyDrawersThatAreDue, keepHouse } from './retention.ts'
import { Rooms } from './rooms.ts'
import { openSignIn } from './sign-in.ts'

export type Running = Readonly<{
  url: string
  port: number
  /** The link by which the first of a responsible group comes in; null once somebody has. */
  firstLink: string | null
  close: () => Promise<void>
}>

const builtPages = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** Opens the data folder and the doors. Everything it needs is handed in, so that a test may be its own host. */
export async function startServer(config: Config, clock: Clock = wallClock): Promise<Running> {
  const database = openDatabase(config.dataDir)
  const people = openPeople(database)
  const processes = openProcesses(database)
  const signIn = openSignIn(database)
  const drawer = openDrawer(database)
  const rooms = new Rooms(sqliteLog(database), clock, people)
  await emptyDrawersThatAreDue(drawer, rooms, clock)
  const stopKeepingHouse = keepHouse(drawer, rooms, clock)

  const webFolder = existsSync(join(builtPages, 'index.html')) ? builtPages : null
  const app = createApp({ config, clock, processes, people, signIn, drawer, rooms }, webFolder)
  const server = await listening(app.fetch, config)
  const { port } = server.address() as AddressInfo
  const url = `http://localhost:${port}`
  const firstLink = signIn.hasAccounts()
    ? null
    : `${config.publicUrl ?? url}/start#${signIn.cut({ opens: 'account', process: null, person: null }, clock())}`

  return {
    url,
    port,
    firstLink,
    async close() {
      stopKeepingHouse()
      rooms.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      database.close()
    },
  }
}

function listening(fetch: Parameters<typeof serve>[0]['fetch'], { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, () => resolve(server)) as Server
    server.once('error', reject)
  })
}
