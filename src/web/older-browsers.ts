/**
 * What phones of some years ago do not know yet, and we use: so that Safari 15.4, Chrome 99 and Samsung Internet 18 are
 * enough. The build takes care of the grammar, this of the words. Exported so that a test in a newer runtime may look.
 */

export function toSorted<Item>(this: readonly Item[], order?: (one: Item, other: Item) => number): Item[] {
  return [...this].sort(order)
}

export function toReversed<Item>(this: readonly Item[]): Item[] {
  return [...this].reverse()
}

export function groupedAsMap<Item, Name>(
  items: Iterable<Item>,
  key: (item: Item, index: number) => Name,
): Map<Name, Item[]> {
  const groups = new Map<Name, Item[]>()
  for (const [index, item] of [...items].entries()) {
    const name = key(item, index)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}

export const groupedAsObject = <Item>(
  items: Iterable<Item>,
  key: (item: Item, index: number) => PropertyKey,
): Record<PropertyKey, Item[]> => Object.fromEntries(groupedAsMap(items, key))

/** Only what is missing is given. */
function give(to: object, name: string, what: unknown): void {
  if (!(name in to)) Object.defineProperty(to, name, { value: what, writable: true, configurable: true })
}

give(Array.prototype, 'toSorted', toSorted)
give(Array.prototype, 'toReversed', toReversed)
give(Map, 'groupBy', groupedAsMap)
give(Object, 'groupBy', groupedAsObject)
