import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leastOf, outlines, shortened, standards } from './fit.ts'
import { defaultProgramme, meetingOf, programmeOf, steps } from './programme.ts'

const sum = (lines: readonly { minutes: number }[]) => lines.reduce((all, { minutes }) => all + minutes, 0)

test('the longest step gives what is missing, if it can', () =>
  deepStrictEqual(shortened(programmeOf(defaultProgramme, 2), 8), [{ step: 'action-form', minutes: 42 }]))
test('else all give in proportion', () => {
  const lines = programmeOf(defaultProgramme, 1)
  const changes = shortened(lines, 30) ?? []
  ok(changes.length > 3)
  const after = lines.map((line) => changes.find(({ step }) => step === line.step) ?? line)
  strictEqual(sum(lines) - sum(after), 30)
})
test('a day is not cut below the hour and a half that the method bears', () => {
  ok(shortened(programmeOf(defaultProgramme, 1), 30))
  strictEqual(shortened(programmeOf(defaultProgramme, 1), 31), null)
})
test('what fits is left alone', () => deepStrictEqual(shortened(programmeOf(defaultProgramme, 1), 0), []))
test('whatever is proposed fits to the minute, and no step goes below what it cannot do without', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 200 }),
      (lengths, over) => {
        const lines = lengths.map((minutes, at) => ({ step: steps[at] ?? 'welcome', minutes }))
        const changes = shortened(lines, over)
        if (changes === null) return
        const after = lines.map((line) => changes.find(({ step }) => step === line.step) ?? line)
        strictEqual(sum(lines) - sum(after), over)
        for (const [at, { minutes }] of after.entries()) {
          const line = lines[at] ?? { step: 'welcome', minutes: 0 }
          ok(minutes >= leastOf(line) && minutes * 2 >= line.minutes)
        }
      },
    ),
  ))

test('standard days keep to the length of a meeting, and breaks to their own meeting', () => {
  for (const meeting of [1, 2] as const) {
    for (const standard of standards) {
      const { minutes, breaks } = outlines[meeting][standard]
      const lines = programmeOf(defaultProgramme, meeting).map((line) => ({
        minutes: minutes[line.step] ?? line.minutes,
      }))
      ok(sum(lines) >= 90 && sum(lines) <= 120, `${meeting} ${standard}: ${sum(lines)}`)
      ok(breaks.every(({ after }) => meetingOf(after) === meeting))
    }
  }
})
