import type { Instant } from '../kernel/values.ts'
import type { Command } from '../process/process.ts'

/** A command that has not been answered yet. It outlives a reload and a phone that runs out of power. */
export type Letter = Readonly<{ id: string; asked: Command; at: Instant; order: number }>

/** Where letters lie until they are answered: one key each, so that two tabs never overwrite one another. */
export type Shelf = Readonly<{
  keys: () => readonly string[]
  get: (key: string) => string | null
  set: (key: string, value: string) => void
  remove: (key: string) => void
}>

/** What the server said for good. */
export type Answer =
  | { readonly kind: 'taken'; readonly version: number }
  | { readonly kind: 'refused'; readonly refused: string; readonly sentence: string }

type Around = Readonly<{
  shelf: Shelf
  /** Null when there was no answer, or one that will be another later: the letter is sent again. */
  post: (letter: Letter) => Promise<Answer | null>
  /** Hears of every answer, also to letters from before a reload. */
  onAnswer: (letter: Letter, answer: Answer) => void
  wait: (milliseconds: number) => Promise<void>
  dice: () => number
}>

const longestWait = 8_000

/**
 * Sends commands one after the other, in the order in which they were asked, and asks again until the server has
 * answered: ids make a repetition harmless (C1).
 */
export class Outbox {
  readonly #prefix: string
  readonly #around: Around
  #letters: Letter[] = []
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

  put(id: string, asked: Command, at: Instant): void {
    const last = this.#letters.at(-1)
    const letter: Letter = { id, asked, at: Math.max(at, last?.at ?? 0), order: (last?.order ?? 0) + 1 }
    this.#letters = [...this.#letters, letter]
    this.#around.shelf.set(this.#prefix + id, JSON.stringify(letter))
    void this.send()
  }

  /** Sends what lies here, until it is empty. */
  async send(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    let patience = 400
    for (let [letter] = this.#letters; letter && !this.#isClosed; [letter] = this.#letters) {
      const answer = await this.#around.post(letter)
      if (this.#isClosed) break
      if (answer) {
        this.#letters = this.#letters.filter(({ id }) => id !== letter.id)
        this.#around.shelf.remove(this.#prefix + letter.id)
        this.#around.onAnswer(letter, answer)
        patience = 400
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

/** The browser's own shelf. One inside another app may have none: then letters live as long as the page. */
export const browserShelf: Shelf = {
  keys: () => perhaps(() => Object.keys(localStorage)) ?? [],
  get: (key) => perhaps(() => localStorage.getItem(key)) ?? null,
  set: (key, value) => void perhaps(() => localStorage.setItem(key, value)),
  remove: (key) => void perhaps(() => localStorage.removeItem(key)),
}

function perhaps<Value>(what: () => Value): Value | null {
  try {
    return what()
  } catch {
    return null
  }
}
