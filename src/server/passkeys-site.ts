import { isIP } from 'node:net'
import type { Config } from './config.ts'

/** To which address passkeys are bound, for good: browsers use them nowhere else. */
export type PasskeySite = Readonly<{
  /** `https://flippover.example.org` */
  origin: string
  /** `flippover.example.org` */
  host: string
}>

/** Browsers make passkeys for a name with TLS, or for their own machine; never for a number, nor for an address that may change. */
export function passkeySite({ publicUrl, service }: Pick<Config, 'publicUrl' | 'service'>): PasskeySite | null {
  // Where the employer's service is to be the only way in, a device of one's own is none.
  if (publicUrl === null || service?.isOnlyWay) return null
  const { protocol, hostname: host, origin } = new URL(publicUrl)
  const isNumber = isIP(host.replace(/^\[(.*)\]$/, '$1')) !== 0
  const isOwnMachine = host === 'localhost' || host.endsWith('.localhost')
  return !isNumber && (protocol === 'https:' || isOwnMachine) ? { origin, host } : null
}
