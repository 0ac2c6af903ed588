import type { Command, State } from '../../../src/process/process.ts'

/**
 * Something somebody wrote and was told is kept. What is written in one place again and again has the name of that
 * place: only one of the texts there stands in the end.
 */
export type Kept = Readonly<{ text: string; stage: Command['stage']; type: string; place: string | null }>

/** What became of the words: `lost` and `doubled` are faults, and so is what ought to be forgotten and is not. */
export type Verdict = Readonly<{ found: number; lost: string[]; doubled: string[]; undead: string[] }>

/** All that was acknowledged, written down by whoever sent it in the moment of the answer. */
export class Journal {
  readonly #kept = new Map<string, readonly Kept[]>()
  readonly #struckOut = new Set<string>()
  #marks = 0

  /** The same with a number behind each text, so that no two people write the same. */
  marked(asked: Command): Command {
    this.#marks += 1
    const behind = ` (${this.#marks})`
    const command = Object.fromEntries(
      Object.entries(asked.command).map(([field, value]) => [
        field,
        isWritten(field) && typeof value === 'string' && value !== '' ? value + behind : value,
      ]),
    )
    return { stage: asked.stage, command } as Command
  }

  /** A command asked twice under one id is one. */
  acknowledged(id: string, asked: Command): void {
    const { type } = asked.command
    const texts = Object.entries(asked.command).flatMap(([field, text]): readonly Kept[] =>
      isWritten(field) && typeof text === 'string' && text !== ''
        ? [{ text, stage: asked.stage, type, place: placeOf(asked) }]
        : [],
    )
    if (texts.length) this.#kept.set(id, texts)
  }

  struckOut(text: string): void {
    this.#struckOut.add(text)
  }

  /** What was acknowledged in these stages and has not been struck out. */
  of(...stages: readonly Command['stage'][]): readonly Kept[] {
    return this.all.filter(({ stage }) => stages.includes(stage))
  }

  get all(): readonly Kept[] {
    return [...this.#kept.values()].flat().filter(({ text }) => !this.#struckOut.has(text))
  }

  get forgotten(): readonly string[] {
    return [...this.#struckOut]
  }
}

const isWritten = (field: string): boolean => field === 'said' || field === 'what'

/** A table chooses one wish, a question has one answer: whatever was said there before gives way. */
function placeOf({ stage, command }: Command): string | null {
  if (command.type === 'choose-wish') return `${stage} ${command.group}`
  if (command.type === 'answer-question' && stage === 'exhibition') return `${stage} ${command.question}`
  return null
}

/** Holds what was acknowledged against what a screen is shown: each text once, in its stage, and none of the forgotten. */
export function judge(kept: readonly Kept[], forgotten: readonly string[], shown: Partial<State>): Verdict {
  const written = new Map(Object.entries(shown).map(([stage, state]) => [stage, JSON.stringify(state)]))
  const times = ({ stage, text }: Pick<Kept, 'stage' | 'text'>): number =>
    (written.get(stage)?.split(JSON.stringify(text)).length ?? 1) - 1
  const byPlace = Map.groupBy(kept, ({ place, text }) => place ?? `text ${text}`)
  const verdict = { found: 0, lost: [] as string[], doubled: [] as string[], undead: [] as string[] }
  for (const texts of byPlace.values()) {
    const found = texts.reduce((sum, one) => sum + times(one), 0)
    const all = texts.map(({ stage, text }) => `${stage}: ${text}`).join(' or ')
    verdict.found += found
    if (found === 0) verdict.lost.push(all)
    if (found > 1) verdict.doubled.push(all)
  }
  const everything = [...written.values()].join(' ')
  verdict.undead.push(...forgotten.filter((text) => everything.includes(JSON.stringify(text))))
  return verdict
}
