import { readFileSync } from 'node:fs'
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
  /** The workplace's own mail server, and in whose name it sends; null: no mail goes out. */
  mail: MailSettings | null
}>
/** The address of the mail server may hold a password: it is never told on, not even in a fault. */
export type MailSettings = Readonly<{ url: string; from: string }>

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
  const mail = readMail(told, publicUrl, faults)
  if (faults.length > 0) return { faults }
  return { port: Number(port), host, dataDir: resolve(told('DATA_DIR') ?? 'data'), publicUrl, mail }
}

function readMail(
  told: (name: string) => string | null,
  publicUrl: string | null,
  faults: string[],
): MailSettings | null {
  const [spoken, file] = [told('SMTP_URL'), told('SMTP_URL_FILE')]
  if (spoken !== null && file !== null) {
    faults.push('SMTP_URL and SMTP_URL_FILE are both set; keep one of them.')
    return null
  }
  const url = file === null ? spoken : secretIn(file)
  if (url === null) {
    if (file !== null) faults.push(`SMTP_URL_FILE names ${file}, which cannot be read or is empty.`)
    return null
  }
  const found = faults.length
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? '') || !URL.parse(url)?.hostname) {
    // Not quoted: it may hold a password.
    faults.push('SMTP_URL must look like smtp://mail.example.org:587 or smtps://user:password@mail.example.org.')
  }
  const from = told('MAIL_FROM')
  if (from === null) {
    faults.push('MAIL_FROM must be set where SMTP_URL is, such as "Flippover <flippover@example.org>".')
  } else if (addressOf(from) === null) {
    faults.push(`MAIL_FROM must look like "Flippover <flippover@example.org>", not "${from}".`)
  }
  if (publicUrl === null) faults.push('PUBLIC_URL must be set where SMTP_URL is: the links in a mail lead there.')
  return found === faults.length && from !== null ? { url, from } : null
}

function secretIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null
  } catch {
    return null
  }
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
