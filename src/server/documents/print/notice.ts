import { meetings } from '../../../kernel/values.ts'
import { fill, speak } from '../../../kernel/words.ts'
import { paperWords } from '../../../method/02-preparation/paper-words.ts'
import { sittingsOf, whoIs } from '../../../method/02-preparation/rules.ts'
import { words as welcome } from '../../../method/11-welcome/words.ts'
import { whatIsStored } from '../../privacy/stored.ts'
import { words as stored } from '../../privacy/words.ts'
import { clean } from '../clean.ts'
import { type Asked, nameOf, placeOf, whenOf, wordsOf } from './asked.ts'
import { words } from './notice-words.ts'

/** What employees are told beforehand (B, P10), with the times by which the server really deletes. */
export function notice(asked: Asked) {
  const { state, language } = asked
  const t = speak(words, language)
  const kept = speak(stored, language)
  const information = paragraphsOf(state.preparation.information.text ?? '')
  return {
    kind: 'notice',
    head: { title: paperWords['paper-notice'][language], subtitle: asked.workplace, aside: [] },
    lead: information.length ? information : [t.lead],
    why: { heading: t.why, said: clean(state.preparation.purpose ?? welcome.purposeByDefault[language]) },
    when: { heading: t.when, lines: timesOf(asked) },
    stored: kept.stored,
    columns: [kept.what, kept.who, kept.until],
    rows: whatIsStored(language).map(({ what, who, until }) => [what, who, until]),
    rights: t.rights,
    contacts: contactsOf(asked),
  }
}

/** What the responsible group has written, by paragraph. */
export const paragraphsOf = (said: string): readonly string[] =>
  clean(said)
    .split(/\n+/)
    .filter((one) => one.trim() !== '')

function timesOf(asked: Asked): readonly string[] {
  const t = wordsOf(asked)
  const lines = meetings.flatMap((n) => {
    const sittings = sittingsOf(asked.state.preparation, n)
    return sittings.flatMap((_, index) => {
      const when = whenOf(asked, n, index + 1)
      const name = fill(t.meeting, { n })
      const which = sittings.length > 1 ? `${name}, ${fill(t.sitting, { n: index + 1 })}` : name
      return when === '' ? [] : [[`${which}: ${when}`, placeOf(asked, n, index + 1)].filter(Boolean).join(', ')]
    })
  })
  return lines.length ? lines : [speak(words, asked.language).notBooked]
}

/** The responsible group, each with what the workplace calls them. */
export const contactsOf = (asked: Asked): readonly string[] =>
  whoIs(asked.state.preparation, 'responsible').flatMap((person) => {
    const name = nameOf(asked, person)
    const title = clean(asked.state.preparation.team[person]?.title ?? '')
    return name === '' ? [] : [[name, title].filter(Boolean).join(', ')]
  })
