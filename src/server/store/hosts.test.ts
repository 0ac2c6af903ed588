import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { hostsOf } from './hosts.ts'

test('an address names one server or several', () => {
  deepStrictEqual(hostsOf('postgres://turid:a%2Cb@db.example.org/flippover?sslmode=require'), {
    hosts: [{ name: 'db.example.org', port: 5432 }],
    firstAlone: 'postgres://turid:a%2Cb@db.example.org/flippover?sslmode=require',
  })
  deepStrictEqual(hostsOf('postgres://turid:a@b@one/x')?.hosts, [{ name: 'one', port: 5432 }])
  deepStrictEqual(hostsOf('postgresql://turid:x@one:5433,other,[::1]:5434/flippover'), {
    hosts: [
      { name: 'one', port: 5433 },
      { name: 'other', port: 5432 },
      { name: '::1', port: 5434 },
    ],
    firstAlone: 'postgresql://turid:x@one:5433/flippover',
  })
})

test('what names no server, or not each of them, is no address', () => {
  for (const url of ['', 'mysql://one/x', 'postgres:///x', 'postgres://one,/x', 'postgres://one,other:port/x']) {
    strictEqual(hostsOf(url), null, url)
  }
})
