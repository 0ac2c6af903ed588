import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../src/kernel/decider.ts'
import type { Role } from '../src/kernel/values.ts'
import { groupsOf } from '../src/method/04-groups/tables.ts'
import { steps } from '../src/method/05-agenda/programme.ts'
import { sheetOf, standing } from '../src/method/14-wishes/rules.ts'
import { reflectionOf } from '../src/method/21-reflection/rules.ts'
import { wordsFrom } from '../src/method/22-action-form/measure-texts.ts'
import { formOf, standing as standingOnForm } from '../src/method/22-action-form/rules.ts'
import { gather } from '../src/method/31-action-plan/gather.ts'
import { type Command, decide, evolve, initial, type State } from '../src/process/process.ts'
import { play } from './laws/plays.ts'

/** Up to the presentations, as some workplace with phones has done it. */
const withPhones = play(1).find(({ before }) => before.agenda.open?.step === 'evaluation')?.before ?? initial

/** The same workplace, prepared in the same way, where nobody has a phone: only the laptop of those who lead asks. */
function onPaper(): State {
  const prepared = ['suitability', 'preparation', 'people', 'groups']
  let state = play(1)
    .flatMap(({ events }) => events)
    .filter(({ stage, event }) => prepared.includes(stage) && event.type !== 'person-arrived')
    .reduce(evolve, initial)
  let at = 1_900_000_000_000
  const ask = (command: Command, role: Role = 'facilitator'): void => {
    at += 60_000
    const actor: Actor = { person: 'staff-turid', roles: [role], at }
    const decision = decide(state, command, actor)
    if ('refused' in decision) throw new Error(`${JSON.stringify(command)}: ${decision.refused}`)
    state = decision.events.reduce(evolve, state)
  }
  for (const to of steps) {
    ask({ stage: 'agenda', command: { type: 'open-step', from: state.agenda.open?.step ?? null, to } })
    if (to === 'exhibition') typeSheets(state, ask)
    if (to === 'summary') sumUp(ask)
    if (to === 'presentations') typeForms(state, ask)
    if (to === 'evaluation') break
  }
  return state
}

type Ask = (command: Command, role?: Role) => void

function typeSheets(state: State, ask: Ask): void {
  for (const { group } of groupsOf(state.groups, 1)) {
    ask({ stage: 'wishes', command: { type: 'use-paper', group, onPaper: true } })
    for (const { wish, text, place } of standing(sheetOf(withPhones.wishes, group))) {
      ask({ stage: 'wishes', command: { type: 'write-wish', group, wish, said: text ?? '' } }, 'scribe')
      if (place) ask({ stage: 'wishes', command: { type: 'put-on-place', group, wish, place } }, 'scribe')
    }
  }
}

function sumUp(ask: Ask): void {
  for (const [theme, { title, wishes, isCentral }] of Object.entries(withPhones.summary.themes)) {
    if (title === null) continue
    ask({ stage: 'summary', command: { type: 'name-theme', theme, said: title } })
    for (const { group, wish } of wishes) ask({ stage: 'summary', command: { type: 'place-wish', group, wish, theme } })
    if (isCentral) ask({ stage: 'summary', command: { type: 'mark-central', theme, isCentral } })
  }
}

function typeForms(state: State, ask: Ask): void {
  for (const { group } of groupsOf(state.groups, 2)) {
    ask({ stage: 'reflection', command: { type: 'use-paper', group, onPaper: true } })
    ask({ stage: 'actionForm', command: { type: 'use-paper', group, onPaper: true } })
    const { chosen } = reflectionOf(withPhones.reflection, group)
    if (chosen?.text) {
      const { wish, from, text: said } = chosen
      ask({ stage: 'reflection', command: { type: 'choose-wish', group, wish, from, said } }, 'scribe')
    }
    for (const one of standingOnForm(formOf(withPhones.actionForm, group))) {
      const { measure, level } = one
      ask({ stage: 'actionForm', command: { type: 'add-measure', group, measure, level, ...wordsFrom(one) } }, 'scribe')
    }
  }
}

test('a whole process without a single phone gives the same plan (M5)', () => {
  const { wishes, measures } = gather(withPhones)
  ok(wishes.length > 2 && measures.length > 4)
  const typed = gather(onPaper())
  deepStrictEqual(typed.wishes, wishes)
  deepStrictEqual(typed.measures, measures)
})
