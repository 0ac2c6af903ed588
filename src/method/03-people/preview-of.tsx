import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useWords } from '../../web/words.tsx'
import { isOpen, kept, type Looked, mended } from './preview.ts'

type Props = Readonly<{
  lines: readonly Looked[]
  onChange: (lines: readonly Looked[]) => void
  onSave: (lines: readonly Looked[]) => void
  onStartOver: () => void
  isSaving: boolean
}>

/** More lines than this are told by number: nobody reads them all on a screen. */
const mostShown = 200

/** What was understood: first what somebody must look at, then all lines, then one button. */
export function PreviewOf({ lines, onChange, onSave, onStartOver, isSaving }: Props) {
  const t = useWords('people')
  const unclear = lines.filter((line) => line.problem !== null || line.duplicateOf !== null || isOpen(line))
  const clear = kept(lines)
  const waits = lines.some(isOpen)
  const change = (row: number, by: Partial<Looked>) =>
    onChange(lines.map((line) => (line.row === row ? mended(line, by) : line)))
  return (
    <>
      {unclear.length > 0 && (
        <section className="fl-stack">
          <h3>{t.lookHere}</h3>
          {unclear.map((line) => (
            <Unclear
              key={line.row}
              line={line}
              twin={lines.find(({ row }) => row === line.duplicateOf)}
              onChange={(by) => change(line.row, by)}
            />
          ))}
        </section>
      )}
      <Disclosure summary={t.allLines} isOpen={unclear.length === 0}>
        <div className="fl-scroll">
          <table className="fl-table">
            <thead>
              <tr>
                <th scope="col">{t.name}</th>
                <th scope="col">{t.unit}</th>
                <th scope="col">{t.mail}</th>
                <th scope="col">{t.manager}</th>
              </tr>
            </thead>
            <tbody>
              {clear.slice(0, mostShown).map(({ row, name, unit, mail, isManager }) => (
                <tr key={row}>
                  <td>{name}</td>
                  <td>{unit}</td>
                  <td>{mail}</td>
                  <td>{isManager ? t.manager : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {clear.length > mostShown && <p>{fill(t.andMore, { n: clear.length - mostShown })}</p>}
      </Disclosure>
      <div className="fl-row">
        <Button isDisabled={waits || isSaving || clear.length === 0} onClick={() => onSave(clear)}>
          {fill(t.saveList, { n: clear.length })}
        </Button>
        <Button variant="text" onClick={onStartOver}>
          {t.startOver}
        </Button>
      </div>
      {waits && <p className="fl-small fl-soft">{t.mendFirst}</p>}
    </>
  )
}

type UnclearProps = Readonly<{ line: Looked; twin: Looked | undefined; onChange: (by: Partial<Looked>) => void }>

/** A line that is mended where it stands, or left out. */
function Unclear({ line, twin, onChange }: UnclearProps) {
  const t = useWords('people')
  const { row, name, unit, mail, isManager, problem, choice } = line
  return (
    <fieldset className="fl-people-unclear">
      <legend>{[fill(t.line, { row }), name].filter(Boolean).join(': ')}</legend>
      {twin && <p>{fill(t.sameAs, { name: twin.name, row: twin.row })}</p>}
      {twin && (
        <div className="fl-row">
          {(
            [
              ['leave-out', t.merge],
              ['keep', t.keepBoth],
            ] as const
          ).map(([value, label]) => (
            <label key={value} className="fl-check">
              <input
                type="radio"
                name={`twin-${row}`}
                checked={choice === value}
                onChange={() => onChange({ choice: value })}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      )}
      {!twin && (
        <>
          <div className="fl-people-fields">
            <TextField
              label={t.name}
              maxLength={200}
              value={name}
              onChange={(name) => onChange({ name })}
              {...(problem?.startsWith('name') && choice === 'keep' ? { error: t[`problem-${problem}`] } : {})}
            />
            <TextField
              label={t.unit}
              maxLength={200}
              value={unit}
              onChange={(unit) => onChange({ unit })}
              {...(problem === 'unit-long' && choice === 'keep' ? { error: t['problem-unit-long'] } : {})}
            />
            <TextField
              label={t.mail}
              maxLength={200}
              value={mail}
              onChange={(mail) => onChange({ mail })}
              {...(problem === 'mail-odd' && choice === 'keep' ? { error: t['problem-mail-odd'] } : {})}
            />
          </div>
          <div className="fl-row">
            <CheckBox label={t.manager} isChecked={isManager} onChange={(isManager) => onChange({ isManager })} />
            <CheckBox
              label={t.leaveOut}
              isChecked={choice === 'leave-out'}
              onChange={(isOut) => onChange({ choice: isOut ? 'leave-out' : 'keep' })}
            />
          </div>
        </>
      )}
    </fieldset>
  )
}
