import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { firstStop, roundFrom, waysThrough } from './walk.ts'

/** Tables of three to five, as people sit; numbers may be left out. */
const seating = fc
  .array(fc.tuple(fc.integer({ min: 3, max: 5 }), fc.integer({ min: 1, max: 3 })), { minLength: 2, maxLength: 40 })
  .map((rows) => {
    let table = 0
    return rows.map(([size, step]) => {
      table += step
      return { table, members: Array.from({ length: size }, (_, chair) => `t${table}-${chair}`) }
    })
  })

test('after so many stops every sheet has been seen by so many others, and nobody ever crowds', () => {
  fc.assert(
    fc.property(seating, fc.integer({ min: 1, max: 12 }), (tables, stops) => {
      const ways = waysThrough(tables, stops)
      const k = Math.min(stops, tables.length - 1)
      for (const { table } of tables) {
        const visitors = ways.filter(({ visits }) => visits.includes(table))
        strictEqual(visitors.length, k)
        ok(visitors.every((way) => way.table !== table))
      }
      for (let stop = 0; stop < k; stop++)
        strictEqual(new Set(ways.map(({ visits }) => visits[stop])).size, tables.length)
    }),
    { numRuns: 60 },
  )
})

test('everybody both hosts and visits, with as many stops as people at the table', () => {
  fc.assert(
    fc.property(seating, (tables) => {
      for (const [at, { hosts }] of waysThrough(tables, 5).entries()) {
        const members = tables[at]?.members ?? []
        if (hosts.length < members.length) continue
        for (const person of members) {
          ok(hosts.includes(person), 'hosts')
          ok(
            hosts.some((host) => host !== person),
            'visits',
          )
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('groups that are more or fewer than the sheets are spread evenly over them at every stop', () => {
  for (const [walkers, sheets] of [
    [9, 9],
    [4, 9],
    [12, 5],
    [1, 3],
  ] as const) {
    for (let stop = 0; stop < sheets; stop++) {
      const at = Array.from({ length: walkers }, (_, walker) => (firstStop(walker, walkers, sheets) + stop) % sheets)
      const counts = Array.from({ length: sheets }, (_, sheet) => at.filter((one) => one === sheet).length)
      ok(Math.max(...counts) - Math.min(...counts) <= 1, `${walkers} ${sheets}`)
    }
  }
  deepStrictEqual(roundFrom(['a', 'b', 'c'], 2), ['c', 'a', 'b'])
  strictEqual(firstStop(0, 0, 0), 0)
})
