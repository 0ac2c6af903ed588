import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { offerFor, takenBack } from './catch-up.ts'
import { leastOf, outlines } from './fit.ts'
import { defaultProgramme, meetingOf, type Planned, programmeOf } from './programme.ts'

const toCome = programmeOf(defaultProgramme, 1).slice(4)

test('four minutes behind: the exhibition gives them', () =>
  deepStrictEqual(offerFor(toCome, 4), {
    why: 'catch-up',
    minutes: 4,
    changes: [{ step: 'exhibition', from: 25, to: 21 }],
  }))
test('the interviews are never cut: ten minutes each way is what the method asks for (C2)', () =>
  strictEqual(offerFor([{ step: 'interviews', minutes: 20 }], 5), null))
test('half an hour behind with little to come: what can be given, and no more', () => {
  const offer = offerFor(toCome, 30)
  strictEqual(offer?.why, 'catch-up-some')
  strictEqual(offer?.minutes, 10)
})
test('in time there is nothing to propose', () => {
  strictEqual(offerFor(toCome, 0), null)
  strictEqual(offerFor(toCome, -2), null)
  strictEqual(offerFor([], 20), null)
})
test('six minutes won are spent where the talk is the work', () =>
  deepStrictEqual(offerFor(toCome, -6), {
    why: 'spend',
    minutes: 6,
    changes: [{ step: 'exhibition', from: 25, to: 31 }],
  }))

test('half an hour won is not spent on one talk', () => strictEqual(offerFor(toCome, -30)?.minutes, 10))

/** The steps that are still to come, at whatever lengths a group has given them. */
const days = fc
  .tuple(
    fc.constantFrom(1 as const, 2 as const),
    fc.nat({ max: 5 }),
    fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([meeting, from, lengths]): readonly Planned[] =>
    programmeOf(defaultProgramme, meeting)
      .map(({ step }, at) => ({ step, minutes: lengths[at] ?? 10 }))
      .slice(from),
  )

const keepsTheMinimum = (propose: typeof offerFor) =>
  fc.property(days, fc.integer({ min: -60, max: 120 }), (lines, over) => {
    const offer = propose(lines, over)
    if (!offer) return
    ok(offer.changes.length > 0 && offer.minutes > 0)
    if (over > 0) ok(offer.minutes <= over)
    for (const { step, from, to } of offer.changes) {
      strictEqual(lines.find((line) => line.step === step)?.minutes, from)
      const least = outlines[meetingOf(step)].short.minutes[step] ?? 0
      ok(to >= leastOf({ step, minutes: from }))
      ok(to >= Math.min(from, least), `${step} is cut to ${to}`)
    }
    deepStrictEqual(takenBack(takenBack(offer.changes)), offer.changes)
  })
test('no proposal cuts a step below what the method bears, and each can be taken back', () => {
  fc.assert(keepsTheMinimum(offerFor), { numRuns: 2_000 })
})
test('a proposal that takes one minute too many is caught', () => {
  const planted: typeof offerFor = (lines, over) => {
    const offer = offerFor(lines, over)
    if (offer?.why !== 'catch-up-some') return offer
    return { ...offer, changes: offer.changes.map(({ step, from, to }) => ({ step, from, to: to - 1 })) }
  }
  ok(fc.check(keepsTheMinimum(planted), { numRuns: 2_000 }).failed)
})
