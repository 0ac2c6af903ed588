import { useEffect, useMemo, useState } from 'react'
import type { PersonId } from '../../kernel/values.ts'
import { askServer } from '../../web/ask-server.ts'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import type { OnList } from './line.ts'

/** What is to be thought of for each person, in words. */
export type Needs = ReadonlyMap<PersonId, readonly string[]>

/** For the responsible group, who alone may see it: read when the page opens, and again when the list has changed. */
export function useNeeds(): Readonly<{ needs: Needs | null; readAgain: () => void }> {
  const { process, roles, view } = useRoom()
  const t = useWords('people')
  const [rows, setRows] = useState<readonly OnList[] | null>(null)
  const [times, setTimes] = useState(0)
  const maySee = roles.includes('responsible')
  const many = Object.keys(view.people.persons).length

  // biome-ignore lint/correctness/useExhaustiveDependencies: how many there are, and that somebody was corrected, are why
  useEffect(() => {
    if (!maySee) return
    let isOld = false
    askServer<{ rows: readonly OnList[] }>(`/api/staff/${process}/roster`).then(
      ({ rows }) => !isOld && setRows(rows),
      () => undefined,
    )
    return () => {
      isOld = true
    }
  }, [process, maySee, many, times])

  const needs = useMemo(() => (rows ? inWords(rows, t) : null), [rows, t])
  return { needs, readAgain: () => setTimes(times + 1) }
}

type Said = Readonly<Record<'isWithoutMail' | 'isPartTime' | 'isWithoutPhone' | 'isNearDoor', string>>

function inWords(rows: readonly OnList[], t: Said): Needs {
  // Where nobody has a mail address, mail is not how people are reached here.
  const isMailUsed = rows.some(({ mail }) => mail !== '')
  const namesakes = Map.groupBy(rows, ({ name, unit }) => `${name}\n${unit}`)
  return new Map(
    rows.map(({ person, name, unit, mail, isPartTime, hasNoPhone, needsNearDoor, languages }) => [
      person,
      [
        // Two of one name are told apart by their mail.
        (namesakes.get(`${name}\n${unit}`)?.length ?? 0) > 1 ? mail : '',
        isMailUsed && mail === '' ? t.isWithoutMail : '',
        isPartTime ? t.isPartTime : '',
        hasNoPhone ? t.isWithoutPhone : '',
        needsNearDoor ? t.isNearDoor : '',
        languages,
      ].filter(Boolean),
    ]),
  )
}
