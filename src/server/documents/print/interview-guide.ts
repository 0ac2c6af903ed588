import { speak } from '../../../kernel/words.ts'
import { paperWords } from '../../../method/02-preparation/paper-words.ts'
import { guide } from '../../../method/12-interviews/guide.ts'
import { words as interviews } from '../../../method/12-interviews/words.ts'
import { type Asked, headOf, wordsOf } from './asked.ts'

/** The five questions with room for keywords (C3): one for each of those who come. */
export function interviewGuide(asked: Asked) {
  const t = wordsOf(asked)
  return {
    kind: 'interview-guide',
    head: { ...headOf(asked, paperWords['paper-interview-guide'][asked.language]), aside: [] },
    lead: t.guideLead,
    end: t.guideEnd,
    questions: guide(speak(interviews, asked.language)).map(({ ask, deeper }) => ({ ask, deeper: deeper.join(' ') })),
  }
}
