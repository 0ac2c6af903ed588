import { deepStrictEqual, ok } from 'node:assert/strict'
import { Resolver } from 'node:dns'
import net from 'node:net'
import { test } from 'node:test'
import { asStaff, playedIn, withHouse } from '../prove/played.ts'
import { scratchFolder } from '../scratch.ts'

const now = 1_810_000_000_000

/** Every address that anything in this process tries to reach while `doing`. */
async function reached(doing: () => Promise<unknown>): Promise<readonly string[]> {
  const tried: string[] = []
  const { connect } = net.Socket.prototype
  net.Socket.prototype.connect = function refused(this: net.Socket, ...given: unknown[]) {
    tried.push(JSON.stringify(given[0]))
    this.destroy(new Error('no way out'))
    return this
  } as typeof connect
  const { resolve } = Resolver.prototype
  Resolver.prototype.resolve = ((...given: unknown[]) => void tried.push(String(given[0]))) as typeof resolve
  try {
    await doing()
  } finally {
    net.Socket.prototype.connect = connect
    Resolver.prototype.resolve = resolve
  }
  return tried
}

test('nothing goes out while a whole process is read, shown and made into documents (S10)', async (context) => {
  const tried = await reached(() =>
    withHouse(scratchFolder(context), now, async (house) => {
      const process = await playedIn(house, 1, now)
      const staff = await asStaff(house)
      const paths = [
        `/api/staff/${process}/view`,
        `/api/staff/${process}/documents/plan.pdf`,
        `/api/staff/${process}/documents/plan.docx`,
        `/api/staff/${process}/documents/plan.xlsx`,
        `/api/staff/${process}/documents/evaluation.pdf`,
        `/api/staff/${process}/print/posters.pdf`,
        `/api/process/${process}/export.json`,
        '/api/session',
      ]
      for (const path of paths) ok((await staff.get(path)).status < 500, path)
    }),
  )
  deepStrictEqual(tried, [])
})

test('and a request that somebody had planted would be seen', async () => {
  deepStrictEqual((await reached(() => fetch('http://192.0.2.1/').catch(() => null))).length, 1)
})
