import { seatEverybody } from '../../method/04-groups/engine/answer.ts'
import type { Question } from '../../method/04-groups/engine/question.ts'

/** Seats people on a thread of its own, so that the page answers while thousands find their tables. */
addEventListener('message', ({ data }: MessageEvent<Question>) => postMessage(seatEverybody(data)))
