import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../config.ts'

const good = {
  PUBLIC_URL: 'https://f.example.org',
  OIDC_ISSUER: 'https://login.example.org/tenant/v2.0',
  OIDC_CLIENT_ID: 'flippover',
  OIDC_CLIENT_SECRET: 'hemmelig',
}

const read = (more: Readonly<Record<string, string>>) => {
  const config = readConfig(more)
  return 'faults' in config ? config.faults : config.service
}

test('a sign-in service needs three settings, and what is not said is the careful choice', () =>
  deepStrictEqual(read(good), {
    issuer: 'https://login.example.org/tenant/v2.0',
    clientId: 'flippover',
    clientSecret: 'hemmelig',
    returnTo: 'https://f.example.org/signed-in',
    name: 'login.example.org',
    roles: null,
    assurances: [],
    trustsMail: false,
    isOnlyWay: false,
  }))

test('roles, assurances and the rest are taken as they are told', () => {
  const told = read({
    ...good,
    OIDC_NAME: 'Feide',
    OIDC_ROLES: 'fc:org:example.org=enter, apu leaders=begin,it=look-after',
    OIDC_ROLES_CLAIM: 'groups',
    OIDC_ACR: 'substantial high',
    OIDC_TRUST_MAIL: 'yes',
    OIDC_ONLY: 'yes',
  })
  ok(told && 'roles' in told)
  deepStrictEqual(
    [told.name, told.roles?.claim, [...(told.roles?.may ?? [])], told.assurances, told.trustsMail, told.isOnlyWay],
    [
      'Feide',
      'groups',
      [
        ['fc:org:example.org', 'enter'],
        ['apu leaders', 'begin'],
        ['it', 'look-after'],
      ],
      ['substantial', 'high'],
      true,
      true,
    ],
  )
})

test('a service on this very machine may do without encryption, to try it out', () => {
  const told = read({ ...good, OIDC_ISSUER: 'http://127.0.0.1:9000' })
  ok(told && 'issuer' in told)
})

for (const [what, more] of [
  ['a service without encryption', { OIDC_ISSUER: 'http://login.example.org' }],
  ['an address that is none', { OIDC_ISSUER: 'login.example.org' }],
  ['an address that holds a password', { OIDC_ISSUER: 'https://user:hemmelig@login.example.org' }],
  ['a service for everybody', { OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }],
  ['a service for all workplaces', { OIDC_ISSUER: 'https://login.microsoftonline.com/Organizations/v2.0' }],
  ['no secret', { OIDC_CLIENT_SECRET: '' }],
  ['no address to come back to', { PUBLIC_URL: '' }],
  ['a role that means nothing here', { OIDC_ROLES: 'apu=admin' }],
  ['roles that are not told apart', { OIDC_ROLES: 'apu' }],
  ['a claim without roles', { OIDC_ROLES_CLAIM: 'groups' }],
  ['neither yes nor no', { OIDC_ONLY: 'true' }],
  ['neither yes nor no about mail', { OIDC_TRUST_MAIL: '1' }],
  ['a button nobody could read', { OIDC_NAME: 'x'.repeat(41) }],
] as const) {
  test(`${what} is one sentence, which tells no secret, and no start`, () => {
    const faults = read({ ...good, ...more })
    ok(Array.isArray(faults) && faults.length === 1 && !String(faults[0]).includes('hemmelig'), String(faults))
  })
}

test('whoever asks for roles or for no other way in, and names no service, is not left with open doors', () => {
  const faults = read({ OIDC_ONLY: 'yes', OIDC_ROLES: 'apu=begin' })
  ok(Array.isArray(faults) && faults.length === 1)
})
