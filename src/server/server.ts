import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { type Clock, wallClock } from './clock.ts'
import type { Config } from './config.ts'
import { type LogOn, openHouse } from './house.ts'
import { createApp } from './http/app.ts'
import { startPostman } from './mail/postman.ts'
import { report } from './operation/report.ts'
import { keepHouse } from './retention.ts'
import type { SignIn } from './sign-in.ts'

export type Running = Readonly<{
  url: string
  port: number
  /** The link by which the first of a responsible group comes in, or comes back in; null while somebody is signed in. */
  firstLink: string | null
  close: () => Promise<void>
}>

/** How long requests under way, and the letter under way, may take when the server ends, in milliseconds. */
export const drainFor = 5_000

const builtPages = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** Opens the data folder and the doors. Everything it needs is handed in, so that a test may be its own host. */
export async function startServer(config: Config, clock: Clock = wallClock, logOn?: LogOn): Promise<Running> {
  const { house, close } = await openHouse(config, clock, logOn)
  try {
    const webFolder = existsSync(join(builtPages, 'index.html')) ? builtPages : null
    const server = await listening(createApp(house, webFolder).fetch, config)
    const stopKeepingHouse = keepHouse(house)
    const stopPostman = startPostman(house)
    const { port } = server.address() as AddressInfo
    const url = `http://localhost:${port}`
    const end = async (): Promise<void> => {
      const { vitals, rooms } = house
      // Nothing new from here on: the door is shut, and what comes over an open line is told to come again.
      vitals.end()
      const isClosed = new Promise<void>((resolve) => server.close(() => resolve()))
      stopKeepingHouse()
      await rooms.sendHome()
      const [isAnswered] = await Promise.all([vitals.quiet(drainFor), within(drainFor, stopPostman())])
      if (!isAnswered) report('warning', 'Some requests were cut off')
      await close()
      server.closeAllConnections()
      await isClosed
    }
    let closing: Promise<void> | null = null
    return {
      url,
      port,
      firstLink: await linkIn(house.signIn, config.publicUrl ?? url, clock),
      close: () => (closing ??= end()),
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A way in for the one who stands at the server, when nobody else can let them in. */
async function linkIn(signIn: SignIn, address: string, clock: Clock): Promise<string | null> {
  const now = clock()
  const lockedOut = await signIn.lockedOut(now)
  if ((await signIn.hasAccounts()) && lockedOut === null) return null
  return `${address}/start#${await signIn.cut({ opens: 'account', process: null, person: lockedOut }, now)}`
}

function listening(fetch: Parameters<typeof serve>[0]['fetch'], { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, () => resolve(server)) as Server
    server.once('error', reject)
  })
}

async function within(patience: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience)
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}
