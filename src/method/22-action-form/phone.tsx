import { useState } from 'react'
import { mayWrite } from '../../kernel/pen.ts'
import { fill } from '../../kernel/words.ts'
import { Alert } from '../../web/parts/alert.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Clock } from '../../web/parts/clock.tsx'
import { PenStrip } from '../../web/parts/pen-strip.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { TakePhoto } from '../../web/parts/photo-of.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useShellWords, useStepWords, useWords } from '../../web/words.tsx'
import { groupOf } from '../04-groups/tables.ts'
import { NoTable } from '../11-welcome/no-table.tsx'
import { ChooseWish } from '../21-reflection/choose-wish.tsx'
import { reflectionOf } from '../21-reflection/rules.ts'
import { FormSheet } from './form-sheet.tsx'
import { LevelTabs } from './level-tabs.tsx'
import type { Level } from './levels.ts'
import { useMeasure } from './measure-draft.tsx'
import { MeasureFields, WrittenHere } from './measure-fields.tsx'
import { formOf, standing } from './rules.ts'
import './screens.css'

/** From wish to action (D5): one level at a time for the one with the pen, the whole sheet for the others. */
export function Phone() {
  const { view, me, names } = useRoom()
  const send = useSend()
  const t = useWords('actionForm')
  const shell = useShellWords()
  const step = useStepWords('action-form')
  const own = groupOf(view.groups, me, 2)
  const [level, setLevel] = useState<Level>('individual')
  const [isChoosing, setChoosing] = useState(false)
  const group = own?.group ?? ''
  const measure = useMeasure(group, level)
  if (!own || me === null) return <NoTable meeting={2} />
  if (isChoosing) return <ChooseWish own={own} onDone={() => setChoosing(false)} />

  const form = formOf(view.actionForm, group)
  const { pen, isDone, onPaper } = form
  const measures = standing(form)
  const { chosen } = reflectionOf(view.reflection, group)
  const wish = chosen?.text ?? null
  const writes = mayWrite(pen, me) && !isDone && !onPaper

  const writeOnPaper = (onPaper: boolean) => {
    void send('reflection', { type: 'use-paper', group, onPaper })
    void send('actionForm', { type: 'use-paper', group, onPaper })
  }
  const addAnyway = () => {
    if (onPaper) writeOnPaper(false)
    void send('actionForm', { type: 'take-pen', group })
    void measure.write()
  }
  const finish = (isDone: boolean) => void send('actionForm', { type: 'finish-form', group, isDone })

  const quiet = () => {
    if (onPaper) {
      return (
        <Button variant="text" onClick={() => writeOnPaper(false)}>
          {t.usePhone}
        </Button>
      )
    }
    if (measure.editing !== null) {
      return (
        <Button variant="text" onClick={measure.leave}>
          {t.cancel}
        </Button>
      )
    }
    if (!measures.length) {
      return (
        <Button variant="text" onClick={() => writeOnPaper(true)}>
          {t.usePaper}
        </Button>
      )
    }
    return (
      <Button variant="text" onClick={() => finish(!isDone)}>
        {isDone ? t.reopen : t.finish}
      </Button>
    )
  }

  return (
    <PhoneFrame
      where={
        <>
          <strong>{fill(t.table, { n: own.table })}</strong> <span className="fl-soft">· {step.short}</span>
        </>
      }
      clock={<Clock />}
      main={
        writes && (
          <Button isMain isDisabled={measure.draft.what.trim() === ''} onClick={() => void measure.write()}>
            {measure.editing === null ? t.add : t.save}
          </Button>
        )
      }
      quiet={quiet()}
    >
      {!onPaper && !isDone && (
        <PenStrip
          pen={pen}
          me={me}
          members={own.members}
          names={names}
          onTake={() => void send('actionForm', { type: 'take-pen', group })}
          onAsk={() => void send('actionForm', { type: 'ask-for-pen', group })}
          onGive={(to) => void send('actionForm', { type: 'hand-over-pen', group, to })}
        />
      )}
      {(isDone || onPaper) && <p role="status">{onPaper ? t.onPaper : t.isDone}</p>}
      {!writes && measure.draft.what.trim() !== '' && (
        <Alert tone="info">
          <p>{t.notOnForm}</p>
          <p className="fl-form-lost">{measure.draft.what}</p>
          <div className="fl-form-tools">
            <Button variant="outlined" onClick={addAnyway}>
              {t.addAnyway}
            </Button>
            <Button variant="text" onClick={measure.leave}>
              {t.discard}
            </Button>
          </div>
        </Alert>
      )}
      {onPaper && (
        <TakePhoto
          stage="actionForm"
          group={group}
          photo={form.photo}
          alt={fill(shell.photoOfTable, { table: own.table })}
        />
      )}
      {wish === null && (
        <Button variant="outlined" onClick={() => setChoosing(true)}>
          {t.chooseWish}
        </Button>
      )}
      {writes ? (
        <>
          <h1 className={wish === null ? undefined : 'fl-marker'}>{wish ?? t.noWish}</h1>
          <LevelTabs measures={measures} level={level} onLevel={setLevel} />
          <WrittenHere level={level} measures={measures} measure={measure} group={group} />
          <MeasureFields measure={measure} />
        </>
      ) : (
        <FormSheet wish={wish} measures={measures} level={1} />
      )}
    </PhoneFrame>
  )
}
