import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { readService, type ServiceSettings } from './oidc/settings.ts'
import { type Reader, readerOf } from './settings.ts'
import { hostsOf } from './store/hosts.ts'

/** What an operator has set, all by environment. */
export type Config = Readonly<{
  port: number
  host: string
  /** Where everything lies that must not be lost. */
  dataDir: string
  /** The PostgreSQL that several servers share; null: the data folder. */
  database: DatabaseSettings | null
  /** The address people see, without a slash at the end; null: the address in the local network. */
  publicUrl: string | null
  /** The workplace's own mail server, and in whose name it sends; null: no mail goes out. */
  mail: MailSettings | null
  /** The employer's own sign-in service; null: the responsible group comes in by links and mail alone. */
  service: ServiceSettings | null
  /** Who knows it may read the metrics; null: nobody may. */
  metricsToken: string | null
}>
/** Its address holds a password, and the key opens places: neither is ever told on. */
export type DatabaseSettings = Readonly<{
  url: string
  /** From which links are made: the same on every server, and not in the database. */
  linksKey: Buffer
  /** Nodes wake each other by NOTIFY; a test may let it be lost. */
  listens: boolean
  /** How long a line may be silent, in milliseconds, where a test does not want to wait. */
  silence?: number
}>
/** The address of the mail server may hold a password: it is never told on, not even in a fault. */
export type MailSettings = Readonly<{ url: string; from: string }>

/** A configuration in which nothing is set but what is told here. */
export const configured = (told: Partial<Config>): Config => ({
  port: 3000,
  host: '0.0.0.0',
  dataDir: resolve('data'),
  database: null,
  publicUrl: null,
  mail: null,
  service: null,
  metricsToken: null,
  ...told,
})

/** Reads the environment. Every fault is one sentence, and nothing is guessed in its place. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Config | { readonly faults: readonly string[] } {
  const reader = readerOf(env)
  const { told, refuse, faults } = reader

  const port = told('PORT') ?? '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) refuse('PORT', 'be a number from 0 to 65535')
  const host = told('HOST') ?? '0.0.0.0'
  if (!/^[\w.:-]+$/.test(host)) refuse('HOST', 'be an address of this machine, such as 127.0.0.1 or 0.0.0.0')
  const publicUrl = told('PUBLIC_URL')?.replace(/\/$/, '') ?? null
  if (publicUrl !== null && !(/^https?:\/\/[^/\s?#@]+$/.test(publicUrl) && URL.canParse(publicUrl))) {
    refuse('PUBLIC_URL', 'look like https://flippover.example.org')
  }
  const metricsToken = told('METRICS_TOKEN')
  if (metricsToken !== null && !/^[\w.~+/=-]{20,}$/.test(metricsToken)) {
    refuse('METRICS_TOKEN', 'be at least 20 letters and digits that nobody guesses')
  }
  const database = readDatabase(reader)
  const mail = readMail(reader, publicUrl)
  const service = readService(reader, publicUrl)
  if (faults.length > 0) return { faults }
  return {
    port: Number(port),
    host,
    dataDir: resolve(told('DATA_DIR') ?? 'data'),
    database,
    publicUrl,
    mail,
    service,
    metricsToken,
  }
}

/** Without the key each server would make links of its own, which the others do not know. */
function readDatabase({ told, refuse, complain, isFaulty }: Reader): DatabaseSettings | null {
  const [url, key] = [told('DATABASE_URL'), told('LINKS_KEY')]
  if (isFaulty('DATABASE_URL') || isFaulty('LINKS_KEY')) return null
  if (url === null) {
    if (key !== null) complain('LINKS_KEY is set and DATABASE_URL is not: set both to share a database, or none.')
    return null
  }
  const isAddress = hostsOf(url) !== null
  if (!isAddress) refuse('DATABASE_URL', 'look like postgres://user:password@db.example.org/flippover')
  const linksKey = Buffer.from(key ?? '', 'base64url')
  if (!isAddress) return null
  if (key === null) complain('LINKS_KEY must be set where DATABASE_URL is, and be the same on every server.')
  else if (!/^[\w+/=-]+$/.test(key) || linksKey.length < 32) {
    refuse('LINKS_KEY', 'be 32 bytes or more that nobody guesses, as `openssl rand -base64 32` prints them')
  } else return { url, linksKey, listens: true }
  return null
}

function readMail({ told, refuse, complain, isFaulty, faults }: Reader, publicUrl: string | null): MailSettings | null {
  const [url, from] = [told('SMTP_URL'), told('MAIL_FROM')]
  if (isFaulty('SMTP_URL') || isFaulty('MAIL_FROM')) return null
  if (url === null) {
    // Whoever has set the one expects mail to go out, and would wait for it in vain.
    if (from !== null) complain('MAIL_FROM is set and SMTP_URL is not: set both to send mail, or none.')
    return null
  }
  const found = faults.length
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? '') || !URL.parse(url)?.hostname) {
    refuse('SMTP_URL', 'look like smtp://mail.example.org:587 or smtps://user:password@mail.example.org')
  }
  if (from === null) complain('MAIL_FROM must be set where SMTP_URL is, such as "Flippover <flippover@example.org>".')
  else if (addressOf(from) === null) refuse('MAIL_FROM', 'look like "Flippover <flippover@example.org>"')
  if (publicUrl === null && !isFaulty('PUBLIC_URL')) {
    complain('PUBLIC_URL must be set where SMTP_URL is: the links in a mail lead there.')
  }
  return found === faults.length && from !== null ? { url, from } : null
}

/** The name and the address in `Flippover <flippover@example.org>`, or in the bare address; null when it is neither. */
export function addressOf(from: string): Readonly<{ name: string; address: string }> | null {
  const [, name = '', address = ''] = /^(?:([^<>\r\n]*?)\s*<([^<>\s]+)>)$/.exec(from) ?? ['', '', from]
  return /^[^@\s<>]+@[^@\s<>.]+(?:\.[^@\s<>.]+)+$/.test(address) ? { name: name.replaceAll('"', ''), address } : null
}

/** The address under which phones in the same room reach this machine; null without a network. */
export function localNetworkAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null
}
