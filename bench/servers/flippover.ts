// The product itself as a process of its own, started just as `npm start` does.
import { readConfig } from '../../src/server/config.ts'
import { startServer } from '../../src/server/server.ts'
import { ready } from './usage.ts'

const [dataDir = ''] = process.argv.slice(2)
const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir })
if ('faults' in config) throw new Error(config.faults.join(' '))
const server = await startServer(config)
ready(server.port, server.firstLink)
