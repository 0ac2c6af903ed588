import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProcessId } from '../../src/kernel/values.ts'
import { configured, type MailSettings } from '../../src/server/config.ts'
import type { Log } from '../../src/server/log/log.ts'
import type { ServiceSettings } from '../../src/server/oidc/settings.ts'
import { type Running, startServer } from '../../src/server/server.ts'

/** A whole Flippover of its own, on a folder that is thrown away, with a clock that a journey can move. */
export type House = Readonly<{
  url: string
  firstLink: string
  /** Weeks may pass between two lines. */
  moveClockTo: (iso: string) => void
  /** For a journey that writes down what a whole room did, without the room. */
  log: Log
  close: () => Promise<void>
}>

/** Which port it is on, where the sign-in service must know that before. */
type Service = Readonly<{ port: number; settings: ServiceSettings }>

export async function openHouse(
  iso: string,
  mail: MailSettings | null = null,
  service: Service | null = null,
): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), 'flippover-journey-'))
  let offset = Date.parse(iso) - Date.now()
  let log: Log | null = null
  const server: Running = await startServer(
    configured({
      port: service?.port ?? 0,
      host: '127.0.0.1',
      dataDir,
      publicUrl: mail && 'http://flippover.localhost',
      mail,
      service: service?.settings ?? null,
    }),
    () => Date.now() + offset,
    (opened) => {
      log = opened
      return opened
    },
  )
  if (!log) throw new Error('The server has opened no log.')
  return {
    log,
    url: server.url,
    firstLink: new URL(server.firstLink ?? '/', server.url).hash,
    moveClockTo(next) {
      offset = Date.parse(next) - Date.now()
    },
    async close() {
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export const processIn = (url: string): ProcessId => /\/(?:process|cockpit)\/([^/]+)/.exec(url)?.[1] ?? ''
