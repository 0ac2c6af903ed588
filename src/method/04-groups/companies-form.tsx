import { useState } from 'react'
import { meetings, type PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { Select } from '../../web/parts/select.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { largestTable } from './engine/question.ts'
import { useNameList } from './finding-sentence.tsx'

/** Who is kept apart, who belongs together, and who has a fixed place: laid down, before all wishes. */
export function CompaniesForm() {
  const { view, names } = useRoom()
  const send = useSend()
  const t = useWords('groups')
  const list = useNameList()
  const [chosen, setChosen] = useState<readonly PersonId[]>([])
  const { apart, together, held } = view.groups.wanted
  const { persons } = view.people
  const known = (people: readonly PersonId[]): readonly PersonId[] => people.filter((person) => persons[person])

  const lines = [
    ...Object.entries(apart).map(([company, people]) => ({
      key: `apart ${company}`,
      text: fill(t.areApart, { names: list(known(people)) }),
      takeAway: () => void send('groups', { type: 'keep-apart', company, people: [] }),
    })),
    ...Object.entries(together).map(([company, people]) => ({
      key: `together ${company}`,
      text: fill(t.areTogether, { names: list(known(people)) }),
      takeAway: () => void send('groups', { type: 'keep-together', company, people: [] }),
    })),
    ...meetings.flatMap((meeting) =>
      Object.entries(held[meeting]).flatMap(([person, table]) =>
        persons[person]
          ? [
              {
                key: `held ${meeting} ${person}`,
                text: `${fill(t.meeting, { n: meeting })}. ${fill(t.isHeldAt, { names: names[person] ?? '', table })}`,
                takeAway: () => void send('groups', { type: 'hold-place', meeting, person, table: null }),
              },
            ]
          : [],
      ),
    ),
  ]
  const keep = async (type: 'keep-apart' | 'keep-together') => {
    const outcome = await send('groups', { type, company: freshId(), people: [...chosen] })
    if (outcome.saved) setChosen([])
  }
  const rest = Object.keys(persons)
    .filter((person) => !chosen.includes(person))
    .sort((one, other) => (names[one] ?? '').localeCompare(names[other] ?? ''))
  return (
    <section className="fl-stack">
      <h3>{t.companies}</h3>
      <p className="fl-small fl-soft">{t.companiesLead}</p>
      {lines.length > 0 && (
        <ul className="fl-lines">
          {lines.map(({ key, text, takeAway }) => (
            <li key={key}>
              <span className="fl-grow">{text}</span>
              <Button variant="text" label={fill(t.takeAwayThat, { what: text })} onClick={takeAway}>
                {t.takeAway}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="fl-tables-pick">
        <Select
          label={t.addPerson}
          options={[
            { value: '', label: t.choosePerson },
            ...rest.map((person) => ({ value: person, label: names[person] ?? '' })),
          ]}
          value=""
          onChange={(person) => person !== '' && setChosen([...chosen, person])}
        />
      </div>
      <p role="status">{chosen.length > 0 && fill(t.chosen, { names: list(chosen) })}</p>
      {chosen.length > 0 && (
        <div className="fl-row">
          <Button variant="outlined" isDisabled={chosen.length < 2} onClick={() => void keep('keep-apart')}>
            {t.neverTogether}
          </Button>
          <Button
            variant="outlined"
            isDisabled={chosen.length < 2 || chosen.length > largestTable}
            onClick={() => void keep('keep-together')}
          >
            {t.alwaysTogether}
          </Button>
          <Button variant="text" onClick={() => setChosen([])}>
            {t.startOver}
          </Button>
        </div>
      )}
    </section>
  )
}
