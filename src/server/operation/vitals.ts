import { DiskFull, type Log, LogAway, LogStopped } from '../log/log.ts'
import { type Measures, openMeasures } from './measures.ts'

/** How the log does: it takes what comes; its disk is full; it cannot be reached; it has failed and takes no more. */
export type LogHealth = 'good' | 'full' | 'away' | 'stopped'

/** What whoever runs the server must know of it, and what it must know of itself to end well. */
export interface Vitals {
  readonly measures: Measures
  /** It is about to end: what is under way is finished, and nothing new is begun. */
  readonly isEnding: boolean
  readonly log: LogHealth
  /** Hears how a log does. */
  watch(log: Log): Log
  /** Something is asked; answers what to call when it has been answered. */
  asked(): () => void
  /** From now on nothing new is begun. */
  end(): void
  /** Resolves when all that was asked has been answered, or after `patience` milliseconds. False: something was not. */
  quiet(patience: number): Promise<boolean>
}

export function openVitals(): Vitals {
  const measures = openMeasures()
  let isEnding = false
  let log: LogHealth = 'good'
  let underWay = 0
  let waiting: (() => void)[] = []

  return {
    measures,
    get isEnding() {
      return isEnding
    },
    get log() {
      return log
    },
    watch: (watched) => ({
      ...watched,
      async append(append) {
        const began = performance.now()
        try {
          const appended = await watched.append(append)
          log = 'good'
          measures.appended((performance.now() - began) / 1_000, appended.was)
          return appended
        } catch (error) {
          log = healthAfter(error, log)
          measures.appended((performance.now() - began) / 1_000, 'failed')
          throw error
        }
      },
    }),
    asked() {
      underWay += 1
      let isAnswered = false
      return () => {
        if (isAnswered) return
        isAnswered = true
        underWay -= 1
        if (underWay === 0) for (const resolve of waiting.splice(0)) resolve()
      }
    },
    end() {
      isEnding = true
    },
    quiet(patience) {
      if (underWay === 0) return Promise.resolve(true)
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting = []
          resolve(false)
        }, patience)
        waiting.push(() => {
          clearTimeout(timer)
          resolve(true)
        })
      })
    },
  }
}

function healthAfter(error: unknown, before: LogHealth): LogHealth {
  if (error instanceof LogStopped) return 'stopped'
  if (error instanceof DiskFull) return 'full'
  return error instanceof LogAway ? 'away' : before
}
