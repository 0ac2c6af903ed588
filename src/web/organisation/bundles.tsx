import { type ReactNode, useState } from 'react'
import { fill, speak } from '../../kernel/words.ts'
import { isAlike } from '../../method/23-presentations/by-theme.ts'
import { AnswerFields, type Said } from '../../method/32-escalation/answer-form.tsx'
import { words as boardWords } from '../../method/32-escalation/words.ts'
import type { BundleSeen, HandedSeen } from '../../process/overview.ts'
import { askServer } from '../ask-server.ts'
import { useAsking } from '../pages/use-asking.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Select } from '../parts/select.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useToast } from '../parts/toast.tsx'
import { useDates, useLanguage } from '../words.tsx'
import { organisationWords } from './organisation-words.ts'

type Props = Readonly<{ organisation: string; bundles: readonly BundleSeen[]; onChanged: () => Promise<void> }>

const titleOf = ({ wishes }: BundleSeen): string => wishes[0]?.text ?? ''
const answerTo = ({ wishes }: BundleSeen) =>
  wishes.every(({ answer }) => answer !== null) ? (wishes[0]?.answer ?? null) : null

/** What units have handed on: those that say the same lie together, and get one answer (E2). */
export function Bundles({ organisation, bundles, onChanged }: Props) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  if (!bundles.length) return null
  const inOrder = bundles.toSorted((one, other) => Number(answerTo(one) !== null) - Number(answerTo(other) !== null))
  return (
    <section className="fl-stack">
      <h2>{t.handed}</h2>
      <p className="fl-soft">{t.handedHow}</p>
      {inOrder.map((bundle, at) => (
        <Bundle
          key={bundle.bundle}
          organisation={organisation}
          bundle={bundle}
          isFirst={at === 0}
          others={bundles.filter((other) => other.bundle !== bundle.bundle)}
          onChanged={onChanged}
        />
      ))}
    </section>
  )
}

type BundleProps = Readonly<{
  organisation: string
  bundle: BundleSeen
  isFirst: boolean
  others: readonly BundleSeen[]
  onChanged: () => Promise<void>
}>

function Bundle({ organisation, bundle, isFirst, others, onChanged }: BundleProps) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const toast = useToast()
  const { ask, trouble } = useAsking()
  const answer = answerTo(bundle)
  const move = async ({ process, wish }: HandedSeen, into: string | null) => {
    const moved = await ask(() => askServer(`/api/organisations/${organisation}/bundle`, { process, wish, into }))
    if (moved) await onChanged()
  }
  const say = async (said: Said) => {
    const asked = { bundle: bundle.bundle, ...said }
    const done = await ask(() => askServer<{ answered: number }>(`/api/organisations/${organisation}/answer`, asked))
    if (!done) return
    toast(done.answered > 0 ? fill(t.answered, { n: done.answered }) : t.answeredNone)
    await onChanged()
  }
  const fields = (
    <AnswerFields
      key={answer?.at ?? 0}
      answer={answer}
      isMain={isFirst && answer === null}
      action={t.answerAll}
      onSay={say}
    />
  )
  return (
    <Sheet level={3} heading={<span className="fl-board-wish">{titleOf(bundle)}</span>}>
      <ul className="fl-lines">
        {bundle.wishes.map((one) => (
          <li key={`${one.process} ${one.wish}`}>
            <span className="fl-grow">
              <span className="fl-small fl-soft">{fill(t.fromUnits, { units: one.unit })}</span>
              {one.text !== titleOf(bundle) && <span className="fl-organisation-said">{one.text}</span>}
              {one.reason && <span className="fl-organisation-said">{one.reason}</span>}
            </span>
            {bundle.wishes.length > 1 && (
              <Button
                variant="text"
                label={fill(t.partOf, { wish: one.text ?? '', unit: one.unit })}
                onClick={() => void move(one, null)}
              >
                {t.part}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {answer === null && <SameAs bundle={bundle} others={others} onJoin={(into) => joinAll(into)} />}
      {answer === null ? fields : <Answered answer={answer}>{fields}</Answered>}
      {trouble && <p role="alert">{trouble}</p>}
    </Sheet>
  )

  async function joinAll(into: string): Promise<void> {
    for (const { process, wish } of bundle.wishes) {
      const moved = await ask(() => askServer(`/api/organisations/${organisation}/bundle`, { process, wish, into }))
      if (!moved) return
    }
    await onChanged()
  }
}

/** Those that look alike are offered first; people decide. */
function SameAs({
  bundle,
  others,
  onJoin,
}: Readonly<{ bundle: BundleSeen; others: readonly BundleSeen[]; onJoin: (into: string) => Promise<void> }>) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const [chosen, setChosen] = useState('')
  if (!others.length) return null
  const alike = others.find((other) => isAlike(titleOf(other), titleOf(bundle)))
  const into = chosen || alike?.bundle || ''
  return (
    <Disclosure summary={t.sameAs} isOpen={alike !== undefined}>
      <div className="fl-plan-join">
        <Select
          label={t.sameAs}
          hideLabel
          value={into}
          options={[
            ...(into ? [] : [{ value: '', label: t.chooseWish }]),
            ...others.map((other) => ({ value: other.bundle, label: titleOf(other) })),
          ]}
          onChange={setChosen}
        />
        <Button variant="outlined" isDisabled={!into} onClick={() => void onJoin(into)}>
          {t.join}
        </Button>
      </div>
    </Disclosure>
  )
}

function Answered({
  answer: { verdict, reason, by },
  children,
}: Readonly<{ answer: NonNullable<HandedSeen['answer']>; children: ReactNode }>) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const said = useVerdicts()
  const dates = useDates()
  return (
    <>
      <p>
        <strong>{t.hasAnswer}: </strong>
        {[said[verdict], by === null ? '' : dates.day(by)].filter(Boolean).join(', ')}
      </p>
      {reason && <p className="fl-organisation-said">{reason}</p>}
      <Disclosure summary={t.changeAnswer}>{children}</Disclosure>
    </>
  )
}

function useVerdicts() {
  const [language] = useLanguage()
  const t = speak(boardWords, language)
  return { yes: t.yes, no: t.no, later: t.later } as const
}
