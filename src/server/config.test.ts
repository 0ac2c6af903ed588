import { deepStrictEqual, ok } from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { scratchFolder } from '../../test/scratch.ts'
import { configured, readConfig } from './config.ts'
import { settings } from './settings.ts'

test('nothing need be set', () =>
  deepStrictEqual(readConfig({}), {
    port: 3000,
    host: '0.0.0.0',
    dataDir: resolve('data'),
    database: null,
    publicUrl: null,
    mail: null,
    service: null,
    metricsToken: null,
  }))

test('a configuration in which nothing is told is the one of an empty environment', () =>
  deepStrictEqual(readConfig({}), configured({})))

test('what is set is taken, and an empty setting is none', () =>
  deepStrictEqual(
    readConfig({ PORT: '8080', HOST: '127.0.0.1', DATA_DIR: '/srv/flippover', PUBLIC_URL: 'https://f.example.org/' }),
    configured({ port: 8080, host: '127.0.0.1', dataDir: '/srv/flippover', publicUrl: 'https://f.example.org' }),
  ))

test('an empty setting is none', () =>
  deepStrictEqual(readConfig({ PORT: '', HOST: ' ', DATA_DIR: '', PUBLIC_URL: '' }), readConfig({})))

for (const [name, value] of [
  ['PORT', 'http'],
  ['PORT', '3000.5'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PUBLIC_URL', 'flippover.example.org'],
  ['PUBLIC_URL', 'https://f.example.org/under'],
  ['PUBLIC_URL', 'ftp://f.example.org'],
  ['HOST', 'not a host'],
  ['METRICS_TOKEN', 'short'],
  ['METRICS_TOKEN', 'with a space in the midst of it'],
] as const) {
  test(`${name}=${value} is told in one sentence`, () => {
    const read = readConfig({ [name]: value })
    ok('faults' in read && read.faults.length === 1 && read.faults[0]?.startsWith(name))
  })
}

test('each fault has its sentence', () => {
  const read = readConfig({ PORT: 'x', PUBLIC_URL: 'y' })
  ok('faults' in read && read.faults.length === 2)
})

const mail = { SMTP_URL: 'smtps://user:hemmelig@mail.example.org', MAIL_FROM: 'Flippover <flippover@example.org>' }
const address = { PUBLIC_URL: 'https://f.example.org' }

test('mail is taken with who sends it, also from a file that holds the secret', (context) => {
  const file = join(scratchFolder(context), 'smtp')
  writeFileSync(file, `${mail.SMTP_URL}\n`)
  const { SMTP_URL: _told, ...untold } = mail
  for (const read of [
    readConfig({ ...mail, ...address }),
    readConfig({ ...untold, ...address, SMTP_URL_FILE: file }),
  ]) {
    ok(!('faults' in read))
    deepStrictEqual(read.mail, { url: mail.SMTP_URL, from: mail.MAIL_FROM })
  }
})

for (const [name, env] of Object.entries<Readonly<Record<string, string>>>({
  PUBLIC_URL: mail,
  MAIL_FROM: { SMTP_URL: mail.SMTP_URL, ...address },
  'MAIL_FROM ': { ...mail, ...address, MAIL_FROM: 'Flippover' },
  SMTP_URL: { ...mail, ...address, SMTP_URL: 'https://user:hemmelig@mail.example.org' },
  'SMTP_URL and SMTP_URL_FILE': { ...mail, ...address, SMTP_URL_FILE: '/run/secrets/smtp' },
  'MAIL_FROM is set': { ...address, MAIL_FROM: mail.MAIL_FROM },
  SMTP_URL_FILE: { ...address, MAIL_FROM: mail.MAIL_FROM, SMTP_URL_FILE: '/nowhere/at/all' },
})) {
  test(`with mail set up wrongly, ${name.trim()} is told in one sentence without the password`, () => {
    const read = readConfig(env)
    ok('faults' in read && read.faults.length === 1 && read.faults[0]?.startsWith(name.trim()))
    ok(!read.faults.join().includes('hemmelig'))
  })
}

const good: Readonly<Record<string, string>> = {
  PORT: '8080',
  HOST: '127.0.0.1',
  DATA_DIR: '/srv/flippover',
  PUBLIC_URL: 'https://f.example.org',
  DATABASE_URL: 'postgres://user:hemmelig@db.example.org/flippover',
  LINKS_KEY: Buffer.alloc(32, 5).toString('base64'),
  ...mail,
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'flippover',
  OIDC_CLIENT_SECRET: 'hemmelig',
  OIDC_NAME: 'Feide',
  OIDC_ROLES: 'apu=begin, it=look-after',
  OIDC_ROLES_CLAIM: 'groups',
  OIDC_ACR: 'substantial high',
  OIDC_TRUST_MAIL: 'yes',
  OIDC_ONLY: 'yes',
  METRICS_TOKEN: 'tjueen-bokstaver-og-tall-1',
}

test('every setting can lie in a file as well, and is read the same', (context) => {
  const folder = scratchFolder(context)
  const files = Object.entries(good).map(([name, value]) => {
    const file = join(folder, name)
    writeFileSync(file, `${value}\n`)
    return [`${name}_FILE`, file] as const
  })
  deepStrictEqual(files.map(([name]) => name).sort(), settings.map(({ name }) => `${name}_FILE`).sort())
  deepStrictEqual(readConfig(Object.fromEntries(files)), readConfig(good))
})

for (const env of [
  { DATABASE_URL: good.DATABASE_URL },
  { LINKS_KEY: good.LINKS_KEY },
  { DATABASE_URL: good.DATABASE_URL, LINKS_KEY: 'hemmelig' },
  { DATABASE_URL: 'mysql://user:hemmelig@db.example.org/x', LINKS_KEY: good.LINKS_KEY },
]) {
  test(`a database and its key go together, and are as they must be: ${Object.keys(env).join()}`, () => {
    const read = readConfig(env)
    ok('faults' in read && read.faults.length === 1 && !read.faults.join().includes('hemmelig'))
  })
}

for (const { name } of settings) {
  test(`a file for ${name} that is not there, is empty, says too much, or says it twice is a fault, and never a default`, (context) => {
    const folder = scratchFolder(context)
    const write = (content: string): string => {
      const file = join(folder, `${content.length}`)
      writeFileSync(file, content)
      return file
    }
    const { [name]: told, ...others } = good
    for (const env of [
      { ...others, [`${name}_FILE`]: join(folder, 'nowhere') },
      { ...others, [`${name}_FILE`]: folder },
      { ...others, [`${name}_FILE`]: write(' \n') },
      { ...others, [`${name}_FILE`]: write('one line\nand another\n') },
      { ...good, [`${name}_FILE`]: write(`${told}\n`) },
    ]) {
      const read = readConfig(env)
      ok('faults' in read, `${name} was taken`)
      deepStrictEqual([read.faults.length, read.faults[0]?.startsWith(name)], [1, true], read.faults.join(' '))
    }
  })
}

test('what lies in a file, and every secret, stays out of the sentence about its fault', (context) => {
  const file = join(scratchFolder(context), 'port')
  writeFileSync(file, 'hemmelig')
  for (const env of [{ PORT_FILE: file }, { METRICS_TOKEN: 'hemmelig' }]) {
    const read = readConfig(env)
    ok('faults' in read && read.faults.length === 1 && !read.faults.join().includes('hemmelig'))
  }
})

test('the documentation has a row for every setting, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/operation.md'), 'utf8')
  const rows = page.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line))
  deepStrictEqual(
    rows,
    settings.map(({ name, unset, what }) => `| \`${name}\` | ${unset} | ${what} |`),
  )
})
