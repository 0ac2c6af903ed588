import { type Dice, shuffled } from '../kernel/dice.ts'
import { minute, type PersonId } from '../kernel/values.ts'
import { timeLeft } from '../method/05-agenda/clock.ts'
import { meetingOf } from '../method/05-agenda/programme.ts'
import { sheetOf } from '../method/14-wishes/rules.ts'
import { formOf } from '../method/22-action-form/rules.ts'
import type { Command } from '../process/process.ts'
import { would } from './bots.ts'
import { type Habit, type Look, myTable, onceIn, sitsFirst } from './look.ts'

/**
 * What people are like on the day. Most get on with it; some take their time, some say nothing in writing, one comes
 * late, one has to leave: whoever leads for the first time should have met them all before.
 */
export const temperaments = ['steady', 'slow', 'silent', 'late', 'leaves'] as const
export type Temperament = (typeof temperaments)[number]

/** Who is like what: of ten, two are slow and two are silent; of the whole room one comes late and one leaves. */
export function temperamentsOf(people: readonly PersonId[], dice: Dice): ReadonlyMap<PersonId, Temperament> {
  return new Map(
    shuffled(people, dice).map((person, index): [PersonId, Temperament] => {
      if (people.length >= 8 && index === 0) return [person, 'late']
      if (people.length >= 8 && index === 1) return [person, 'leaves']
      const [slow, silent] = [index % 10 === 3 || index % 10 === 7, index % 10 === 5 || index % 10 === 9]
      return [person, slow ? 'slow' : silent ? 'silent' : 'steady']
    }),
  )
}

/** What somebody of this kind would do next, going by nothing but the own screen. */
export const wouldAs =
  (temperament: Temperament): Habit =>
  (look) => {
    const { open } = look.view.agenda
    const person = look.view.people.persons[look.me]
    const meeting = open ? meetingOf(open.step) : 1
    // Whoever has gone home does not come back for a rehearsal.
    if (person && person.leftAt[meeting] !== null) return null
    switch (temperament) {
      case 'steady':
        return asksForTime(look) ?? asksForHelp(look) ?? would(look)
      case 'slow':
        return onceIn(4, look) ? would(look) : null
      case 'silent':
        return wordless(would(look))
      case 'late':
        return open && ran(look) >= 1 ? would(look) : null
      case 'leaves':
        return open && ran(look) >= 3 && onceIn(6, look)
          ? { stage: 'people', command: { type: 'leave', person: look.me, meeting } }
          : would(look)
    }
  }

/** How many steps of today lie behind. */
const ran = ({ view: { agenda } }: Look): number =>
  agenda.open
    ? agenda.ran.filter(({ step }) => agenda.open && meetingOf(step) === meetingOf(agenda.open.step)).length
    : 0

/** A table that is still writing when the time is nearly up asks for more of it, once. */
const asksForTime: Habit = (look) => {
  const { view, now } = look
  const table = myTable(look)
  if (!table || !sitsFirst(look, table.group) || view.agenda.calls[table.group]) return null
  const isWriting =
    (view.agenda.open?.step === 'wishes' && !sheetOf(view.wishes, table.group).isDone) ||
    (view.agenda.open?.step === 'action-form' && !formOf(view.actionForm, table.group).isDone)
  const left = timeLeft(view.agenda, now) ?? 0
  if (!isWriting || left > 2 * minute || !onceIn(10, look)) return null
  return { stage: 'agenda', command: { type: 'call-facilitator', group: table.group, need: 'time' } }
}

/** Now and then a table wants somebody to come over. */
const asksForHelp: Habit = (look) => {
  const { view } = look
  const table = myTable(look)
  const step = view.agenda.open?.step
  if (!table || !sitsFirst(look, table.group) || view.agenda.calls[table.group]) return null
  if ((step !== 'interviews' && step !== 'story-round' && step !== 'reflection') || !onceIn(150, look)) return null
  return { stage: 'agenda', command: { type: 'call-facilitator', group: table.group, need: 'help' } }
}

/** The same without a word written: asks and listens, passes the turn on, leaves the pen where it is. */
function wordless(command: Command | null): Command | null {
  switch (command?.command.type) {
    case 'take-note': {
      const { group, interview } = command.command
      return { stage: 'interviews', command: { type: 'end-interview', group, interview } }
    }
    case 'write-wish':
    case 'add-measure':
    case 'choose-wish':
    case 'ask-question':
    case 'leave-thought':
    case 'answer-question':
    case 'drop-note':
    case 'add-hallmark':
    case 'answer-evaluation':
      return null
    default:
      return command
  }
}
