import { useState } from 'react'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { RadioGroup } from '../../web/parts/radio-group.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useWords } from '../../web/words.tsx'
import { isAlike } from '../23-presentations/by-theme.ts'
import type { Fate } from './fates.ts'
import { mostNow } from './fates.ts'
import { type Plan, type StandingWish, standingWishes, wishesWith } from './plan.ts'

type Props = Readonly<{ plan: Plan; wish: StandingWish; isMain?: boolean; onDone?: () => void }>

/** What becomes of a wish: now, at once, later or taken further, with the words that those who wished for it get (D8). */
export function SortWish({ plan, wish, isMain = false, onDone }: Props) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('actionPlan')
  const [fate, setFate] = useState<Fate | null>(wish.fate)
  const [reason, setReason] = useState(wish.reason ?? '')
  const usualDay = view.followUp.nextLook ?? view.preparation.followUp.by ?? ''
  const [lookAgain, setLookAgain] = useState(wish.lookAgain ?? usualDay)
  const isOneMore = wishesWith(plan, 'now').filter((other) => other.wish !== wish.wish).length >= mostNow

  const save = async () => {
    if (fate === null) return
    const outcome = await send('actionPlan', {
      type: 'sort-wish',
      wish: wish.wish,
      fate,
      reason: reason.trim(),
      lookAgain: fate === 'later' && lookAgain ? lookAgain : null,
    })
    if (outcome.saved) onDone?.()
  }
  const why = fate === 'later' ? t.whyNotNow : fate === 'now' && isOneMore ? t.whyMore : t.whyPerhaps

  return (
    <form
      className="fl-stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <RadioGroup
        legend={t.whatBecomes}
        value={fate}
        onChange={setFate}
        options={[
          { value: 'now', label: t.nowMeans },
          { value: 'at-once', label: t.atOnceMeans },
          { value: 'later', label: t.laterMeans },
          { value: 'escalated', label: t.escalatedMeans },
        ]}
      />
      {fate !== null && (
        <TextField label={why} hint={t.everybodyReads} value={reason} onChange={setReason} isMultiline />
      )}
      {fate === 'later' && (
        <div className="fl-plan-day">
          <TextField label={t.lookAgain} type="date" value={lookAgain} onChange={setLookAgain} />
        </div>
      )}
      <div className="fl-row">
        <Button type="submit" variant={isMain ? 'filled' : 'outlined'} isMain={isMain} isDisabled={fate === null}>
          {t.keepAnswer}
        </Button>
        {onDone && (
          <Button variant="text" onClick={onDone}>
            {t.leave}
          </Button>
        )}
      </div>
      <SaysTheSame plan={plan} wish={wish} />
    </form>
  )
}

/** Two that mean the same get one answer. Those that look alike are offered first; people decide. */
function SaysTheSame({ plan, wish }: Readonly<{ plan: Plan; wish: StandingWish }>) {
  const send = useSend()
  const t = useWords('actionPlan')
  const [chosen, setChosen] = useState('')
  const others = standingWishes(plan).filter((other) => other.wish !== wish.wish && other.text)
  const theme = wish.origin.theme
  const alike =
    others.find((other) => isAlike(other.text ?? '', wish.text ?? '')) ??
    others.find((other) => theme !== null && theme === other.origin.theme)
  const into = chosen || alike?.wish || ''
  if (!others.length) return null
  return (
    <Disclosure summary={alike ? fill(t.looksAlike, { wish: alike.text ?? '' }) : t.alike} isOpen={alike !== undefined}>
      <div className="fl-plan-join">
        <Select
          label={t.chooseAlike}
          hideLabel
          value={into}
          options={[
            ...(into ? [] : [{ value: '', label: t.chooseAlike }]),
            ...others.map((other) => ({ value: other.wish, label: other.text ?? '' })),
          ]}
          onChange={setChosen}
        />
        <Button
          variant="outlined"
          isDisabled={!into}
          onClick={() => void send('actionPlan', { type: 'join-wishes', wish: wish.wish, into })}
        >
          {t.join}
        </Button>
      </div>
    </Disclosure>
  )
}
