import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Meeting, PersonId, Sitting } from '../../kernel/values.ts'
import { askServer } from '../../web/ask-server.ts'
import { useRoom } from '../../web/room.tsx'
import type { Finding, Seating } from './engine/findings.ts'
import type { Question } from './engine/question.ts'
import { useFindingSentence } from './finding-sentence.tsx'
import { commonLanguages, languagesIn } from './languages.ts'
import { questionFor, seatingOf, type Traits, tableNumbers } from './question-for.ts'
import { type Group, groupsAt } from './tables.ts'

type Row = Readonly<{ person: PersonId; needsNearDoor?: boolean; languages?: string }>

const TraitsOf = createContext<Traits>({})

/** Who needs a table near the door, and who speaks what: known to those who write the roster, and asked for once. */
export function TraitsProvider({ children }: Readonly<{ children: ReactNode }>) {
  const { process, view } = useRoom()
  const [traits, setTraits] = useState<Traits>({})
  const many = Object.keys(view.people.persons).length
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the roster has grown or shrunk
  useEffect(() => {
    let isOld = false
    askServer<{ rows: readonly Row[] }>(`/api/staff/${process}/roster`).then(
      ({ rows }) => {
        if (isOld) return
        const known = rows.map(({ person, needsNearDoor = false, languages = '' }) => [
          person,
          { needsNearDoor, languages: languagesIn(languages) },
        ])
        setTraits(Object.fromEntries(known))
      },
      // Without them the tables are made all the same.
      () => undefined,
    )
    return () => {
      isOld = true
    }
  }, [process, many])
  return <TraitsOf.Provider value={traits}>{children}</TraitsOf.Provider>
}

export type SeatingOf = Readonly<{
  meeting: Meeting
  sitting: Sitting
  question: Question
  /** The tables by their places in the room, and the groups that sit there, in the same order. */
  seating: Seating
  groups: readonly Group[]
  /** The number that the table at this place of the room bears. */
  numberOf: (place: number) => number
  say: (finding: Finding) => string
}>

/** One sitting of a meeting, as the engine knows it and as it is told. */
export function useSeating(meeting: Meeting, sitting: Sitting): SeatingOf {
  const { view, language } = useRoom()
  const traits = useContext(TraitsOf)
  const sentence = useFindingSentence()
  const { groups: state, people } = view
  return useMemo(() => {
    const more = { traits, commonLanguages: commonLanguages(language) }
    const question = questionFor(state, people, meeting, sitting, more)
    const numbers = tableNumbers(state, meeting, sitting, Math.max(question.tables.length, question.people.length))
    const numberOf = (place: number): number => numbers[place - 1] ?? place
    const groups = groupsAt(state, meeting, sitting)
    const seating = seatingOf(state, meeting, sitting)
    return { meeting, sitting, question, seating, groups, numberOf, say: (found) => sentence(found, numberOf) }
  }, [state, people, meeting, sitting, traits, language, sentence])
}
