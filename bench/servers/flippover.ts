// The product itself as a process of its own, started just as `npm start` does.
import { startServer } from '../../src/server/server.ts'
import { ready } from './usage.ts'

const [dataDir = ''] = process.argv.slice(2)
const server = await startServer({ port: 0, host: '127.0.0.1', dataDir, publicUrl: null, mail: null })
ready(server.port, server.firstLink)
