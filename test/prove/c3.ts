import type { Actor, Decision } from '../../src/kernel/decider.ts'
import { initial as noGroups } from '../../src/method/04-groups/tables.ts'
import { evolve as agendaAfter, initial as noAgenda } from '../../src/method/05-agenda/rules.ts'
import * as wishes from '../../src/method/14-wishes/rules.ts'
import * as actionForm from '../../src/method/22-action-form/rules.ts'
import { type Answer, Outbox, type Shelf } from '../../src/web/outbox.ts'
import { at, id, participant } from '../people.ts'
import type { Line } from './line.ts'

// Two at a table write while the pen goes from hand to hand and the network loses what it likes: what was acknowledged
// stands once, and what was refused comes back to the one who wrote it (C3). Every order of up to four operations.

const group = id<'group'>('m1-t1')
const writers = [participant('kari'), participant('ola')] as const
const table = { group, sitting: 1, table: 1, members: writers.map(({ person }) => person) }
const groups = { ...noGroups, 1: { groups: [table], locked: [1] }, 2: { groups: [table], locked: [1] } }

/** What one of the two does, in their own order. `write` is the only thing that has words. */
type Move = 'write' | 'take' | 'hand-over' | 'ask'
/** What the network does with the first try: delivers it, loses it, or loses the answer. */
type Fate = 'through' | 'lost' | 'answer lost'
type Ask = Readonly<{ move: Move; text: string }>

/** A sheet or a form with its real rules, as a server would hold it: each id is decided once. */
type Paper = Readonly<{ ask: (command: string, asked: Ask, actor: Actor) => Answer; texts: () => readonly string[] }>
type Judge = <Event>(decision: Decision<Event, string>) => Decision<Event, string>
const fairly: Judge = (decision) => decision

function paper<State, Event>(
  initial: State,
  decide: (state: State, asked: Ask, actor: Actor) => Decision<Event, string>,
  evolve: (state: State, event: Event) => State,
  texts: (state: State) => readonly string[],
  judge: Judge,
): Paper {
  let state = initial
  const answered = new Map<string, Answer>()
  return {
    ask(command, asked, actor) {
      const before = answered.get(command)
      if (before) return before
      const decision = judge(decide(state, asked, actor))
      const answer: Answer =
        'refused' in decision
          ? { kind: 'refused', refused: decision.refused, sentence: '' }
          : { kind: 'taken', version: answered.size }
      if ('events' in decision) state = decision.events.reduce(evolve, state)
      // A no is not remembered: asked again, it is decided again.
      if (answer.kind === 'taken') answered.set(command, answer)
      return answer
    },
    texts: () => texts(state),
  }
}

const penMove = (move: Move, actor: Actor) => {
  const to = writers.find(({ person }) => person !== actor.person)?.person ?? ''
  if (move === 'take') return { type: 'take-pen', group } as const
  if (move === 'ask') return { type: 'ask-for-pen', group } as const
  return { type: 'hand-over-pen', group, to } as const
}

const sheet = (judge: Judge): Paper =>
  paper<wishes.State, wishes.Event>(
    wishes.initial,
    (state, { move, text }, actor) =>
      wishes.decide(
        state,
        move === 'write' ? { type: 'write-wish', group, wish: text, said: text } : penMove(move, actor),
        actor,
        { groups, agenda: noAgenda },
      ),
    wishes.evolve,
    (state) => wishes.standing(wishes.sheetOf(state, group)).map(({ text }) => text ?? ''),
    judge,
  )

const said = { level: 'group', who: '', resources: '', from: '' } as const
const writing = agendaAfter(noAgenda, { type: 'step-opened', step: 'action-form', at })
const form = (judge: Judge): Paper =>
  paper<actionForm.State, actionForm.Event>(
    actionForm.initial,
    (state, { move, text }, actor) =>
      actionForm.decide(
        state,
        move === 'write' ? { type: 'add-measure', group, measure: text, what: text, ...said } : penMove(move, actor),
        actor,
        { groups, agenda: writing },
      ),
    actionForm.evolve,
    (state) => actionForm.standing(actionForm.formOf(state, group)).map(({ what }) => what ?? ''),
    judge,
  )

const noShelf: Shelf = { keys: () => [], get: () => null, set: () => undefined, remove: () => undefined }
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

type Ended = Readonly<{ acknowledged: readonly string[]; offered: readonly string[]; stands: readonly string[] }>

