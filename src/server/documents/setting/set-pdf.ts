import { Worker } from 'node:worker_threads'
import type { Delivery, Order } from './typst-worker.ts'

type Waiting = Readonly<{ deliver: (pdf: Uint8Array) => void; fail: (trouble: Error) => void }>

/** The setter is large and seldom needed: it is fetched on first use and sent home when it has been idle for a while. */
const idleFor = 60_000
let worker: Worker | null = null
let goingHome: ReturnType<typeof setTimeout> | null = null
let orders = 0
const waiting = new Map<number, Waiting>()

/**
 * A tagged PDF, set in a thread of its own, so that no meeting waits for it. The template is named by its room and its
 * file, `print/print.typ`; all that somebody wrote comes in with the data, and is never read as markup.
 */
export function setPdf(template: string, data: unknown): Promise<Uint8Array> {
  const order: Order = { order: ++orders, template, data }
  return new Promise((deliver, fail) => {
    waiting.set(order.order, { deliver, fail })
    const setter = theWorker()
    setter.ref()
    setter.postMessage(order)
  })
}

function theWorker(): Worker {
  if (goingHome) clearTimeout(goingHome)
  if (worker) return worker
  const setter = new Worker(new URL('./typst-worker.ts', import.meta.url))
  setter.on('message', (delivery: Delivery) => {
    const { deliver, fail } = waiting.get(delivery.order) ?? {}
    waiting.delete(delivery.order)
    if ('pdf' in delivery) deliver?.(delivery.pdf)
    else fail?.(new Error(delivery.trouble))
    if (waiting.size === 0) rest(setter)
  })
  setter.on('error', (trouble) => {
    if (worker === setter) worker = null
    for (const { fail } of waiting.values()) fail(trouble instanceof Error ? trouble : new Error(String(trouble)))
    waiting.clear()
  })
  worker = setter
  return setter
}

/** An idle setter keeps nobody from leaving, and goes home after a while. */
function rest(setter: Worker): void {
  setter.unref()
  goingHome = setTimeout(() => {
    if (worker === setter) worker = null
    void setter.terminate()
  }, idleFor)
  goingHome.unref()
}
