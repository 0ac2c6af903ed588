import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { groupsOf } from '../../src/method/04-groups/tables.ts'
import type { Step } from '../../src/method/05-agenda/programme.ts'
import type { Command } from '../../src/process/process.ts'
import { many, type Twin, twin } from '../privacy/twins.ts'
import { inAContext, type Line } from './line.ts'

/** Two workplaces in which the same happens, but for who did one thing or another; and how often that could be told. */
class Twins {
  readonly all: readonly [Twin, Twin]
  readonly #dice: Dice
  readonly #defect: boolean
  compared = 0
  told = 0

  constructor(all: readonly [Twin, Twin], dice: Dice, defect: boolean) {
    this.all = all
    this.#dice = dice
    this.#defect = defect
  }

  /** Two different people of these. */
  pair(of: readonly number[] = Array.from({ length: many }, (_, n) => n)): readonly [number, number] {
    const one = Math.floor(this.#dice() * of.length)
    const other = (one + 1 + Math.floor(this.#dice() * (of.length - 1))) % of.length
    return [of[one] ?? 0, of[other] ?? 0]
  }

  async lead(...commands: readonly Command[]): Promise<void> {
    for (const one of this.all) for (const command of commands) await one.lead(command)
  }

  /** In one it is this person, in the other that one; nobody else is sent anything different. */
  async whoever(
    [one, other]: readonly [number, number],
    command: Command,
    mayKnow: readonly number[] = [],
  ): Promise<void> {
    await this.all[0].does(one, command)
    await this.all[1].does(other, command)
    await this.compare([one, other, ...mayKnow])
  }

  async compare(butNot: readonly number[]): Promise<void> {
    const [seen, seenThere] = await Promise.all(this.all.map((one) => one.sent(butNot)))
    for (const [who, text] of Object.entries(seen ?? {})) {
      this.compared += 1
      if (text !== seenThere?.[who]) this.told += 1
    }
    // The planted defect: a view that simply shows what lies there.
    if (!this.#defect) return
    const [lies, liesThere] = await Promise.all(this.all.map((one) => one.lies()))
    if (lies !== liesThere) this.told += 1
  }
}

const step = (to: Step, from: Step | null = null): Command => ({
  stage: 'agenda',
  command: { type: 'open-step', from, to },
})
const plan = (command: Extract<Command, { stage: 'actionPlan' }>['command']): Command => ({
  stage: 'actionPlan',
  command,
})
const groupAt = async ({ state }: Twin, table: number): Promise<string> =>
  groupsOf((await state()).groups, 1)[table]?.group ?? ''

/** Who writes on the sheet is nothing for another table, or for those who lead. The pen itself tells it. */
async function atASheet(both: Twins): Promise<void> {
  const table = await both.all[0].atTable(0)
  const writers = both.pair(table)
  const group = await groupAt(both.all[0], 0)
  await both.lead(step('wishes'))
  for (const [at, one] of both.all.entries())
    await one.does(writers[at] ?? 0, { stage: 'wishes', command: { type: 'take-pen', group } })
  const written = { type: 'write-wish', group, wish: 'w1', said: 'Latter' } as const
  await both.whoever(writers, { stage: 'wishes', command: written }, table)
}

async function noteInTheBox(both: Twins): Promise<void> {
  await both.compare([])
  await both.lead({ stage: 'suitability', command: { type: 'open-box', isOpen: true } })
  const note = { type: 'drop-note', note: 'lapp', said: 'Noe usagt' } as const
  await both.whoever(both.pair(), { stage: 'suitability', command: note })
}

/** Who asked in the welcome, and who asked or thought something at the sheet of another table. */
async function questions(both: Twins): Promise<void> {
  const [one] = both.all
  const [group, sheet] = [await groupAt(one, 0), await groupAt(one, 1)]
  await both.lead(step('welcome'))
  const asked = { type: 'ask-question', group, question: 'q1', said: 'Hvor lenge varer det?' } as const
  await both.whoever(both.pair(await one.atTable(0)), { stage: 'welcome', command: asked })
  await both.lead(step('exhibition', 'welcome'))
  const guests = both.pair([...(await one.atTable(0)), ...(await one.atTable(2))])
  for (const type of ['ask-question', 'leave-thought'] as const) {
    const said = 'Hva mener dere med latter?'
    await both.whoever(guests, { stage: 'exhibition', command: { type, sheet, question: `${type}-1`, said } })
  }
}

/** Who answered the evaluation, and who was absent from it, before and after it is closed. */
async function evaluation(both: Twins): Promise<void> {
  await both.lead(
    step('welcome'),
    { stage: 'agenda', command: { type: 'end-meeting', meeting: 1 } },
    step('evaluation'),
    { stage: 'evaluation', command: { type: 'open-evaluation' } },
  )
  const absent = both.pair()
  for (const [at, one] of both.all.entries()) {
    const there = Array.from({ length: many }, (_, who) => who).filter((who) => who !== absent[at])
    for (const [n, who] of there.entries()) {
      const answers = { heard: 'fully', useful: 'mostly', hopeful: null } as const
      const command = { type: 'answer-evaluation', answer: `svar-${n}`, answers, said: `Ord ${n}` } as const
      await one.does(who, { stage: 'evaluation', command })
    }
  }
  await both.compare(absent)
  await both.lead({ stage: 'evaluation', command: { type: 'close-evaluation' } })
  await both.compare(absent)
}

/** Who said something of the draft, and who answered whether it helps (E3). */
async function draftAndCheck(both: Twins): Promise<void> {
  const measure = { who: '', resources: '', from: '', deadline: null, level: 'group' } as const
  await both.lead(
    plan({ type: 'add-wish', wish: 'ute', said: 'Mer tid ute' }),
    plan({ type: 'sort-wish', wish: 'plan.wish.ute', fate: 'now', reason: '', lookAgain: null }),
    plan({ type: 'add-measure', measure: 'ute', wish: 'plan.wish.ute', what: 'Ut før lunsj', ...measure }),
    plan({ type: 'open-hearing', isOpen: true, until: null }),
  )
  const comment = { type: 'comment-on-plan', comment: 'k1', wish: 'plan.wish.ute', said: 'Også om vinteren' } as const
  await both.whoever(both.pair(), plan(comment))
  await both.lead(
    plan({ type: 'approve-plan', as: 'manager', isGiven: true }),
    plan({ type: 'approve-plan', as: 'safety-representative', isGiven: true }),
    plan({ type: 'publish-plan', version: 1 }),
    { stage: 'followUp', command: { type: 'open-check', check: 'c1', until: null } },
  )
  const answers = { 'plan.wish.ute': { done: 'yes', helps: 'some' } } as const
  const answer = { type: 'answer-check', check: 'c1', answer: 'a1', answers } as const
  await both.whoever(both.pair(), { stage: 'followUp', command: answer })
}

/** The first is the one in which something lies there that tells. */
const happenings = [atASheet, noteInTheBox, questions, evaluation, draftAndCheck] as const

export const p2: Line = {
  id: 'P2',
  promise:
    'Twin workplaces that differ only in who wrote, asked, answered or noted: nobody who may not know is sent anything else',
  demands: 'byte-identical for every role that may not know',
  sample: happenings.length,
  usual: 100,
  toCatch: 1,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [compared, told] = [0, 0]
    for (let cycle = 0; cycle < cycles; cycle++) {
      await inAContext(async (context) => {
        const both = new Twins([await twin(context), await twin(context)], dice, defect)
        await happenings[cycle % happenings.length]?.(both)
        compared += both.compared
        told += both.told
      })
    }
    return {
      reached: `${cycles} pairs of workplaces, ${compared} views compared, ${told} told them apart`,
      faults: told,
    }
  },
}
