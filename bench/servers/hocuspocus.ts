// Hocuspocus with a store in SQLite that does what its own extension for SQLite does: the whole document is written
// when a while has passed since a change. So an action is told, and answered, before it is on the disk.
import { Server } from '@hocuspocus/server'
import { applyUpdate, encodeStateAsUpdate } from 'yjs'
import { openJournal } from './journal.ts'
import { ready } from './usage.ts'

const [folder = ''] = process.argv.slice(2)
const journal = openJournal(folder)
const server = new Server({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  stopOnSignals: false,
  async onLoadDocument({ documentName, document }) {
    const stored = journal.findDocument(documentName)
    if (stored) applyUpdate(document, stored)
  },
  async onStoreDocument({ documentName, document }) {
    journal.storeDocument(documentName, encodeStateAsUpdate(document))
  },
})
await server.listen()
ready(server.address.port)
