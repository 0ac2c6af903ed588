/** Chance that is handed in: the same seed gives the same throws, on every machine. */
export type Dice = () => number

/** Dice from a seed: mulberry32, 32 bits of state, a number from 0 up to but not including 1. */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A copy in random order, each order equally likely. */
export function shuffled<Item>(items: readonly Item[], dice: Dice): Item[] {
  const deck = [...items]
  for (let last = deck.length - 1; last > 0; last--) {
    const pick = Math.floor(dice() * (last + 1))
    const [a, b] = [deck[pick], deck[last]]
    if (a !== undefined && b !== undefined) [deck[last], deck[pick]] = [a, b]
  }
  return deck
}
