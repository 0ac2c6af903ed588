import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What a look at the server finds just then. */
export type Reading = Readonly<{
  roomsAwake: number
  isEnding: boolean
  isLogGood: boolean
  diskFreeBytes: number | null
  dataBytes: number
  backupAgeSeconds: number | null
}>

/** Numbers for whoever watches the server: how much, how fast, how full. Never who, and never in which process (P9). */
export interface Measures {
  asked(route: string, method: string, status: number, seconds: number): void
  appended(seconds: number, was: string): void
  /** A screen follows by a stream; answers what to call when it no longer does. */
  streamOpened(): () => void
  /** Also how Node itself does: memory, event loop, garbage. Asked for only where somebody reads it. */
  withNode(): void
  text(reading: Reading): Promise<string>
  readonly contentType: string
}

export function openMeasures(): Measures {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    name: 'flippover_http_requests_total',
    help: 'Requests answered, by route',
    labelNames: ['route', 'method', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'flippover_http_request_seconds',
    help: 'How long an answer took; a poll waits for news, up to 25 seconds',
    labelNames: ['method'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  const appends = new Histogram({
    name: 'flippover_log_append_seconds',
    help: 'How long it took until what happened was durable',
    labelNames: ['was'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  })
  const gauge = (name: string, help: string): Gauge => new Gauge({ name: `flippover_${name}`, help, registers })
  const streams = gauge('streams', 'Screens that follow by a stream')
  const rooms = gauge('rooms_awake', 'Processes that are held in memory')
  const ending = gauge('ending', '1 while the server ends')
  const logGood = gauge('log_good', '1 while the log takes what comes; 0: full, away or stopped')
  const diskFree = gauge('disk_free_bytes', 'Room left where the data folder lies')
  const data = gauge('data_bytes', 'How much the data folder holds')
  const backup = gauge('backup_age_seconds', 'Since the last `flippover backup`; NaN when there has been none')

  return {
    contentType: registry.contentType,
    asked(route, method, status, took) {
      requests.inc({ route, method, status })
      seconds.observe({ method }, took)
    },
    appended: (took, was) => appends.observe({ was }, took),
    streamOpened() {
      streams.inc()
      return () => streams.dec()
    },
    withNode: () => collectDefaultMetrics({ register: registry }),
    text(reading) {
      rooms.set(reading.roomsAwake)
      ending.set(reading.isEnding ? 1 : 0)
      logGood.set(reading.isLogGood ? 1 : 0)
      diskFree.set(reading.diskFreeBytes ?? Number.NaN)
      data.set(reading.dataBytes)
      backup.set(reading.backupAgeSeconds ?? Number.NaN)
      return registry.metrics()
    },
  }
}
