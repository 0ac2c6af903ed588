import { deepStrictEqual, ok } from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { scratchFolder } from '../../test/scratch.ts'
import { readConfig } from './config.ts'

test('nothing need be set', () =>
  deepStrictEqual(readConfig({}), {
    port: 3000,
    host: '0.0.0.0',
    dataDir: resolve('data'),
    publicUrl: null,
    mail: null,
  }))

test('what is set is taken, and an empty setting is none', () =>
  deepStrictEqual(
    readConfig({ PORT: '8080', HOST: '127.0.0.1', DATA_DIR: '/srv/flippover', PUBLIC_URL: 'https://f.example.org/' }),
    { port: 8080, host: '127.0.0.1', dataDir: '/srv/flippover', publicUrl: 'https://f.example.org', mail: null },
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
  SMTP_URL_FILE: { ...address, MAIL_FROM: mail.MAIL_FROM, SMTP_URL_FILE: '/nowhere/at/all' },
})) {
  test(`with mail set up wrongly, ${name.trim()} is told in one sentence without the password`, () => {
    const read = readConfig(env)
    ok('faults' in read && read.faults.length === 1 && read.faults[0]?.startsWith(name.trim()))
    ok(!read.faults.join().includes('hemmelig'))
  })
}
