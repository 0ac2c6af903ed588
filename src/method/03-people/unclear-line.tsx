import { fill } from '../../kernel/words.ts'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useWords } from '../../web/words.tsx'
import type { Entry } from './line.ts'
import type { Fate, Looked } from './preview.ts'

type Props = Readonly<{ line: Looked; twin: Looked | undefined; onChange: (by: Partial<Looked>) => void }>

/** A line that looks like somebody else, or that is mended where it stands, or left out. */
export function UnclearLine({ line, twin, onChange }: Props) {
  const t = useWords('people')
  const { row, name, onList, problem } = line
  const alike = twin ?? onList
  const isMended = alike === null || alike === undefined || (problem !== null && line.choice !== 'merge')
  return (
    <fieldset className="fl-people-unclear">
      <legend>{[fill(t.line, { row }), name].filter(Boolean).join(': ')}</legend>
      {alike && (
        <>
          <p>
            {twin ? fill(t.sameAs, { name: twin.name, row: twin.row }) : fill(t.sameAsOnList, { name: alike.name })}
          </p>
          <Compared
            line={line}
            alike={alike}
            called={[fill(t.line, { row }), twin ? fill(t.line, { row: twin.row }) : t.onTheList]}
          />
          <Choices
            line={line}
            choices={[
              [twin ? 'merge' : 'update', t.merge],
              ['keep', t.keepBoth],
              ['leave-out', t.leaveOut],
            ]}
            onChange={onChange}
          />
          {line.choice === 'merge' && <p className="fl-small fl-soft">{t.mergeHelp}</p>}
          {line.choice === 'update' && <p className="fl-small fl-soft">{t.updateHelp}</p>}
        </>
      )}
      {isMended && <Mend line={line} hasChoices={Boolean(alike)} onChange={onChange} />}
    </fieldset>
  )
}

type ChoicesProps = Readonly<{
  line: Looked
  choices: readonly (readonly [Fate, string])[]
  onChange: (by: Partial<Looked>) => void
}>

function Choices({ line, choices, onChange }: ChoicesProps) {
  return (
    <div className="fl-row">
      {choices.map(([value, label]) => (
        <label key={value} className="fl-check">
          <input
            type="radio"
            name={`fate-${line.row}`}
            checked={line.choice === value}
            onChange={() => onChange({ choice: value })}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}

type ComparedProps = Readonly<{ line: Entry; alike: Entry; called: readonly [string, string] }>

/** What each of the two holds, side by side. */
function Compared({ line, alike, called }: ComparedProps) {
  const t = useWords('people')
  const says = (entry: Entry): readonly (readonly [string, string])[] => [
    [t.name, entry.name],
    [t.unit, entry.unit],
    [t.mail, entry.mail],
    [t.languages, entry.languages],
    [t.also, traitsOf(entry, t)],
  ]
  const other = new Map(says(alike))
  return (
    <div className="fl-scroll">
      <table className="fl-table">
        <thead>
          <tr>
            <td />
            {called.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {says(line)
            .filter(([what, said]) => said || other.get(what))
            .map(([what, said]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{said}</td>
                <td>{other.get(what)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

export const traitsOf = (
  { isManager, isPartTime, hasNoPhone, needsNearDoor }: Entry,
  t: Readonly<Record<'manager' | 'partTime' | 'noPhone' | 'nearDoor', string>>,
): string =>
  [isManager && t.manager, isPartTime && t.partTime, hasNoPhone && t.noPhone, needsNearDoor && t.nearDoor]
    .filter((one) => one !== false)
    .join(', ')

type MendProps = Readonly<{ line: Looked; hasChoices: boolean; onChange: (by: Partial<Looked>) => void }>

function Mend({ line, hasChoices, onChange }: MendProps) {
  const t = useWords('people')
  const { name, unit, mail, languages, isManager, problem, choice } = line
  const isOut = choice === 'leave-out'
  const wrongWith = (...ones: readonly Looked['problem'][]) =>
    problem !== null && !isOut && ones.includes(problem) ? { error: t[`problem-${problem}`] } : {}
  return (
    <>
      <div className="fl-people-fields">
        <TextField
          label={t.name}
          maxLength={200}
          value={name}
          onChange={(name) => onChange({ name })}
          {...wrongWith('name-missing', 'name-long')}
        />
        <TextField
          label={t.unit}
          maxLength={200}
          value={unit}
          onChange={(unit) => onChange({ unit })}
          {...wrongWith('unit-long')}
        />
        <TextField
          label={t.mail}
          maxLength={200}
          value={mail}
          onChange={(mail) => onChange({ mail })}
          {...wrongWith('mail-odd')}
        />
        {languages !== '' && (
          <TextField
            label={t.languages}
            maxLength={400}
            value={languages}
            onChange={(languages) => onChange({ languages })}
            {...wrongWith('languages-long')}
          />
        )}
      </div>
      <div className="fl-row">
        <CheckBox label={t.manager} isChecked={isManager} onChange={(isManager) => onChange({ isManager })} />
        {!hasChoices && (
          <CheckBox
            label={t.leaveOut}
            isChecked={isOut}
            onChange={(isOut) => onChange({ choice: isOut ? 'leave-out' : 'keep' })}
          />
        )}
      </div>
    </>
  )
}
