import type { PersonId, ProcessId } from '../kernel/values.ts'
import type { People } from './people.ts'

/** The names of one process as they were last read: what is shown to a screen must not wait for a database. */
export class KnownNames {
  readonly #people: People
  readonly #process: ProcessId
  #names: ReadonlyMap<PersonId, string> = new Map()
  #changes = -1

  constructor(people: People, process: ProcessId) {
    this.#people = people
    this.#process = process
  }

  readonly nameOf = (person: PersonId): string | null => this.#names.get(person) ?? null

  /** Reads them again if somebody was written or forgotten since; the count may be told. Answers whether it was so. */
  async renew(told: number | null = null): Promise<boolean> {
    // The count first: what is written meanwhile is read, and at worst read once more.
    const changes = told ?? (await this.#people.changes(this.#process))
    if (changes <= this.#changes) return false
    const rows = await this.#people.of(this.#process)
    if (changes < this.#changes) return true
    this.#changes = changes
    this.#names = new Map(rows.map(({ person, name }) => [person, name]))
    return true
  }
}
