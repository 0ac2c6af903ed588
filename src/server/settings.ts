import { readFileSync } from 'node:fs'

/** What an operator may set in the environment. */
export type Setting = Readonly<{
  name: string
  /** What holds when it is not set, as it stands in the documentation. */
  unset: string
  what: string
  /** Its value is told to nobody, not even in the sentence about its fault. */
  isSecret: boolean
}>

const open = (name: string, unset: string, what: string): Setting => ({ name, unset, what, isSecret: false })
const secret = (name: string, unset: string, what: string): Setting => ({ name, unset, what, isSecret: true })

/** Every setting there is. The table of docs/operation.md is held equal to this one by a test. */
export const settings: readonly Setting[] = [
  open('PORT', '`3000`', 'the port on which the server listens'),
  open('HOST', '`0.0.0.0`', 'the address on which it listens; `127.0.0.1` behind a proxy on the same machine'),
  open('DATA_DIR', '`./data`', 'the folder with everything that is kept; one server for each folder'),
  secret(
    'DATABASE_URL',
    'everything lies in `DATA_DIR`',
    'the PostgreSQL that any number of servers share, such as `postgres://user:password@db.example.org/flippover`; with `LINKS_KEY`, never without',
  ),
  secret(
    'LINKS_KEY',
    'a key in `DATA_DIR`',
    'from which links of invitations are made, the same on every server: what `openssl rand -base64 32` prints, or `links.key` of the data folder that was moved',
  ),
  open(
    'PUBLIC_URL',
    'the address in the local network',
    'the address that people see, such as `https://flippover.example.org`; with https, cookies are bound to it, and so are passkeys, which are offered there only',
  ),
  secret('SMTP_URL', 'no mail', "the workplace's own mail server, such as `smtps://user:password@mail.example.org`"),
  open(
    'MAIL_FROM',
    'no mail',
    'in whose name mails are sent, such as `Flippover <flippover@example.org>`; with `SMTP_URL` and `PUBLIC_URL`, never without',
  ),
  open(
    'OIDC_ISSUER',
    'no such way in',
    "the employer's own sign-in service (OpenID Connect), by the address with which it calls itself; with the next two and `PUBLIC_URL`, never without",
  ),
  open('OIDC_CLIENT_ID', 'no such way in', 'what Flippover is called there'),
  secret('OIDC_CLIENT_SECRET', 'no such way in', 'with which Flippover shows the service that it is the one'),
  open('OIDC_NAME', 'the host of `OIDC_ISSUER`', 'what people call the service, as it stands on the button: `Feide`'),
  open(
    'OIDC_ROLES',
    'whoever it lets through may `enter`',
    'what its roles or groups mean here, such as `apu=begin, it=look-after, staff=enter`; whoever has none of them stays outside',
  ),
  open('OIDC_ROLES_CLAIM', '`roles`', 'in which claim it tells them, such as `groups`'),
  open(
    'OIDC_ACR',
    'as the service pleases',
    'how sure the service must be, with spaces between where one of several will do, such as `idporten-loa-high`',
  ),
  open(
    'OIDC_TRUST_MAIL',
    '`no`',
    '`yes` where nobody can choose their own address at the service, and it does not say that it has been confirmed',
  ),
  open('OIDC_ONLY', '`no`', '`yes`: the responsible group comes in by it alone, and neither by links nor by mail'),
  secret(
    'METRICS_TOKEN',
    'no metrics',
    'whoever sends it as `Authorization: Bearer …` may read `/metrics`; at least 20 letters and digits',
  ),
]

/** How the settings that were told are read; each fault is a sentence for the operator. */
export type Reader = Readonly<{
  faults: readonly string[]
  /** What a setting says, from the environment or from the file that `<name>_FILE` names; null when it is not set. */
  told: (name: string) => string | null
  /** A setting that was told and cannot be read is faulty already: nothing more need be said of it. */
  isFaulty: (name: string) => boolean
  /** This setting is not as it must be; without its value where that is a secret, or lies in a file. */
  refuse: (name: string, must: string) => void
  complain: (sentence: string) => void
}>

export function readerOf(env: Readonly<Record<string, string | undefined>>): Reader {
  const faults: string[] = []
  const faulty = new Set<string>()
  const plain = (name: string): string | null => env[name]?.trim() || null
  const values = new Map(settings.map(({ name }) => [name, readOne(name)] as const))

  function readOne(name: string): string | null {
    const [spoken, file] = [plain(name), plain(`${name}_FILE`)]
    if (file === null) return spoken
    if (spoken !== null) return fault(name, `${name} and ${name}_FILE are both set; keep one of them.`)
    const held = contentOf(file)
    if (held === null) return fault(name, `${name}_FILE names ${file}, which cannot be read or is empty.`)
    if (/[\r\n]/.test(held)) return fault(name, `${name}_FILE names ${file}, which holds more than one line.`)
    return held
  }

  function fault(name: string, sentence: string): null {
    faulty.add(name)
    faults.push(sentence)
    return null
  }

  return {
    faults,
    told(name) {
      const value = values.get(name)
      if (value === undefined) throw new Error(`${name} is not among the settings.`)
      return value
    },
    isFaulty: (name) => faulty.has(name),
    refuse(name, must) {
      const isShown = settings.some((setting) => setting.name === name && !setting.isSecret) && plain(name) !== null
      fault(name, `${name} must ${must}${isShown ? `, not "${plain(name)}"` : ''}.`)
    },
    complain: (sentence) => void faults.push(sentence),
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null
  } catch {
    return null
  }
}
