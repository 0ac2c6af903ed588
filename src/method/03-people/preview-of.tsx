import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { useWords } from '../../web/words.tsx'
import { isOpen, kept, type Looked, mended } from './preview.ts'
import { SomeOf } from './some-of.tsx'
import { traitsOf, UnclearLine } from './unclear-line.tsx'

type Props = Readonly<{
  lines: readonly Looked[]
  onChange: (lines: readonly Looked[]) => void
  onSave: (lines: readonly Looked[]) => void
  onStartOver: () => void
  isSaving: boolean
}>

/** What was understood: first what somebody must look at, then who is there already, then all lines, then one button. */
export function PreviewOf({ lines, onChange, onSave, onStartOver, isSaving }: Props) {
  const t = useWords('people')
  const unclear = lines.filter(({ wasUnclear }) => wasUnclear)
  const known = lines.filter(({ wasUnclear, onList }) => !wasUnclear && onList !== null)
  const clear = kept(lines)
  const open = lines.filter(isOpen).length
  const byRow = new Map(lines.map((line) => [line.row, line]))
  const change = (row: number, by: Partial<Looked>) =>
    onChange(lines.map((line) => (line.row === row ? mended(line, by) : line)))
  const lineOf = (line: Looked) => (
    <UnclearLine
      key={line.row}
      line={line}
      twin={byRow.get(line.duplicateOf ?? 0)}
      onChange={(by) => change(line.row, by)}
    />
  )
  return (
    <>
      {unclear.length > 0 && (
        <section className="fl-stack">
          <h3>{t.lookHere}</h3>
          <AllAtOnce lines={lines} onChange={onChange} />
          <SomeOf all={unclear} atOnce={20}>
            {(some) => some.map(lineOf)}
          </SomeOf>
        </section>
      )}
      {known.length > 0 && (
        <Disclosure summary={fill(t.alreadyThere, { n: known.length })}>
          <div className="fl-stack">
            <SomeOf all={known} atOnce={20}>
              {(some) => some.map(lineOf)}
            </SomeOf>
          </div>
        </Disclosure>
      )}
      <Disclosure summary={t.allLines} isOpen={unclear.length === 0}>
        <SomeOf all={clear} atOnce={200}>
          {(some) => <Lines lines={some} />}
        </SomeOf>
      </Disclosure>
      <div className="fl-row">
        <Button isDisabled={open > 0 || isSaving || clear.length === 0} onClick={() => onSave(clear)}>
          {fill(t.saveList, { n: clear.length })}
        </Button>
        <Button variant="text" onClick={onStartOver}>
          {t.startOver}
        </Button>
      </div>
      <p className="fl-small fl-soft" role="status">
        {open > 0 ? fill(t.mendFirst, { n: open }) : ''}
      </p>
    </>
  )
}

/** Where many lines look like somebody else, one answer may do for all of them. */
function AllAtOnce({ lines, onChange }: Pick<Props, 'lines' | 'onChange'>) {
  const t = useWords('people')
  const waiting = lines.filter(({ choice }) => choice === 'undecided').length
  if (waiting < 4) return null
  const decide = (isSame: boolean) =>
    onChange(
      lines.map((line) => {
        if (line.choice !== 'undecided') return line
        return mended(line, { choice: isSame ? (line.duplicateOf === null ? 'update' : 'merge') : 'keep' })
      }),
    )
  return (
    <div className="fl-row">
      <Button variant="outlined" onClick={() => decide(true)}>
        {fill(t.allSame, { n: waiting })}
      </Button>
      <Button variant="outlined" onClick={() => decide(false)}>
        {fill(t.allDifferent, { n: waiting })}
      </Button>
    </div>
  )
}

function Lines({ lines }: Readonly<{ lines: readonly Looked[] }>) {
  const t = useWords('people')
  const hasMail = lines.some(({ mail }) => mail)
  const hasUnit = lines.some(({ unit }) => unit)
  const hasMore = lines.some((line) => line.languages || traitsOf({ ...line, isManager: false }, t))
  return (
    <div className="fl-scroll">
      <table className="fl-table">
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            {hasUnit && <th scope="col">{t.unit}</th>}
            {hasMail && <th scope="col">{t.mail}</th>}
            <th scope="col">{t.manager}</th>
            {hasMore && <th scope="col">{t.also}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.row}>
              <td>{line.name}</td>
              {hasUnit && <td>{line.unit}</td>}
              {hasMail && <td>{line.mail}</td>}
              <td>{line.isManager ? t.manager : ''}</td>
              {hasMore && (
                <td>{[traitsOf({ ...line, isManager: false }, t), line.languages].filter(Boolean).join(', ')}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
