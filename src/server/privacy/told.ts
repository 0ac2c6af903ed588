import type { Instant } from '../../kernel/values.ts'
import { fill, type Language, speak } from '../../kernel/words.ts'
import { whoIs } from '../../method/02-preparation/rules.ts'
import type { State } from '../../process/process.ts'
import type { Config } from '../config.ts'
import { longDay } from '../days.ts'
import type { ProcessCard } from '../processes.ts'
import { goes, whenItGoes } from './holds.ts'
import { whatIsStored } from './stored.ts'
import { words } from './words.ts'

/** The server that is asked: how it is set up, and under which name it was reached. */
type Server = Readonly<{ config: Config; host: string; isEncrypted: boolean }>
/** The process that is asked about. */
type About = Readonly<{ card: ProcessCard; state: State; nameOf: (person: string) => string | null }>

/** What every participant may know of how this server treats what it is told (P10): a whole page, in words. */
export function privacyPage(language: Language, server: Server, about: About | null) {
  const t = speak(words, language)
  return {
    title: t.page,
    lead: t.pageLead,
    heading: t.stored,
    columns: { what: t.what, who: t.who, until: t.until },
    rows: whatIsStored(language),
    sections: [
      { heading: t.where, lines: whereItLies(language, server) },
      ...(about ? [{ heading: t.dates, lines: datesOf(language, about.state, about.card.createdAt) }] : []),
      ...(about ? [{ heading: t.contacts, lines: contactsOf(about) }] : []),
    ].filter(({ lines }) => lines.length > 0),
    rights: t.rights,
    toMine: t.toMine,
    back: t.back,
  }
}

function whereItLies(language: Language, { config, host, isEncrypted }: Server): readonly string[] {
  const t = speak(words, language)
  const post = config.mail === null ? null : (URL.parse(config.mail.url)?.hostname ?? '')
  return [
    fill(t.onServer, { host }),
    post === null ? t.noMail : fill(t.throughMail, { host: post }),
    isEncrypted ? t.encrypted : t.notEncrypted,
    t.noTracking,
  ]
}

function datesOf(language: Language, state: State, begunAt: Instant): readonly string[] {
  const t = speak(words, language)
  const said = { contacts: t.goesContacts, names: t.goesNames, everything: t.goesEverything }
  const when = whenItGoes(state, begunAt)
  return goes.flatMap((what) => {
    const at = when[what]
    return at === null ? [] : [fill(said[what], { day: longDay(at, language, true) })]
  })
}

const contactsOf = ({ state: { preparation }, nameOf }: About): readonly string[] =>
  whoIs(preparation, 'responsible').flatMap((person) => {
    const name = nameOf(person)
    return name === null ? [] : [[name, preparation.team[person]?.title].filter(Boolean).join(', ')]
  })
