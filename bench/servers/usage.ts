import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a server process has used so far: CPU in microseconds, memory in bytes after the rubbish was taken out. */
export type Usage = Readonly<{ cpu: number; heap: number; resident: number }>
export type Told = Readonly<{ port: number; firstLink: string | null }>

/** Tells whoever started this process where it listens, and from then on what it has used whenever it is asked. */
export function ready(port: number, firstLink: string | null = null): void {
  process.on('message', (asked) => {
    if (asked === 'rubbish') (globalThis as { gc?: () => void }).gc?.()
    const { user, system } = process.cpuUsage()
    const { heapUsed, external, rss } = process.memoryUsage()
    process.send?.({ cpu: user + system, heap: heapUsed + external, resident: rss } satisfies Usage)
  })
  // Whoever started it is gone: nobody is left to end it.
  process.on('disconnect', () => process.exit(0))
  process.send?.({ port, firstLink } satisfies Told)
}

export const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

export const httpServer = createServer
