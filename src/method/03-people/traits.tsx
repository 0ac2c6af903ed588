import { CheckBox } from '../../web/parts/check-box.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useWords } from '../../web/words.tsx'
import { type Entry, longest } from './line.ts'

type Props = Readonly<{ entry: Entry; onChange: (change: Partial<Entry>) => void }>

/** What inviting and seating must know about somebody, and nothing else is asked. */
export function Traits({ entry, onChange }: Props) {
  const t = useWords('people')
  return (
    <div className="fl-stack">
      <div className="fl-people-traits">
        <CheckBox label={t.hasStaff} isChecked={entry.isManager} onChange={(isManager) => onChange({ isManager })} />
        <CheckBox label={t.partTime} isChecked={entry.isPartTime} onChange={(isPartTime) => onChange({ isPartTime })} />
        <CheckBox label={t.noPhone} isChecked={entry.hasNoPhone} onChange={(hasNoPhone) => onChange({ hasNoPhone })} />
        <CheckBox
          label={t.nearDoor}
          isChecked={entry.needsNearDoor}
          onChange={(needsNearDoor) => onChange({ needsNearDoor })}
        />
      </div>
      <TextField
        label={t.languages}
        hint={t.languagesHint}
        maxLength={longest}
        value={entry.languages}
        onChange={(languages) => onChange({ languages })}
      />
    </div>
  )
}
