import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import type { TableLine } from '../../web/cockpit/table-line.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { Select } from '../../web/parts/select.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { type Group, groupsOf } from '../04-groups/rules.ts'
import { reflectionOf } from '../21-reflection/rules.ts'
import { LevelTabs } from './level-tabs.tsx'
import type { Level } from './levels.ts'
import { useMeasure } from './measure-draft.tsx'
import { MeasureFields, WrittenHere } from './measure-fields.tsx'
import { emptyLevels, formOf, standing } from './rules.ts'
import type { words } from './words.ts'
import './screens.css'

/** On which levels a table has something: "Three levels have proposals. Organisation is empty." Never a word of it. */
export const tableLine: TableLine<typeof words> = ({ actionForm }, { group }, t) => {
  const form = formOf(actionForm, group)
  const empty = emptyLevels(form)
  const filled = 4 - empty.length
  const isReady = form.isDone || filled === 4
  if (filled === 0) return { sentence: form.onPaper ? t.paperLine : t.formEmpty, isReady: form.isDone }
  const has = [t.oneLevel, t.twoLevels, t.threeLevels, t.fourLevels][filled - 1] ?? ''
  if (form.isDone) return { sentence: `${has} ${t.ready}`, isReady }
  const [first, ...others] = empty.map((level) => t[level])
  if (first === undefined) return { sentence: has, isReady }
  const last = others.pop()
  const list = last === undefined ? first : `${[first, ...others].join(', ')} ${t.and} ${last}`
  return {
    sentence: `${has} ${fill(last === undefined ? t.levelIsEmpty : t.levelsAreEmpty, { level: list, levels: list })}`,
    isReady,
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
      {own && <TypeIn key={own.group} own={own} />}
    </Disclosure>
  )
}

function TypeIn({ own }: Readonly<{ own: Group }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('actionForm')
  const [level, setLevel] = useState<Level>('individual')
  const { group } = own
  const measure = useMeasure(group, level)
  const form = formOf(view.actionForm, group)
  const { chosen, hasChosen, onPaper } = reflectionOf(view.reflection, group)
  const measures = standing(form)

  const layPaper = () => {
    if (!hasChosen) void send('reflection', { type: 'use-paper', group, onPaper: true })
    void send('actionForm', { type: 'use-paper', group, onPaper: true })
  }
  if (!form.onPaper) {
    return (
      <Button variant="outlined" onClick={layPaper}>
        {t.onPaperNow}
      </Button>
    )
  }

  return (
    <div className="fl-form-type-in">
      {chosen?.text && <p className="fl-marker fl-form-wish">{chosen.text}</p>}
      {onPaper && (
        <WriteLine
          label={t.wish}
          placeholder={t.wish}
          action={t.saveWish}
          onWrite={(said) =>
            send('reflection', { type: 'choose-wish', group, wish: chosen?.wish ?? freshId(), from: null, said })
          }
        />
      )}
      <LevelTabs measures={measures} level={level} onLevel={setLevel} />
      <WrittenHere level={level} measures={measures} measure={measure} group={group} />
      <MeasureFields measure={measure} />
      <Button variant="outlined" isDisabled={measure.draft.what.trim() === ''} onClick={() => void measure.write()}>
        {measure.editing === null ? t.add : t.save}
      </Button>
    </div>
  )
}
