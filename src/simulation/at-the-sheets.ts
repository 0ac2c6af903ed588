import { groupsOf } from '../method/04-groups/tables.ts'
import { currentMeeting } from '../method/05-agenda/progress.ts'
import { sheetOf, standing } from '../method/14-wishes/rules.ts'
import { hostAt, slipsAt, waitingAt } from '../method/15-exhibition/rules.ts'
import { routeOf } from '../method/15-exhibition/walk.ts'
import { freshId, type Habit, isOpen, myTable, onceIn, oneOf } from './look.ts'
import { said } from './people.ts'

/** Somebody stays by the own sheet and answers (C7); the sheets are those of meeting 1, in both meetings. */
export const hosts: Habit = (look) => {
  const { view } = look
  const table = myTable(look, 1)
  if (!isOpen(look, 'exhibition', 'look-again') || !table) return null
  const { group } = table
  const [waiting] = waitingAt(view.exhibition, group)
  const host = hostAt(view.exhibition, view, group)
  if (waiting && (host?.person === look.me || onceIn(6, look))) {
    const answer = { type: 'answer-question', question: waiting.question, said: oneOf(said.answers, look) } as const
    return { stage: 'exhibition', command: answer }
  }
  return host === null ? { stage: 'exhibition', command: { type: 'stand-by-sheet', group } } : null
}

/** Walks round, says what matters here as well, and leaves a question now and then (C7, D1). */
export const walksRound: Habit = (look) => {
  const { view } = look
  const table = myTable(look, currentMeeting(view.agenda)) ?? myTable(look, 1)
  if (!isOpen(look, 'exhibition', 'look-again') || !table) return null
  const { group } = table
  const { seenBy, matters } = view.exhibition
  const walkers = groupsOf(view.groups, currentMeeting(view.agenda))
  const route = routeOf(view.groups[1].groups, walkers, group, group)
  const next = route.find((sheet) => !seenBy[sheet.group]?.includes(group))
  if (!next || !onceIn(2, look)) return null
  const sheet = next.group
  const [first] = standing(sheetOf(view.wishes, sheet))
  if (first && onceIn(3, look) && !matters[first.wish]?.includes(group)) {
    const matter = { type: 'this-matters-to-us', sheet, wish: first.wish, group, matters: true } as const
    return { stage: 'exhibition', command: matter }
  }
  if (slipsAt(view.exhibition, sheet).length < 2 && onceIn(3, look)) {
    const type = onceIn(4, look) ? 'leave-thought' : 'ask-question'
    const slip = { type, sheet, question: freshId(look), said: oneOf(said.questions, look) } as const
    return { stage: 'exhibition', command: slip }
  }
  return { stage: 'exhibition', command: { type: 'visit-sheet', sheet, group } }
}
