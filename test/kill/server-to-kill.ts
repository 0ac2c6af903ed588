// A server that a test starts as a process of its own, to kill it. With `too-early` its log answers before it has
// written, with `forgetful` it knows no command again: the defects that the test must catch.

import { configured } from '../../src/server/config.ts'
import type { Log } from '../../src/server/log/log.ts'
import { startServer } from '../../src/server/server.ts'

const [dataDir = '', defect] = process.argv.slice(2)

const tooEarly = (log: Log): Log => ({
  ...log,
  append(append) {
    setTimeout(() => void log.append(append), 25)
    return Promise.resolve({ was: 'added', version: append.expectedVersion + append.events.length })
  },
})

/** A log that knows no command again: whatever is sent twice is done twice. */
const forgetful = (log: Log): Log => ({
  ...log,
  takenAt: () => Promise.resolve(null),
  append: (append) => log.append({ ...append, commandId: crypto.randomUUID() }),
})

const defects: Readonly<Record<string, (log: Log) => Log>> = { 'too-early': tooEarly, forgetful }
const logOn = defects[defect ?? ''] ?? ((log: Log) => log)
const server = await startServer(configured({ port: 0, host: '127.0.0.1', dataDir }), Date.now, logOn)
process.send?.({ url: server.url, firstLink: server.firstLink })
