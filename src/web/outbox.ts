import type { Instant } from '../kernel/values.ts'
import type { Command } from '../process/process.ts'
import type { Answer } from './api.ts'

/** A command that has not been answered yet. It outlives a reload and a phone that runs out of power. */
export type Letter = Readonly<{ id: string; asked: Command; at: Instant; order: number }>

/** Where letters lie until they are answered: one key each, so that two tabs never overwrite one another. */
export type Shelf = Readonly<{
  keys: () => readonly string[]
  get: (key: string) => string | null
  set: (key: string, value: string) => void
  remove: (key: string) => void
}>

export type Sent = { readonly saved: true; readonly version: number } | Unsent
export type Unsent = { readonly saved: false; readonly refused: string; readonly sentence: string }

type Around = Readonly<{
  shelf: Shelf
  post: (letter: Letter) => Promise<Answer<{ version: number }>>
  wait: (milliseconds: number) => Promise<void>
  dice: () => number
}>

/** An answer that will be the same next time: asking again is no use. */
const isFinal = (status: number): boolean => status >= 400 && status < 500 && status !== 408 && status !== 429

const longestWait = 8_000

/**
 * Sends commands one after the other, in the order in which they were asked, and asks again until the server has
 * answered: ids make a repetition harmless (C1).
 */
export class Outbox {
  readonly #prefix: string
  readonly #around: Around
  #letters: Letter[] = []
  readonly #answers = new Map<string, (sent: Sent) => void>()
  #isSending = false
  #isClosed = false
  #wake: (() => void) | null = null

  /** `owner` names process, hat and person: what one person wrote is never sent as another. */
  constructor(owner: string, around: Around) {
    this.#prefix = `flippover-outbox ${owner} `
    this.#around = around
    this.#letters = around.shelf
      .keys()
      .filter((key) => key.startsWith(this.#prefix))
      .flatMap((key) => readLetter(around.shelf.get(key)))
      .sort((one, other) => one.at - other.at || one.order - other.order)
  }

  /** Everything without an answer, in order. */
  get letters(): readonly Letter[] {
    return this.#letters
  }

  put(id: string, asked: Command, at: Instant): Promise<Sent> {
    const last = this.#letters.at(-1)
    const letter: Letter = { id, asked, at: Math.max(at, last?.at ?? 0), order: (last?.order ?? 0) + 1 }
    this.#letters = [...this.#letters, letter]
    this.#around.shelf.set(this.#prefix + id, JSON.stringify(letter))
    const answered = new Promise<Sent>((answer) => this.#answers.set(id, answer))
    void this.send()
    return answered
  }

  /** Sends what lies here. `onAnswer` hears of letters from before a reload as well. */
  async send(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    let patience = 400
    for (let [letter] = this.#letters; letter && !this.#isClosed; [letter] = this.#letters) {
      const answer = await this.#around.post(letter)
      if (this.#isClosed) break
      if (answer.ok) {
        this.#done(letter, { saved: true, version: answer.value.version })
        patience = 400
      } else if (isFinal(answer.status)) {
        this.#done(letter, { saved: false, refused: answer.error, sentence: answer.sentence })
      } else {
        // Jittered, so that a full room does not come back in the same instant (R4).
        await this.#pause(patience * (0.5 + this.#around.dice()))
        patience = Math.min(longestWait, patience * 2)
      }
    }
    this.#isSending = false
  }

  /** The net is back, or the phone woke: no need to wait any longer. */
  hurry(): void {
    this.#wake?.()
    void this.send()
  }

  close(): void {
    this.#isClosed = true
    this.#wake?.()
  }

  onAnswer: (letter: Letter, sent: Sent) => void = () => undefined

  #done(letter: Letter, sent: Sent): void {
    this.#letters = this.#letters.filter(({ id }) => id !== letter.id)
    this.#around.shelf.remove(this.#prefix + letter.id)
    this.onAnswer(letter, sent)
    this.#answers.get(letter.id)?.(sent)
    this.#answers.delete(letter.id)
  }

  async #pause(milliseconds: number): Promise<void> {
    await Promise.race([
      this.#around.wait(milliseconds),
      new Promise<void>((resolve) => {
        this.#wake = resolve
      }),
    ])
    this.#wake = null
  }
}

function readLetter(text: string | null): Letter[] {
  try {
    const letter: unknown = JSON.parse(text ?? 'null')
    return typeof letter === 'object' && letter !== null && 'id' in letter && 'asked' in letter
      ? [letter as Letter]
      : []
  } catch {
    return []
  }
}
