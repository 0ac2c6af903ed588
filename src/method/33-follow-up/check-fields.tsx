import type { WishId } from '../../kernel/values.ts'
import { RadioGroup } from '../../web/parts/radio-group.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { done, helps } from './check-questions.ts'
import type { CheckAnswer } from './checks.ts'

/** What each answer is called. */
export function useCheckWords() {
  const t = useWords('followUp')
  return {
    done: { yes: t.doneYes, partly: t.donePartly, no: t.doneNo, unsure: t.doneUnsure, none: t.leftOpen },
    helps: { much: t.helpsMuch, some: t.helpsSome, not: t.helpsNot, 'too-early': t.helpsTooEarly, none: t.leftOpen },
  } as const
}

type Props = Readonly<{
  wishes: readonly WishId[]
  answers: CheckAnswer
  onAnswers: (answers: CheckAnswer) => void
}>

/** Two short questions about each wish that is worked on (E3), on a phone or typed in from a slip. */
export function CheckFields({ wishes, answers, onAnswers }: Props) {
  const { published } = useRoom().view.actionPlan
  const t = useWords('followUp')
  const words = useCheckWords()
  return (
    <>
      {wishes.map((wish) => {
        const said = answers[wish] ?? { done: null, helps: null }
        return (
          <section key={wish} className="fl-stack">
            <h2 className="fl-plan-wish">{published?.wishes[wish]?.text ?? ''}</h2>
            <RadioGroup
              legend={t.isItDone}
              value={said.done}
              options={done.map((one) => ({ value: one, label: words.done[one] }))}
              onChange={(one) => onAnswers({ ...answers, [wish]: { ...said, done: one } })}
            />
            <RadioGroup
              legend={t.doesItHelp}
              value={said.helps}
              options={helps.map((one) => ({ value: one, label: words.helps[one] }))}
              onChange={(one) => onAnswers({ ...answers, [wish]: { ...said, helps: one } })}
            />
          </section>
        )
      })}
    </>
  )
}

export const isNothingAnswered = (answers: CheckAnswer): boolean =>
  Object.values(answers).every(({ done, helps }) => done === null && helps === null)
