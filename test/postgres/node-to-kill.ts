// One of several servers on a database, as a process of its own that a test kills. With `deaf` no NOTIFY reaches it; with
// `forgetful` it knows no command again, with `trusting` it believes that it was told everything: the defects that the
// test must catch.

import { configured } from '../../src/server/config.ts'
import type { Log } from '../../src/server/log/log.ts'
import { startServer } from '../../src/server/server.ts'

const [url = '', port = '0', ...how] = process.argv.slice(2)

const defects: Readonly<Record<string, (log: Log) => Log>> = {
  forgetful: (log) => ({
    ...log,
    takenAt: async () => null,
    append: (append) => log.append({ ...append, follows: null, commandId: crypto.randomUUID() }),
  }),
  trusting: (log) => ({ ...log, caughtUp: async () => undefined }),
}
const planted = how.flatMap((name) => defects[name] ?? [])
const database = { url, linksKey: Buffer.alloc(32, 1), listens: !how.includes('deaf') }
const server = await startServer(configured({ port: Number(port), host: '127.0.0.1', database }), Date.now, (log) =>
  planted.reduce((made, defect) => defect(made), log),
)
process.send?.({ port: server.port, firstLink: server.firstLink })

// Nobody is left to kill it.
process.on('disconnect', () => process.exit(0))
