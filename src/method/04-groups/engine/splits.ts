const known = new Map<number, readonly number[]>()

/** Every way to choose `some` of `all` places, as bits. Two tables of five make 252. */
export function splits(all: number, some: number): readonly number[] {
  const key = all * 32 + some
  const before = known.get(key)
  if (before) return before
  const found = choose(all, some)
  known.set(key, found)
  return found
}

function choose(all: number, some: number): readonly number[] {
  if (some === 0) return [0]
  if (all < some) return []
  return [...choose(all - 1, some), ...choose(all - 1, some - 1).map((bits) => bits | (1 << (all - 1)))]
}
