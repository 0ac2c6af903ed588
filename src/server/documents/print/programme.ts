import { minute } from '../../../kernel/values.ts'
import { fill } from '../../../kernel/words.ts'
import { paperWords } from '../../../method/02-preparation/paper-words.ts'
import { bookingOf } from '../../../method/02-preparation/rules.ts'
import { breaksAfter, programmeOf } from '../../../method/05-agenda/programme.ts'
import { words as agendaWords } from '../../../method/05-agenda/words.ts'
import { stepWords } from '../../../process/words.ts'
import { clock } from '../../days.ts'
import { type Asked, headOf, sittingsAsked, wordsOf } from './asked.ts'

/** The day, step by step with its clock times: one page for each sitting (B3). */
export function programme(asked: Asked) {
  const { state, language, meeting } = asked
  const t = wordsOf(asked)
  const planned = linesOf(asked)
  const sum = planned.reduce((minutes, line) => minutes + line.minutes, 0)
  return {
    kind: 'programme',
    pages: sittingsAsked(asked).map((sitting) => {
      const { startsAt } = bookingOf(state.preparation, meeting, sitting)
      return {
        head: headOf(asked, paperWords['paper-programme'][language], sitting),
        lines: planned.map(({ title, task, minutes }, index) => {
          const before = planned.slice(0, index).reduce((all, line) => all + line.minutes, 0)
          return {
            at: startsAt === null ? '' : clock(startsAt + before * minute, language),
            title,
            task,
            minutes: fill(t.minutes, { n: minutes }),
          }
        }),
        sum: fill(t.together, { n: sum }),
      }
    }),
  }
}

/** The steps, and the breaks where they stand. */
function linesOf({ state, language, meeting }: Asked) {
  const { programme: planned, breaks } = state.agenda
  return programmeOf(planned, meeting).flatMap(({ step, minutes }) => {
    const { title, wallTask } = stepWords[step]
    const after = breaksAfter(breaks, step).map(({ kind, minutes: length }) => ({
      title: agendaWords[kind][language],
      task: '',
      minutes: length,
    }))
    return [{ title: title[language], task: wallTask[language], minutes }, ...after]
  })
}
