// The product's server as a process of its own: a journey kills it, starts it again, and moves its clock.
import { configured } from '../../../src/server/config.ts'
import { startServer } from '../../../src/server/server.ts'

const [dataDir = '', port = '0', startsAt = '0'] = process.argv.slice(2)
let offset = Number(startsAt) - Date.now()

process.on('message', (now: number) => {
  offset = now - Date.now()
  process.send?.({ isMoved: true })
})
// Whoever started it is gone: nobody is left to end it.
process.on('disconnect', () => process.exit(0))

const config = configured({ port: Number(port), host: '127.0.0.1', dataDir })
const server = await startServer(config, () => Date.now() + offset)
process.send?.({ url: server.url, port: server.port, firstLink: server.firstLink })
