import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { Button, LinkButton } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { RadioGroup } from '../../web/parts/radio-group.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useDates, useWords } from '../../web/words.tsx'
import { adviceOf, answers, sides, signs } from './check.ts'
import { ComplexQuestions } from './complex-questions.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { ReadBox } from './read-box.tsx'
import './screens.css'

/** The check, what belongs elsewhere, what is too large, and what was not said (A1-A5). */
export function Desk() {
  const { view, roles, process } = useRoom()
  const t = useWords('suitability')
  const prepares = roles.includes('responsible')
  // Once there is advice, the way on stands under it, where it has just been read.
  const isAnswered = prepares && adviceOf(view.suitability.answers).advice !== 'not-answered'
  return (
    <DeskPage
      title={t.title}
      lead={prepares ? t.lead : ''}
      actions={
        !isAnswered && (
          <LinkButton href={`/process/${process}/before`} variant="outlined">
            {t.toList}
          </LinkButton>
        )
      }
    >
      {prepares && (
        <>
          <section className="fl-stack">
            <h2>{t.goodFor}</h2>
            <ul className="fl-suit-good">
              <li>{t.goodForMapping}</li>
              <li>{t.goodForProposals}</li>
              <li>{t.goodForEnergy}</li>
            </ul>
          </section>
          <Check />
        </>
      )}
      <div className="fl-suit-pair">
        <Elsewhere mayWrite={prepares} />
        <ComplexQuestions />
      </div>
      {prepares && <ReadBox />}
    </DeskPage>
  )
}

/** Four questions and the advice that follows, with its reasons. Never a number. */
function Check() {
  const { view, process } = useRoom()
  const send = useSend()
  const t = useWords('suitability')
  const dates = useDates()
  const { answers: answered, answeredAt, checkedBy } = view.suitability
  const listed = Object.keys(view.people.persons).length
  const missing = sides.filter((side) => !checkedBy.includes(side))
  const { advice, reasons } = adviceOf(answered)
  return (
    <section className="fl-stack">
      <h2>{t.questions}</h2>
      <p className="fl-small fl-soft">{t.questionsLead}</p>
      <fieldset className="fl-suit-sides">
        <legend>{t.whoIsHere}</legend>
        {sides.map((side) => (
          <CheckBox
            key={side}
            label={t[`side-${side}`]}
            isChecked={checkedBy.includes(side)}
            onChange={(takesPart) => void send('suitability', { type: 'take-part-in-check', side, takesPart })}
          />
        ))}
        {checkedBy.length > 0 && missing.length > 0 && (
          <p className="fl-small fl-soft">
            {fill(t.missingSides, { who: missing.map((side) => t[`side-${side}`].toLowerCase()).join(', ') })}
          </p>
        )}
      </fieldset>
      {listed > 0 && <p className="fl-small">{fill(t.onTheList, { n: listed })}</p>}
      <div className="fl-suit-questions">
        {signs.map((sign) => (
          <RadioGroup
            key={sign}
            legend={t[`ask-${sign}`]}
            options={answers.map((value) => ({ value, label: t[`say-${value}`] }))}
            value={answered[sign]}
            onChange={(answer) => void send('suitability', { type: 'answer-sign', sign, answer })}
          />
        ))}
      </div>
      <div role="status">
        <Sheet heading={t.adviceHeading}>
          <p>
            <strong>{t[`advice-${advice}`]}</strong>
          </p>
          {reasons.length > 0 && (
            <ul className="fl-suit-good">
              {reasons.map((reason) => (
                <li key={reason}>{t[`reason-${reason}`]}</li>
              ))}
            </ul>
          )}
          {advice === 'something-else-first' && <p>{t.whereToTurn}</p>}
          {advice !== 'not-answered' && (
            <p className="fl-small fl-soft">
              {t.yourDecision} {answeredAt !== null && fill(t.lastAnswered, { day: dates.day(answeredAt) })}
            </p>
          )}
        </Sheet>
      </div>
      {advice !== 'not-answered' && (
        <div>
          <LinkButton
            href={`/process/${process}/before`}
            variant={advice === 'something-else-first' ? 'outlined' : 'filled'}
          >
            {t.toList}
          </LinkButton>
        </div>
      )}
      <Thoughts />
    </section>
  )
}

function Thoughts() {
  const { view } = useRoom()
  const send = useSend()
  const toast = useToast()
  const t = useWords('suitability')
  const stored = view.suitability.thoughts ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const save = async () => {
    if (draft === null) return
    const outcome = await send('suitability', { type: 'write-thoughts', said: draft.trim() })
    if (!outcome.saved) return
    setDraft(null)
    toast(t.saved)
  }
  return (
    <form
      className="fl-stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={t.thoughts}
        hint={t.thoughtsHint}
        isMultiline
        maxLength={2_000}
        value={draft ?? stored}
        onChange={setDraft}
      />
      <div>
        <Button type="submit" variant="outlined" isDisabled={draft === null || draft.trim() === stored}>
          {t.save}
        </Button>
      </div>
    </form>
  )
}
