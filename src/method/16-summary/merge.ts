/**
 * What becomes of the minutes when two have written at once: what either of them added or changed is there, each once,
 * and what one of them took out is gone where the other left it alone. Where both changed the same lines, both versions
 * stand, one after the other; a person sees to it. Line by line, as minutes are written.
 */
export function merge(base: string, mine: string, theirs: string): string {
  if (mine === theirs || mine === base) return theirs
  if (theirs === base) return mine
  const [from, own, other] = [base, mine, theirs].map((text) => (text === '' ? [] : text.split('\n'))) as [
    string[],
    string[],
    string[],
  ]
  const [inOwn, inOther] = [keptLines(from, own), keptLines(from, other)]
  const merged: string[] = []
  let [fromAt, ownAt, otherAt] = [0, 0, 0]
  for (let line = 0; line <= from.length; line++) {
    const isEnd = line === from.length
    const [ownLine, otherLine] = isEnd ? [own.length, other.length] : [inOwn.get(line), inOther.get(line)]
    // Lines that all three have are the places by which the texts hang together.
    if (ownLine === undefined || otherLine === undefined) continue
    merged.push(
      ...between(from.slice(fromAt, line), own.slice(ownAt, ownLine), other.slice(otherAt, otherLine)),
      ...(isEnd ? [] : [from[line] ?? '']),
    )
    ;[fromAt, ownAt, otherAt] = [line + 1, ownLine + 1, otherLine + 1]
  }
  return merged.join('\n')
}

/** What becomes of the lines between two that all have. */
function between(from: readonly string[], own: readonly string[], other: readonly string[]): readonly string[] {
  if (isSame(own, from)) return other
  if (isSame(other, from)) return own
  if (isWithin(own, other)) return other
  if (isWithin(other, own)) return own
  return [...other, ...own.filter((line) => !other.includes(line) && !from.includes(line))]
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, index) => line === other[index])

/** Do all these lines stand in the others, in their order? */
function isWithin(lines: readonly string[], others: readonly string[]): boolean {
  let found = 0
  for (const other of others) if (other === lines[found]) found += 1
  return found === lines.length
}

/** Which lines of a text were kept in a later version of it, and where they stand there: the longest common run. */
function keptLines(from: readonly string[], to: readonly string[]): ReadonlyMap<number, number> {
  const width = to.length + 1
  const longest = new Uint32Array((from.length + 1) * width)
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0
  for (let row = from.length - 1; row >= 0; row--) {
    for (let column = to.length - 1; column >= 0; column--) {
      longest[row * width + column] =
        from[row] === to[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const kept = new Map<number, number>()
  for (let [row, column] = [0, 0]; row < from.length && column < to.length; ) {
    if (from[row] === to[column]) {
      kept.set(row, column)
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return kept
}

/** By which version of a text somebody wrote on: short, and another one for nearly every other text. */
export function stampOf(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  return `${text.length}-${hash.toString(36)}`
}
