import { useState } from 'react'
import type { Meeting, PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { askServer } from '../../web/ask-server.ts'
import { useAsking } from '../../web/pages/use-asking.ts'
import { Button, LinkButton } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { mayInvite } from '../02-preparation/rules.ts'
import type { Channel } from './commands.ts'
import { lettersOf, posterOf } from './send-invitations.tsx'
import type { Invitations, Written } from './use-invitations.tsx'

type Props = Readonly<{ meeting: Meeting; told: Invitations; askAgain: () => void }>
const byHand = ['letter', 'poster', 'told'] as const satisfies readonly Channel[]

/** Who has not been reached, by name, with what to do about it; ticked by hand when it was done on paper or in person. */
export function NotReached({ meeting, told, askAgain }: Props) {
  const { view, names, process, roles } = useRoom()
  const send = useSend()
  const t = useWords('people')
  const { ask, isAsking, trouble } = useAsking()
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set())
  const { persons } = view.people
  const unreached = told.people
    .filter(({ person }) => persons[person]?.reachedBy[meeting] === null)
    .toSorted((one, other) => (names[one.person] ?? '').localeCompare(names[other.person] ?? ''))
  // Whom the button will reach, or is reaching, needs nothing by hand.
  const byMail = told.isMailOn ? unreached.filter((one) => one.hasMail && one.state !== 'failed') : []
  const left = unreached.filter((one) => !byMail.includes(one))
  if (unreached.length === 0) return null
  const picked = left.filter(({ person }) => chosen.has(person)).map(({ person }) => person)
  const isResponsible = roles.includes('responsible')

  const choose = (person: PersonId, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(person)
    else next.delete(person)
    setChosen(next)
  }
  const reach = (channel: Channel) => {
    void send('people', { type: 'reach-people', people: picked, meeting, channel })
    setChosen(new Set())
  }
  const tryAgain = async () => {
    if (await ask(() => askServer(`/api/staff/${process}/invitations/again`, { meeting }))) askAgain()
  }
  return (
    <section className="fl-stack">
      <h2>
        {t.notReached} <span className="fl-soft fl-tabular">{unreached.length}</span>
      </h2>
      {byMail.length > 0 && (
        <Disclosure summary={fill(t.getMail, { n: byMail.length })}>
          <p>{byMail.map(({ person }) => names[person] ?? '').join(', ')}</p>
        </Disclosure>
      )}
      {left.length > 0 && <p>{t.notReachedLead}</p>}
      {trouble && <p role="alert">{trouble}</p>}
      {isResponsible && left.length > 0 && (
        <div className="fl-row">
          {told.isMailOn && mayInvite(view.preparation) && (
            <LinkButton href={lettersOf(process, meeting)} opensNew>
              {t.printLetters}
            </LinkButton>
          )}
          <LinkButton href={posterOf(process, meeting)} opensNew>
            {t.printPoster}
          </LinkButton>
          {told.isMailOn && told.toTryAgain > 0 && (
            <Button variant="outlined" isDisabled={isAsking} onClick={() => void tryAgain()}>
              {t.tryAgain}
            </Button>
          )}
        </div>
      )}
      {left.length > 4 && (
        <CheckBox
          label={t.chooseAll}
          isChecked={picked.length === left.length}
          onChange={(isAll) => setChosen(new Set(isAll ? left.map(({ person }) => person) : []))}
        />
      )}
      <ul className="fl-people-left">
        {left.map((one) => (
          <Left
            key={one.person}
            written={one}
            isMailOn={told.isMailOn}
            mayCopy={isResponsible && mayInvite(view.preparation)}
            isChosen={chosen.has(one.person)}
            onChoose={(isChosen) => choose(one.person, isChosen)}
          />
        ))}
      </ul>
      {left.length > 0 && (
        <fieldset className="fl-people-ticks">
          <legend>{t.chosenHave}</legend>
          <div className="fl-row">
            {byHand.map((channel) => (
              <Button key={channel} variant="outlined" isDisabled={picked.length === 0} onClick={() => reach(channel)}>
                {t[`got-${channel}`]}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  )
}

type LeftProps = Readonly<{
  written: Written
  isMailOn: boolean
  mayCopy: boolean
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}>

function Left({ written, isMailOn, mayCopy, isChosen, onChoose }: LeftProps) {
  const { names, process } = useRoom()
  const toast = useToast()
  const t = useWords('people')
  const { ask, isAsking, trouble } = useAsking()
  const [link, setLink] = useState<string | null>(null)
  const { person, hasMail, state, reason } = written
  const name = names[person] ?? ''
  const says = state === 'waiting' ? t.waiting : hasMail || !isMailOn ? '' : t.noMail

  const copy = async () => {
    const made = await ask(() => askServer<{ link: string }>(`/api/staff/${process}/personal-link`, { person }))
    if (!made) return
    try {
      await navigator.clipboard.writeText(made.link)
      toast(t.linkCopied)
    } catch {
      // A page from a plain http address may not write to the clipboard: then the link is marked by hand.
      setLink(made.link)
    }
  }
  return (
    <li>
      <CheckBox
        label={
          <>
            {name} {says && <span className="fl-small fl-soft">{says}</span>}
          </>
        }
        isChecked={isChosen}
        onChange={onChoose}
      />
      {mayCopy && (
        <Button variant="text" isDisabled={isAsking} label={fill(t.copyOwnLink, { name })} onClick={() => void copy()}>
          {t.copyShort}
        </Button>
      )}
      {state === 'failed' && reason && <p className="fl-small fl-soft">{t[`failed-${reason}`]}</p>}
      {trouble && <p role="alert">{trouble}</p>}
      {link !== null && <TextField label={fill(t.linkFor, { name })} value={link} onChange={() => undefined} />}
    </li>
  )
}
