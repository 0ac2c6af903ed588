import { type Answer, seatEverybody } from '../../method/04-groups/engine/answer.ts'
import type { Question } from '../../method/04-groups/engine/question.ts'

/** Seats people in a worker. Where a browser has none, here: it takes a second longer than one would like. */
export function seatAside(question: Question): Promise<Answer> {
  return new Promise((resolve) => {
    const here = (): void => resolve(seatEverybody(question))
    try {
      const worker = new Worker(new URL('./seating-worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        resolve(data)
        worker.terminate()
      }
      worker.onerror = () => {
        worker.terminate()
        here()
      }
      worker.postMessage(question)
    } catch {
      here()
    }
  })
}
