import { useMemo } from 'react'
import type { PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import type { Finding } from './engine/findings.ts'

/** `Kari, Ola og Per`, in the reader's language. */
export function useNameList(): (people: readonly PersonId[]) => string {
  const { names } = useRoom()
  return useMemo(() => {
    const list = new Intl.ListFormat(document.documentElement.lang || 'nb', { type: 'conjunction' })
    return (people) => list.format(people.map((person) => names[person] ?? '').filter(Boolean))
  }, [names])
}

/** A small number as a word: as many as may sit at a table. */
export function useNumberWord(): (many: number) => string {
  const t = useWords('groups')
  return useMemo(() => {
    const small = [t['n-0'], t['n-1'], t['n-2'], t['n-3'], t['n-4'], t['n-5'], t['n-6']]
    return (many) => small[many] ?? String(many)
  }, [t])
}

/** What was found at a table, as a sentence. */
export function useFindingSentence(): (finding: Finding, numberOf: (place: number) => number) => string {
  const { units } = useRoom().view.people
  const t = useWords('groups')
  const list = useNameList()
  const inWords = useNumberWord()
  return useMemo(
    () =>
      ({ what, table, people, unit }, numberOf) =>
        fill(t[`found-${what}`], {
          table: numberOf(table),
          n: inWords(people.length),
          names: list(people),
          unit: unit === null ? '' : (units[unit] ?? ''),
        }),
    [units, t, list, inWords],
  )
}
