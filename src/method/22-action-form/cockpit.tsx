import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import type { TableLine } from '../../web/cockpit/table-line.ts'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { Select } from '../../web/parts/select.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { groupsOf } from '../04-groups/tables.ts'
import { FormFromPaper } from './from-paper.tsx'
import { emptyLevels, formOf } from './rules.ts'
import type { words } from './words.ts'
import './screens.css'

/** On which levels a table has something: "Three levels have proposals. Organisation is empty." Never a word of it. */
export const tableLine: TableLine<typeof words> = ({ actionForm }, { group }, t) => {
  const form = formOf(actionForm, group)
  const empty = emptyLevels(form)
  const filled = 4 - empty.length
  const isReady = form.isDone || filled === 4
  const isOnPaper = form.onPaper
  if (filled === 0) return { sentence: isOnPaper ? t.paperLine : t.formEmpty, isReady: form.isDone, isOnPaper }
  const has = [t.oneLevel, t.twoLevels, t.threeLevels, t.fourLevels][filled - 1] ?? ''
  if (form.isDone) return { sentence: `${has} ${t.ready}`, isReady, isOnPaper }
  const [first, ...others] = empty.map((level) => t[level])
  if (first === undefined) return { sentence: has, isReady, isOnPaper }
  const last = others.pop()
  const list = last === undefined ? first : `${[first, ...others].join(', ')} ${t.and} ${last}`
  return {
    sentence: `${has} ${fill(last === undefined ? t.levelIsEmpty : t.levelsAreEmpty, { level: list, levels: list })}`,
    isReady,
    isOnPaper,
  }
}

/** What a table wrote on paper is typed in here, during the step or after it (promise M5). */
export function CockpitPanel() {
  const { view } = useRoom()
  const t = useWords('actionForm')
  const [picked, setPicked] = useState('')
  const tables = groupsOf(view.groups, 2).filter(({ group }) => {
    const { onPaper, measures } = formOf(view.actionForm, group)
    return onPaper || Object.keys(measures).length === 0
  })
  const own = tables.find(({ group }) => group === picked)
  if (!tables.length) return null

  return (
    <Disclosure summary={t.typeIn}>
      <p className="fl-small fl-soft">{t.typeInHint}</p>
      <Select
        label={t.whichTable}
        value={picked}
        onChange={setPicked}
        options={[
          { value: '', label: '' },
          ...tables.map(({ group, table }) => ({ value: group, label: fill(t.table, { n: table }) })),
        ]}
      />
      {own && <FormFromPaper key={own.group} group={own.group} />}
    </Disclosure>
  )
}
