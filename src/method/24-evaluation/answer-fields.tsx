import { RadioGroup } from '../../web/parts/radio-group.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useWords } from '../../web/words.tsx'
import type { Answers } from './commands.ts'
import { options, statements } from './questions.ts'

export const unanswered: Answers = { heard: null, useful: null, hopeful: null }

export const isNothingSaid = (answers: Answers, said: string): boolean =>
  said.trim() === '' && statements.every((statement) => answers[statement] === null)

type Props = Readonly<{
  answers: Answers
  said: string
  onAnswers: (answers: Answers) => void
  onSaid: (said: string) => void
}>

/** The three short questions and a line for the rest (D9), on a phone or typed in from a slip. */
export function AnswerFields({ answers, said, onAnswers, onSaid }: Props) {
  const t = useWords('evaluation')
  return (
    <>
      {statements.map((statement) => (
        <RadioGroup
          key={statement}
          legend={t[statement]}
          value={answers[statement]}
          onChange={(option) => onAnswers({ ...answers, [statement]: option })}
          options={options.map((option) => ({ value: option, label: t[option] }))}
        />
      ))}
      <TextField label={t.said} hint={t.saidHint} isMultiline maxLength={2_000} value={said} onChange={onSaid} />
    </>
  )
}
