import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { Select } from '../../web/parts/select.tsx'
import { useWords } from '../../web/words.tsx'
import { type Choice, type Column, type ColumnRead, columns as kinds } from './line.ts'
import { rechosen } from './preview.ts'

type Props = Readonly<{ columns: readonly ColumnRead[]; hasHeading: boolean; onChoose: (choice: Choice) => void }>

/** What each column was understood to be; whoever sees that it is something else, says so. */
export function ColumnsRead({ columns, hasHeading, onChoose }: Props) {
  const t = useWords('people')
  const chosen = columns.map(({ is }) => is)
  const passedOver = chosen.filter((is) => is === null).length
  const hasNames = chosen.some((is) => is === 'name' || is === 'first' || is === 'last')
  // Whoever has opened it, or mends something in it, keeps it open.
  const [isDoubtful] = useState(!hasNames || columns.some(({ unclear }) => unclear > 0))
  const options = [
    { value: '', label: t.columnNone },
    ...kinds.map((kind) => ({ value: kind, label: t[`column-${kind}`] })),
  ]
  return (
    <Disclosure
      summary={[t.columns, passedOver > 0 ? fill(t.columnsOut, { n: passedOver }) : ''].filter(Boolean).join(' ')}
      isOpen={isDoubtful}
    >
      <div className="fl-stack">
        <p className="fl-small fl-soft">{t.columnsLead}</p>
        <div className="fl-people-fields">
          {columns.map(({ heading, samples, is, unclear }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by nothing but where it stands
            <div key={at}>
              <Select
                label={heading || fill(t.columnN, { n: at + 1 })}
                value={is ?? ''}
                options={options}
                onChange={(value) => onChoose({ columns: rechosen(chosen, at, kindOf(value)), hasHeading })}
              />
              <p className="fl-small fl-soft fl-people-samples">{samples.join(' · ')}</p>
              {unclear > 0 && <p className="fl-small">{fill(t.columnUnclear, { n: unclear })}</p>}
            </div>
          ))}
        </div>
        <CheckBox
          label={t.hasHeading}
          isChecked={hasHeading}
          onChange={(hasHeading) => onChoose({ columns: chosen, hasHeading })}
        />
      </div>
    </Disclosure>
  )
}

const kindOf = (value: string): Column | null => kinds.find((kind) => kind === value) ?? null
