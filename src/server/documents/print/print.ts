import { fill } from '../../../kernel/words.ts'
import { paperWords } from '../../../method/02-preparation/paper-words.ts'
import { binderOf, type Kind, type Paper } from '../../../method/02-preparation/papers.ts'
import { setPdf } from '../setting/set-pdf.ts'
import { type Asked, meetingName, wordsOf } from './asked.ts'
import { exhibition } from './exhibition.ts'
import { hostRoster } from './host-roster.ts'
import { interviewGuide } from './interview-guide.ts'
import { letters } from './letters.ts'
import { notice } from './notice.ts'
import { placeCards } from './place-cards.ts'
import { planPoster } from './plan-poster.ts'
import { posters } from './posters.ts'
import { programme } from './programme.ts'
import { signIn } from './sign-in.ts'
import { evaluationSlips, igloForms, sheets, topThree } from './table-papers.ts'
import { tablePlan } from './table-plan.ts'

const makers: Readonly<Record<Exclude<Kind, 'binder'>, (asked: Asked, paper: Paper) => Readonly<{ kind: string }>>> = {
  letters,
  notice,
  posters,
  programme,
  'table-plan': tablePlan,
  'place-cards': placeCards,
  'sign-in': signIn,
  'interview-guide': interviewGuide,
  sheets,
  'top-three': topThree,
  'host-roster': hostRoster,
  'iglo-forms': igloForms,
  'evaluation-slips': evaluationSlips,
  exhibition,
  'plan-poster': planPoster,
}

/** Everything that stands on one paper of the print kit (M8), or on all of one meeting. The templates only lay it out. */
export function printModel(kind: Kind, asked: Asked, paper: Paper) {
  const parts = kind === 'binder' ? binderOf(asked.meeting) : [kind]
  return {
    language: asked.language,
    paper,
    title: titleOf(kind, asked),
    product: 'Flippover',
    workplace: asked.workplace,
    page: wordsOf(asked).page,
    parts: parts.map((part) => makers[part](asked, paper)),
  }
}

/** As one tagged PDF. */
export const printPdf = (kind: Kind, asked: Asked, paper: Paper): Promise<Uint8Array> =>
  setPdf('print/print.typ', printModel(kind, asked, paper))

/** `Bordkort · Møte 1 · Blåbærhaugen barnehage` */
export const titleOf = (kind: Kind, asked: Asked): string =>
  [paperWords[`paper-${kind}`][asked.language], meetingName(asked), asked.workplace].filter(Boolean).join(' · ')

/** `bordkort-mote-1-a4.pdf`: letters that every disk and mail can carry. */
export function fileName(kind: Kind, asked: Asked, paper: Paper): string {
  const plain = [paperWords[`paper-${kind}`][asked.language], fill(wordsOf(asked).meeting, { n: asked.meeting }), paper]
    .join('-')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => ({ æ: 'ae', ø: 'o', å: 'a' })[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
  return `${plain}${asked.sitting === null ? '' : `-${asked.sitting}`}.pdf`
}
