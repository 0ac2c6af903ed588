import { stillToSpeak } from '../kernel/round.ts'
import * as wishes from '../method/14-wishes/rules.ts'
import { centralThemes } from '../method/16-summary/rules.ts'
import { reflectionOf } from '../method/21-reflection/rules.ts'
import { emptyLevels, formOf, standing } from '../method/22-action-form/rules.ts'
import { options } from '../method/24-evaluation/questions.ts'
import { alwaysMyself, freshId, type Habit, isOpen, myTable, onceIn, oneOf, somethingNew } from './look.ts'
import { said } from './people.ts'

/** Tells when it is the own turn, listens else (D3); when all have spoken, the table chooses one wish (D4). */
export const reflects: Habit = (look) => {
  const { view, me } = look
  const table = myTable(look, 2)
  if (!isOpen(look, 'reflection') || !table) return null
  const { group, members } = table
  const { round, hasChosen } = reflectionOf(view.reflection, group)
  if (hasChosen) return null

  if (round.speaker === me) {
    return onceIn(3, look) ? { stage: 'reflection', command: { type: 'end-turn', group, person: me } } : null
  }
  if (round.speaker !== null) {
    return onceIn(20, look)
      ? { stage: 'reflection', command: { type: 'pass-turn', group, person: round.speaker } }
      : null
  }
  const waiting = stillToSpeak(round, members)
  if (waiting.includes(me)) return { stage: 'reflection', command: { type: 'give-turn', group, to: me } }
  // An empty chair is passed over after a while.
  const [absent] = waiting
  if (absent) {
    return onceIn(12, look) ? { stage: 'reflection', command: { type: 'pass-turn', group, person: absent } } : null
  }
  if (!onceIn(3, look)) return null
  const onTop = Object.entries(view.wishes).flatMap(([from, sheet]) =>
    wishes
      .standing(sheet)
      .flatMap(({ wish, text, place }) => (text !== null && place !== null ? [{ group: from, wish, text }] : [])),
  )
  const wish = freshId(look)
  const [central] = centralThemes(view.summary)
  if (central && onceIn(4, look)) {
    const from = { theme: central.theme }
    return { stage: 'reflection', command: { type: 'choose-wish', group, wish, from, said: central.title } }
  }
  if (!onTop.length) {
    const own = { type: 'choose-wish', group, wish, from: null, said: oneOf(said.wishes, look) } as const
    return { stage: 'reflection', command: own }
  }
  const { text, ...from } = oneOf(onTop, look)
  return { stage: 'reflection', command: { type: 'choose-wish', group, wish, from, said: text } }
}

/** Writes what is to be done, at all four levels, with who, what it takes and from when (D5). */
export const writesTheForm: Habit = (look) => {
  const { view, me } = look
  const table = myTable(look, 2)
  if (!isOpen(look, 'action-form') || !table) return null
  const { group, members } = table
  const form = formOf(view.actionForm, group)
  const { holder, askedBy } = form.pen
  if (form.isDone) return null

  if (holder !== null && holder !== me) {
    if (onceIn(12, look)) return { stage: 'actionForm', command: { type: 'take-pen', group } }
    const asks = askedBy === null && onceIn(8, look)
    return asks ? { stage: 'actionForm', command: { type: 'ask-for-pen', group } } : null
  }
  if (holder === me && askedBy !== null && members.includes(askedBy)) {
    return { stage: 'actionForm', command: { type: 'hand-over-pen', group, to: askedBy } }
  }
  const written = standing(form)
  const level = emptyLevels(form)[0] ?? (written.length < 6 ? oneOf(['individual', 'group', 'leadership'], look) : null)
  if (level !== null) {
    const proposals: readonly Readonly<{ what: string; resources: string }>[] = said.proposals[level]
    const what = somethingNew(
      proposals.map((one) => one.what),
      written.map((one) => one.what),
      look,
    )
    const resources = proposals.find((one) => one.what === what)?.resources
    if (what !== null && resources !== undefined) {
      const who = said.who[level]
      const from = oneOf(said.from, look)
      const texts = { what, who, resources, from, ...(level === 'group' ? said.moment : {}) }
      const command = { type: 'add-measure', group, measure: freshId(look), level, ...texts } as const
      return { stage: 'actionForm', command }
    }
  }
  return { stage: 'actionForm', command: { type: 'finish-form', group, isDone: true } }
}

/**
 * Answers the short questions once (D9). The id is this person's every time, so that asking again changes nothing: that
 * one has answered is nowhere but on one's own phone.
 */
export const evaluates: Habit = (look) => {
  if (!isOpen(look, 'evaluation') || look.view.evaluation.phase !== 'open') return null
  const mine = alwaysMyself(look, 'evaluation')
  const answer = freshId(mine)
  const answers = { heard: oneOf(options, mine), useful: oneOf(options, mine), hopeful: oneOf(options, mine) }
  const text = onceIn(3, mine) ? oneOf(said.evaluation, mine) : ''
  return { stage: 'evaluation', command: { type: 'answer-evaluation', answer, answers, said: text } }
}

/** One in two drops into the box what was not said aloud (A4). */
export const dropsANote: Habit = (look) => {
  const mine = alwaysMyself(look, 'box')
  if (!isOpen(look, 'summary') || !look.view.suitability.isBoxOpen || !onceIn(2, mine)) return null
  const command = { type: 'drop-note', note: freshId(mine), said: oneOf(said.unsaid, mine) } as const
  return { stage: 'suitability', command }
}
