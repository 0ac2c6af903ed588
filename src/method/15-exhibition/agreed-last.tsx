import { Disclosure } from '../../web/parts/disclosure.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** What all agreed on in meeting 1, while one looks again (D1), and between the meetings with the minutes. */
export function AgreedLast() {
  const { view } = useRoom()
  const t = useWords('exhibition')
  const summary = useWords('summary')
  const { themes, agreedAt, minutes } = view.summary
  if (agreedAt === null) return null
  const central = Object.entries(themes).filter(([, { title, isCentral }]) => isCentral && title !== null)
  return (
    <Disclosure summary={t.agreedLast} isOpen={view.agenda.open?.step === 'look-again'}>
      <ul className="fl-lines">
        {central.map(([theme, { title }]) => (
          <li key={theme}>{title}</li>
        ))}
      </ul>
      {minutes && (
        <Disclosure summary={summary.minutes}>
          <p className="fl-pre">{minutes}</p>
        </Disclosure>
      )}
    </Disclosure>
  )
}
