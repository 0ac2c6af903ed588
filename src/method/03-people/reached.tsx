import type { Meeting } from '../../kernel/values.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** Those who have been reached, and how; what was ticked by mistake is taken back here. */
export function Reached({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { view, names, roles } = useRoom()
  const send = useSend()
  const t = useWords('people')
  const mayTick = roles.includes('responsible') || roles.includes('facilitator')
  const reached = Object.entries(view.people.persons)
    .flatMap(([person, { reachedBy }]) => {
      const channel = reachedBy[meeting]
      return channel === null ? [] : [{ person, channel, name: names[person] ?? '' }]
    })
    .toSorted((one, other) => one.name.localeCompare(other.name))
  if (reached.length === 0) return null
  return (
    <Disclosure summary={`${t.reached} (${reached.length})`}>
      <ul className="fl-people-left">
        {reached.map(({ person, channel, name }) => (
          <li key={person}>
            <span className="fl-grow">
              {name} <span className="fl-small fl-soft">{t[`via-${channel}`]}</span>
            </span>
            {mayTick && channel !== 'mail' && (
              <Button
                variant="text"
                label={`${name}: ${t.notReachedAfterAll}`}
                onClick={() => void send('people', { type: 'reach-people', people: [person], meeting, channel: null })}
              >
                {t.notReachedAfterAll}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
