import { useState } from 'react'
import { fill, speak } from '../../kernel/words.ts'
import type { UnitSeen } from '../../process/overview.ts'
import { phases, type Standing, type Wait, waits } from '../../process/standing.ts'
import { CheckBox } from '../parts/check-box.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useDates, useLanguage } from '../words.tsx'
import { organisationWords } from './organisation-words.ts'

/** From so many on one looks for a unit instead of reading all of them, and they lie in groups. */
const many = 9

export const waitsFor = ({ standing }: UnitSeen): number =>
  standing === null ? 1 : waits.reduce((sum, wait) => sum + standing.waits[wait], 0)

/** Where each unit stands. What waits comes first; calm for three units and for two hundred. */
export function Units({ units }: Readonly<{ units: readonly UnitSeen[] }>) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const [search, setSearch] = useState('')
  const [onlyWaiting, setOnlyWaiting] = useState(false)
  const isMany = units.length >= many
  const { compare } = new Intl.Collator(language === 'nn' ? 'nb' : language)
  const found = units
    .filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
    .filter((unit) => !onlyWaiting || waitsFor(unit) > 0)
    .toSorted((one, other) => waitsFor(other) - waitsFor(one) || compare(one.name, other.name))
  const isSought = search.trim() !== '' || onlyWaiting
  const groups = [...phases, null].flatMap((phase) => {
    const inPhase = found.filter(({ standing }) => (standing?.phase ?? null) === phase)
    return inPhase.length ? [{ phase, units: inPhase }] : []
  })
  return (
    <section className="fl-stack">
      {isMany && (
        <div className="fl-organisation-find">
          <TextField label={t.search} value={search} onChange={setSearch} maxLength={120} />
          <CheckBox label={t.onlyWaiting} isChecked={onlyWaiting} onChange={setOnlyWaiting} />
        </div>
      )}
      {found.length === 0 && isSought && <p>{t.noneFound}</p>}
      {!isMany || (isSought && found.length < 4 * many) ? (
        <UnitTable units={found} />
      ) : (
        groups.map(({ phase, units: inPhase }) => (
          <Disclosure
            key={phase ?? 'unread'}
            summary={`${phase === null ? t.unread : t[phase]} · ${inPhase.length}${waitingIn(inPhase)}`}
            isOpen={isSought}
          >
            <UnitTable units={inPhase} />
          </Disclosure>
        ))
      )}
    </section>
  )

  function waitingIn(some: readonly UnitSeen[]): string {
    const n = some.filter((unit) => waitsFor(unit) > 0).length
    return n > 0 ? ` · ${t.waits.toLowerCase()}: ${n}` : ''
  }
}

function UnitTable({ units }: Readonly<{ units: readonly UnitSeen[] }>) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  if (!units.length) return null
  return (
    <table className="fl-units">
      <caption className="fl-hidden">{t.title}</caption>
      <thead>
        <tr>
          {[t.unit, t.stands, t.next, t.invited, t.waits].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <UnitRow key={unit.process} unit={unit} />
        ))}
      </tbody>
    </table>
  )
}

function UnitRow({ unit: { process, name, isOwn, standing, people } }: Readonly<{ unit: UnitSeen }>) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const says = useStandingWords()
  return (
    <tr>
      <th scope="row">
        {isOwn ? (
          <a className="ds-link" href={`/process/${process}/before`}>
            {name}
          </a>
        ) : (
          name
        )}
      </th>
      <td>
        {standing === null ? t.unread : t[standing.phase]}
        {standing !== null && standing.measures > 0 && (
          <span className="fl-small fl-soft">{fill(t.doneOf, { done: standing.done, all: standing.measures })}</span>
        )}
      </td>
      <td data-empty={!standing?.next}>{standing && says.next(standing)}</td>
      <td data-label={t.invited}>{people ?? t.fewer}</td>
      <td data-empty={!standing || says.waits(standing).length === 0}>
        {standing &&
          says.waits(standing).map((line) => (
            <span key={line} className="fl-units-wait">
              {line}
            </span>
          ))}
      </td>
    </tr>
  )
}

type Seen = Omit<Standing, 'invited'>

function useStandingWords() {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const dates = useDates()
  const called: Readonly<Record<Wait, string>> = {
    tasks: t.waitTasks,
    meeting: t.waitMeeting,
    plan: t.waitPlan,
    measures: t.waitMeasures,
    looks: t.waitLooks,
    wishes: t.waitWishes,
    board: t.waitBoard,
  }
  const days = { 'meeting-1': t.nextMeeting1, 'meeting-2': t.nextMeeting2, plan: t.nextPlan, look: t.nextLook } as const
  return {
    next: ({ next }: Seen): string => (next === null ? '' : fill(days[next.what], { day: dates.day(next.day) })),
    waits: (standing: Seen): readonly string[] =>
      waits.flatMap((wait) => (standing.waits[wait] > 0 ? [fill(called[wait], { n: standing.waits[wait] })] : [])),
  }
}
