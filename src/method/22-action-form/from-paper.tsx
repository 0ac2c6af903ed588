import { useState } from 'react'
import type { GroupId } from '../../kernel/values.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { TakePhoto } from '../../web/parts/photo-of.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useShellWords, useWords } from '../../web/words.tsx'
import { groupById } from '../04-groups/tables.ts'
import { reflectionOf } from '../21-reflection/rules.ts'
import { LevelTabs } from './level-tabs.tsx'
import type { Level } from './levels.ts'
import { useMeasure } from './measure-draft.tsx'
import { MeasureFields, WrittenHere } from './measure-fields.tsx'
import { formOf, standing } from './rules.ts'
import './screens.css'

/** A form that was written by hand, typed in level by level (D5, M5). */
export function FormFromPaper({ group }: Readonly<{ group: GroupId }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('actionForm')
  const shell = useShellWords()
  const table = groupById(view.groups, group)?.table ?? 0
  const [level, setLevel] = useState<Level>('individual')
  const measure = useMeasure(group, level)
  const form = formOf(view.actionForm, group)
  const { chosen, hasChosen, onPaper } = reflectionOf(view.reflection, group)
  const measures = standing(form)

  const layPaper = () => {
    if (!hasChosen) void send('reflection', { type: 'use-paper', group, onPaper: true })
    void send('actionForm', { type: 'use-paper', group, onPaper: true })
  }
  if (!form.onPaper) {
    return <Button onClick={layPaper}>{t.onPaperNow}</Button>
  }

  return (
    <div className="fl-form-type-in">
      <TakePhoto stage="actionForm" group={group} photo={form.photo} alt={fill(shell.photoOfTable, { table })} />
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