/** Plays two programmes in one order, through two real outboxes, and tells what each writer was told. */
async function play(
  programmes: readonly (readonly Move[])[],
  order: readonly number[],
  fates: readonly Fate[],
  on: Paper,
): Promise<Ended> {
  const acknowledged: string[] = []
  const offered: string[] = []
  const gates: (() => void)[][] = [[], []]
  let sent = 0
  const outboxes = writers.map((actor, who) => {
    const asked = new Map<string, Ask>()
    const tried = new Map<string, Fate>()
    const outbox = new Outbox(`table ${actor.person}`, {
      shelf: noShelf,
      async post({ id: letter }) {
        const again = tried.has(letter)
        // The first try waits for its place in the order; whatever is sent again comes when it comes.
        if (!again) await new Promise<void>((open) => void gates[who]?.push(open))
        const fate = again ? 'through' : (fates[sent++] ?? 'through')
        tried.set(letter, fate)
        const ask = asked.get(letter)
        if (fate === 'lost' || !ask) return null
        const answer = on.ask(letter, ask, actor)
        return fate === 'answer lost' ? null : answer
      },
      onAnswer({ id: letter }, answer) {
        const { move, text } = asked.get(letter) ?? { move: 'take', text: '' }
        if (move === 'write') (answer.kind === 'taken' ? acknowledged : offered).push(text)
      },
      wait: () => Promise.resolve(),
      dice: () => 0,
    })
    for (const [index, move] of (programmes[who] ?? []).entries()) {
      const letter = `${actor.person}-${index}`
      asked.set(letter, { move, text: `${actor.person} ${index}`.replace(' ', '-') })
      // What it says is known to the test alone; the outbox carries it unread.
      outbox.put(letter, { stage: 'wishes', command: { type: 'take-pen', group } }, at + index)
    }
    return outbox
  })
  for (const who of order) {
    await breath()
    gates[who]?.shift()?.()
  }
  for (let rest = 0; outboxes.some(({ letters }) => letters.length > 0) && rest < 20; rest++) {
    await breath()
    for (const gate of gates) gate.shift()?.()
  }
  return { acknowledged, offered, stands: on.texts() }
}

const moves: readonly Move[] = ['write', 'take', 'hand-over', 'ask']
const pairs = moves.flatMap((first) => moves.map((second): readonly Move[] => [first, second]))
const orders = [
  [0, 0, 1, 1],
  [0, 1, 0, 1],
  [0, 1, 1, 0],
  [1, 0, 0, 1],
  [1, 0, 1, 0],
  [1, 1, 0, 0],
] as const
/** Nothing goes wrong; or one of the four is lost, or its answer. */
const troubles: readonly (readonly Fate[])[] = [
  [],
  ...[0, 1, 2, 3].flatMap((n) =>
    (['lost', 'answer lost'] as const).map((fate) => [...Array<Fate>(n).fill('through'), fate]),
  ),
]

/** Every two programmes, on each of the two papers: what is tried, one after the other. */
const trials = [sheet, form].flatMap((paperOf) =>
  pairs.flatMap((kari) => pairs.map((ola) => ({ paperOf, programmes: [kari, ola] as const }))),
)
type Tried = (typeof trials)[number]

/** Words that were acknowledged and do not stand once, or were neither acknowledged nor given back. */
async function lostWords({ paperOf, programmes }: Tried, judge: Judge): Promise<readonly string[]> {
  const written = programmes.flatMap((programme, who) =>
    programme.flatMap((move, index) => (move === 'write' ? [`${writers[who]?.person}-${index}`] : [])),
  )
  if (written.length === 0) return []
  const plays = orders.flatMap((order) => troubles.map((fates) => play(programmes, order, fates, paperOf(judge))))
  return (await Promise.all(plays)).flatMap(({ acknowledged, offered, stands }) =>
    written.flatMap((text) => {
      const times = stands.filter((one) => one === text).length
      const isLost = acknowledged.includes(text) && times !== 1
      const isNowhere = acknowledged.includes(text) === offered.includes(text)
      return isLost || isNowhere ? [text] : []
    }),
  )
}

/** The planted defect: a server that swallows what is written without the pen. */
const swallows: Judge = (decision) =>
  'refused' in decision && decision.refused === 'pen-elsewhere' ? { events: [] } : decision

export const c3: Line = {
  id: 'C3',
  promise: 'Two write while the pen changes hands: no acknowledged word disappears, and no refused one is lost',
  demands: 'all interleavings of up to 4 operations, one of them lost',
  sample: trials.length,
  usual: trials.length,
  toCatch: 60,
  async run({ cycles, seed, defect }) {
    let [lost, played] = [0, 0]
    for (let cycle = 0; cycle < cycles; cycle++) {
      const tried = trials[(seed + cycle) % trials.length]
      if (!tried) continue
      lost += (await lostWords(tried, defect ? swallows : fairly)).length
      played += orders.length * troubles.length
    }
    return { reached: `${played} ways in which it may go, ${lost} words lost`, faults: lost }
  },
}
