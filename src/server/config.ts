import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'

/** What an operator may set, all by environment. */
export type Config = Readonly<{
  port: number
  host: string
  /** Where everything lies that must not be lost. */
  dataDir: string
  /** The address people see, without a slash at the end; null: the address in the local network. */
  publicUrl: string | null
}>

/** Reads the environment. Every fault is one sentence, and nothing is guessed in its place. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Config | { readonly faults: readonly string[] } {
  const faults: string[] = []
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    faults.push(`PORT must be a number from 0 to 65535, not "${env.PORT}".`)
  const publicUrl = env.PUBLIC_URL ?? null
  if (publicUrl !== null && !/^https?:\/\/[^/\s]+$/.test(publicUrl)) {
    faults.push(`PUBLIC_URL must look like https://flippover.example.org, not "${publicUrl}".`)
  }
  if (faults.length) return { faults }
  return { port, host: env.HOST ?? '0.0.0.0', dataDir: resolve(env.DATA_DIR ?? 'data'), publicUrl }
}

/** The address under which phones in the same room reach this machine; null without a network. */
export function localNetworkAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null
}
