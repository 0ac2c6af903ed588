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
  const told = (name: string): string | null => env[name]?.trim() || null
  const faults: string[] = []

  const port = told('PORT') ?? '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    faults.push(`PORT must be a number from 0 to 65535, not "${port}".`)
  }
  const host = told('HOST') ?? '0.0.0.0'
  if (!/^[\w.:-]+$/.test(host)) {
    faults.push(`HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, not "${host}".`)
  }
  const publicUrl = told('PUBLIC_URL')?.replace(/\/$/, '') ?? null
  if (publicUrl !== null && !(/^https?:\/\/[^/\s?#]+$/.test(publicUrl) && URL.canParse(publicUrl))) {
    faults.push(`PUBLIC_URL must look like https://flippover.example.org, not "${publicUrl}".`)
  }
  if (faults.length > 0) return { faults }
  return { port: Number(port), host, dataDir: resolve(told('DATA_DIR') ?? 'data'), publicUrl }
}

/** The address under which phones in the same room reach this machine; null without a network. */
export function localNetworkAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null
}
