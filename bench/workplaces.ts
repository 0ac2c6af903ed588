import { diceFrom, shuffled } from '../src/kernel/dice.ts'
import { type Company, plainQuestion, type Question, wishes } from '../src/method/04-groups/engine/question.ts'

/**
 * A made-up workplace from a seed, with everything that makes seating hard: units of very different sizes, each with
 * a manager or more; some who need the door, some who speak little Norwegian; some kept apart, some together.
 */
export function workplaceOf(count: number, meanUnit = 9): Question {
  const dice = diceFrom(count)
  const units = Math.max(5, Math.round(count / meanUnit))
  const led = new Set<string>()
  const people = Array.from({ length: count }, (_, index) => {
    const unit = `u${Math.floor(dice() * dice() * units)}`
    const isManager = !led.has(unit) || dice() < 0.02
    led.add(unit)
    const throws = dice()
    const languages = throws < 0.06 ? ['polsk'] : throws < 0.08 ? ['arabisk'] : throws < 0.14 ? ['norsk', 'polsk'] : []
    return { person: `p${index}`, unit, isManager, languages, needsNearDoor: dice() < 0.04 }
  })
  const pick = (): string => `p${Math.floor(dice() * count)}`
  const pairs = (many: number): readonly Company[] =>
    Array.from({ length: many }, () => [pick(), pick()]).filter(([one, other]) => one !== other)
  const tables = Math.round(count / 4)
  return {
    ...plainQuestion(people, 1),
    commonLanguages: ['norsk'],
    tables: Array.from({ length: tables }, (_, at) => ({ places: 5, isNearDoor: at < Math.max(1, tables / 6) })),
    apart: pairs(Math.floor(count / 20)),
    together: pairs(Math.floor(count / 40)),
  }
}

/** A small workplace whose wishes pull against each other: few units, many managers, many needs; any order of wishes. */
export function hardWorkplaceOf(seed: number): Question {
  const dice = diceFrom(1_000 + seed)
  const count = 12 + Math.floor(dice() * 22)
  const units = 2 + Math.floor(dice() * 5)
  const people = Array.from({ length: count }, (_, index) => {
    const throws = dice()
    return {
      person: `p${index}`,
      unit: `u${Math.floor(dice() * dice() * units)}`,
      isManager: dice() < 0.25,
      languages: throws < 0.2 ? ['polsk'] : throws < 0.3 ? ['norsk', 'polsk'] : throws < 0.35 ? ['farsi'] : [],
      needsNearDoor: dice() < 0.2,
    }
  })
  const tables = Math.round(count / 4)
  const pick = (): string => `p${Math.floor(dice() * count)}`
  const pairs = (many: number): readonly Company[] =>
    Array.from({ length: many }, () => [pick(), pick()]).filter(([one, other]) => one !== other)
  return {
    ...plainQuestion(people, 1),
    wishes: shuffled(wishes, dice),
    commonLanguages: ['norsk'],
    tables: Array.from({ length: tables }, (_, at) => ({ places: 5, isNearDoor: at < tables / 4 })),
    apart: pairs(2),
    together: pairs(1),
  }
}
