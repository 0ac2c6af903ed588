import { fill, speak } from '../../../kernel/words.ts'
import { type StandingMeasure, toCarryOut, wishesWith } from '../../../method/31-action-plan/plan.ts'
import { sentOff } from '../../../method/32-escalation/rules.ts'
import { statusOf } from '../../../method/33-follow-up/rules.ts'
import type { Status } from '../../../method/33-follow-up/statuses.ts'
import { dayOf, written } from '../../days.ts'
import { clean } from '../clean.ts'
import { type Block, fact, heading, type Item, list, part, type TextDocument, texts } from '../layout/document.ts'
import { boardSays, ownerOf, whenOf } from '../plan/plan-model.ts'
import { words as planWords } from '../plan/words.ts'
import { report, type Told } from './told.ts'
import { common, statusWords } from './words.ts'
import { lastAsked } from './year-in.ts'

type Section = Readonly<{ head: string; items: readonly Item[] }>

/** How the plan stands, on one page for the next staff meeting (E3): in words, and never more than a page. */
export function status(told: Told): TextDocument {
  const t = speak(statusWords, told.language)
  const shown = fitting(sectionsOf(told), t.andMore)
  const blocks = [...headOf(told), ...shown.flatMap(({ head, items }) => part(head, list(items)))]
  const notes: readonly Block[] = [heading(t.notes), { kind: 'write', lines: 3 }]
  return report(told, t.title, heightOf(shown) + room.notes <= room.sections ? [...blocks, ...notes] : blocks)
}

function headOf({ state, language }: Told): readonly Block[] {
  const t = speak(statusWords, language)
  const { published } = state.actionPlan
  const { nextLook, closedAt } = state.followUp
  const measures = published ? toCarryOut(published) : []
  const count = (wanted: Status): number =>
    measures.filter(({ measure }) => statusOf(state.followUp, measure) === wanted).length
  const numbers = { n: measures.length, done: count('done'), going: count('under-way') }
  const day = nextLook === null ? t.noLook : written(nextLook, language, true)
  const closed =
    closedAt === null
      ? []
      : texts(`${speak(common, language).processClosed} ${written(dayOf(closedAt), language, true)}.`)
  return [
    ...texts(measures.length ? fill(t.lead, numbers) : t.none),
    ...closed,
    ...(closedAt === null ? fact(speak(common, language).nextLook, day) : []),
  ]
}

const inOrder = ['done', 'under-way', 'waiting', 'agreed', 'stopped'] as const satisfies readonly Status[]

function sectionsOf(told: Told): readonly Section[] {
  const { state, language } = told
  const t = speak(statusWords, language)
  const { published } = state.actionPlan
  if (!published) return []
  const measures = toCarryOut(published)
  const sections = inOrder.map((one) => ({
    head: t[one],
    items: measures
      .filter(({ measure }) => statusOf(state.followUp, measure) === one)
      .map((measure) => itemOf(measure, told)),
  }))
  const further = new Map(
    [...wishesWith(published, 'escalated'), ...sentOff(state.escalation)].map(({ wish, text }) => [wish, text]),
  )
  const board = [...further].map(([wish, text]) => ({
    text: clean(text ?? ''),
    details: [boardSays(state, wish, language).join(' · ')],
  }))
  const asked = lastAsked(told)
  return [...sections, { head: t.boardSaid, items: board }, ...(asked ? [asked] : [])].filter(
    ({ items }) => items.length > 0,
  )
}

function itemOf(measure: StandingMeasure, told: Told): Item {
  const { state, names, language } = told
  const details = [clean(measure.who ?? ''), ownerOf(measure, names, language), dayIn(measure, told)]
  const note = clean(state.followUp.reports[measure.measure]?.note ?? '')
  return { text: clean(measure.what ?? ''), details: [details.filter(Boolean).join(' · '), note].filter(Boolean) }
}

/** When it was done, by when it is to be, or since when it is late: in words, and in no colour. */
function dayIn(measure: StandingMeasure, { state, language, now }: Told): string {
  const plan = speak(planWords, language)
  const report = state.followUp.reports[measure.measure]
  if (report?.status === 'done') return fill(plan.doneOn, { day: written(dayOf(report.at), language) })
  const { deadline } = measure
  const isLate = deadline !== null && deadline < dayOf(now) && report?.status !== 'stopped'
  if (isLate) return fill(speak(statusWords, language).lateSince, { day: written(deadline, language) })
  return clean(whenOf(measure, language))
}

/** What a page has, in points: for the parts, and of that for lines to write on. */
const room = { sections: 632, notes: 140 } as const
const [lettersInLine, lettersInSmallLine] = [84, 98]
const linesOf = (text: string, letters: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / letters)), 0)
const heightOf = (sections: readonly Section[]): number =>
  sections.reduce(
    (all, { items }) =>
      all +
      36 +
      items.reduce(
        (height, { text, details }) =>
          height +
          2 +
          linesOf(text, lettersInLine) * 14.5 +
          details.reduce((small, detail) => small + 1 + linesOf(detail, lettersInSmallLine) * 12.5, 0),
        0,
      ),
    0,
  )

/** As much as there is room for: first all of it, then shorter, then the rest of each part as a number. */
function fitting(sections: readonly Section[], andMore: string): readonly Section[] {
  const inOneLine = shortened(sections, 82, 0, 0)
  const ways = [
    sections,
    shortened(sections, 160, 2, 180),
    shortened(sections, 82, 1, 96),
    inOneLine,
    ...[14, 12, 10, 8, 7, 6, 5, 4, 3].map((most) => firstOf(shortened(sections, 82, 1, 96), most)),
    ...[12, 10, 8, 6].map((most) => firstOf(inOneLine, most)),
  ]
  return ways.find((way) => heightOf(way) <= room.sections) ?? ways.at(-1) ?? []

  function firstOf(all: readonly Section[], most: number): readonly Section[] {
    return all.map(({ head, items }) => {
      const more = { text: fill(andMore, { n: items.length - most }), details: [] }
      return { head, items: items.length > most ? [...items.slice(0, most), more] : items }
    })
  }
}

const shortened = (sections: readonly Section[], text: number, details: number, detail: number): readonly Section[] =>
  sections.map(({ head, items }) => ({
    head,
    items: items.map((item) => ({
      text: short(item.text, text),
      details: item.details.slice(0, details).map((one) => short(one, detail)),
    })),
  }))

/** Cut between two words, and never within a letter. */
function short(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ')
  const letters = [...line]
  if (letters.length <= most) return line
  const cut = letters.slice(0, most - 1).join('')
  const end = cut.lastIndexOf(' ')
  return `${end > most / 2 ? cut.slice(0, end) : cut}…`
}
