import { minute } from '../../../kernel/values.ts'
import { fill } from '../../../kernel/words.ts'
import { bookingOf } from '../../../method/02-preparation/rules.ts'
import { programmeOf } from '../../../method/05-agenda/programme.ts'
import { stepWords } from '../../../process/words.ts'
import { clock } from '../days.ts'
import { type Asked, headOf, sittingsAsked, wordsOf } from './asked.ts'
import { titles } from './words.ts'

/** The day, step by step with its clock times: one page for each sitting (B3). */
export function programme(asked: Asked) {
  const { state, language, meeting } = asked
  const t = wordsOf(asked)
  const planned = programmeOf(state.agenda.programme, meeting)
  const sum = planned.reduce((minutes, line) => minutes + line.minutes, 0)
  return {
    kind: 'programme',
    pages: sittingsAsked(asked).map((sitting) => {
      const { startsAt } = bookingOf(state.preparation, meeting, sitting)
      return {
        head: headOf(asked, titles.programme[language], sitting),
        lines: planned.map(({ step, minutes }, index) => {
          const before = planned.slice(0, index).reduce((all, line) => all + line.minutes, 0)
          return {
            at: startsAt === null ? '' : clock(startsAt + before * minute, language),
            title: stepWords[step].title[language],
            task: stepWords[step].wallTask[language],
            minutes: fill(t.minutes, { n: minutes }),
          }
        }),
        sum: fill(t.together, { n: sum }),
      }
    }),
  }
}
