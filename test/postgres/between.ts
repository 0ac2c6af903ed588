import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { TestContext } from 'node:test'
import { TLSSocket } from 'node:tls'

/** Opens nothing but these tests. */
const pem = readFileSync(new URL('worthless.pem', import.meta.url))

/** The near end of a line on which the client has asked for encryption. */
async function encrypted(near: Socket): Promise<Socket> {
  await once(near, 'data')
  near.write('S')
  return new TLSSocket(near, { isServer: true, key: pem, cert: pem })
}

export type Between = Readonly<{
  /** As a client sees the database. */
  url: string
  /** Swallows all that is sent, in both directions, without ever ending a line. */
  swallow: (is: boolean) => void
  /** New lines go to this port from now on; those that are there stay where they are. */
  leadTo: (port: number) => void
  /** Ends every line. */
  cut: () => void
}>

/** An address in front of databases, which goes along to the one or the other. */
export async function lineBetween(
  context: TestContext,
  url: string,
  sent: 'openly' | 'encrypted' = 'openly',
): Promise<Between> {
  const to = new URL(url)
  const { hostname } = to
  let port = Number(to.port)
  let swallows = false
  const open = new Set<Socket>()
  const proxy = createServer(async (wire) => {
    wire.on('error', () => undefined)
    const near = sent === 'openly' ? wire : await encrypted(wire)
    const far = connect(port, hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('data', (bytes) => {
        if (!swallows) other.write(bytes)
      })
      one.on('error', () => undefined)
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const cut = (): void => {
    for (const one of open) one.destroy()
  }
  context.after(() => {
    cut()
    proxy.close()
  })
  to.port = String((proxy.address() as AddressInfo).port)
  if (sent === 'encrypted') to.searchParams.set('sslmode', 'require')
  return {
    url: to.href,
    swallow: (is) => {
      swallows = is
    },
    leadTo: (next) => {
      port = next
    },
    cut,
  }
}
