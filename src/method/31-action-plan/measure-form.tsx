import { useState } from 'react'
import type { WishId } from '../../kernel/values.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { type Level, levels } from '../22-action-form/levels.ts'
import type { StandingMeasure } from './plan.ts'
import { successes } from './successes.ts'

type Props = Readonly<{ wish: WishId; level: Level; measure: StandingMeasure | null; onDone: () => void }>

/** One measure: what, who, what it takes, from when and by when (D5, E1). */
export function MeasureForm({ wish, level: first, measure, onDone }: Props) {
  const send = useSend()
  const t = useWords('actionPlan')
  const form = useWords('actionForm')
  const [id] = useState(freshId)
  const [level, setLevel] = useState<Level>(measure?.level ?? first)
  const [what, setWhat] = useState(measure?.what ?? '')
  const [who, setWho] = useState(measure?.who ?? '')
  const [resources, setResources] = useState(measure?.resources ?? '')
  const [from, setFrom] = useState(measure?.from ?? '')
  const [deadline, setDeadline] = useState(measure?.deadline ?? '')
  const [followUpOn, setFollowUpOn] = useState(measure?.followUpOn ?? '')
  const [owner, setOwner] = useState<string>(measure?.owner ?? '')
  const [sign, setSign] = useState(measure?.sign ?? '')
  const [cue, setCue] = useState(measure?.cue ?? '')
  const [act, setAct] = useState(measure?.act ?? '')
  const [serves, setServes] = useState<string>(measure?.serves ?? '')
  const { names, view } = useRoom()
  const candidates = [...Object.keys(view.preparation.team), ...Object.keys(view.people.persons)]
  const mayOwn = [...new Set(candidates)]
    .flatMap((person) => (names[person] ? [{ value: person, label: names[person] }] : []))
    .sort((one, other) => one.label.localeCompare(other.label, 'nb'))

  const { criteria, followUp } = view.preparation
  const dates = useDates()
  const aims = [
    ...(criteria.result ? [{ value: 'result', label: fill(t.servesResult, { said: criteria.result }) }] : []),
    ...(criteria.process ? [{ value: 'process', label: fill(t.servesProcess, { said: criteria.process }) }] : []),
  ]
  const servesWhich = successes.find((one) => one === serves) ?? null
  const isLate = followUp.by !== null && deadline !== '' && deadline > followUp.by

  const save = async () => {
    if (!what.trim()) return
    const texts = { what: what.trim(), who: who.trim(), resources: resources.trim(), from: from.trim() }
    const moment = { cue: cue.trim(), act: act.trim(), sign: sign.trim() }
    const agreed = {
      deadline: deadline || null,
      followUpOn: followUpOn || null,
      owner: owner || null,
      serves: servesWhich,
    }
    const said = { level, ...texts, ...moment, ...agreed }
    const outcome = await send(
      'actionPlan',
      measure
        ? { type: 'rewrite-measure', measure: measure.measure, ...said }
        : { type: 'add-measure', measure: id, wish, ...said },
    )
    if (outcome.saved) onDone()
  }
  const strikeOut = async () => {
    if (!measure) return
    const outcome = await send('actionPlan', { type: 'strike-out-measure', measure: measure.measure })
    if (outcome.saved) onDone()
  }

  return (
    <form
      className="fl-measure-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Select
        label={t.level}
        value={level}
        options={levels.map((one) => ({ value: one, label: form[one] }))}
        onChange={(value) => setLevel(levels.find((one) => one === value) ?? level)}
      />
      <TextField label={t.what} value={what} onChange={setWhat} maxLength={280} isRequired />
      <TextField label={t.who} value={who} onChange={setWho} maxLength={280} />
      <TextField label={t.resources} value={resources} onChange={setResources} maxLength={280} />
      <TextField label={t.from} value={from} onChange={setFrom} maxLength={280} />
      <TextField label={t.deadline} type="date" value={deadline} onChange={setDeadline} />
      <Select
        label={t.owner}
        hint={t.ownerHint}
        value={owner}
        options={[{ value: '', label: t.noOwner }, ...mayOwn]}
        onChange={setOwner}
      />
      {aims.length > 0 && (
        <Select
          label={t.serves}
          value={serves}
          options={[{ value: '', label: t.servesNothing }, ...aims]}
          onChange={setServes}
        />
      )}
      {isLate && (
        <p className="fl-small" role="status">
          {fill(t.afterFrame, { day: dates.day(followUp.by ?? '') })}
        </p>
      )}
      <Disclosure summary={t.moreOfMeasure} isOpen={[followUpOn, sign, cue, act].some((said) => said !== '')}>
        <div className="fl-measure-form">
          <TextField label={t.followUpOn} type="date" value={followUpOn} onChange={setFollowUpOn} />
          <TextField label={t.sign} value={sign} onChange={setSign} maxLength={280} />
          <TextField label={form.cue} placeholder={form.cuePlaceholder} value={cue} onChange={setCue} maxLength={280} />
          <TextField label={form.act} placeholder={form.actPlaceholder} value={act} onChange={setAct} maxLength={280} />
        </div>
      </Disclosure>
      <div className="fl-row">
        <Button type="submit" variant="outlined">
          {t.keep}
        </Button>
        <Button variant="text" onClick={onDone}>
          {t.leave}
        </Button>
        {measure && (
          <Button variant="text" onClick={() => void strikeOut()}>
            {t.strikeOut}
          </Button>
        )}
      </div>
      {measure && <p className="fl-small fl-soft">{t.struckAtOnce}</p>}
    </form>
  )
}
