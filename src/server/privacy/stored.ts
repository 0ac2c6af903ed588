import { fewestToCount, minute } from '../../kernel/values.ts'
import { fill, type Language, speak } from '../../kernel/words.ts'
import { holds } from './holds.ts'
import { words } from './words.ts'

/** One kind of thing that is kept, who may read it, and for how long. */
export type Stored = Readonly<{ what: string; who: string; until: string }>

const hour = 60 * minute
const day = 24 * hour

/** All that is kept, with the times by which this very server deletes it: one truth for paper, phone and desk (P10). */
export function whatIsStored(language: Language): readonly Stored[] {
  const t = speak(words, language)
  const hours = (time: number): string => fill(t.hours, { n: Math.round(time / hour) })
  const days = (time: number): number => Math.round(time / day)
  const years = (time: number): number => Math.round(time / (365 * day))
  const untilTheEnd = fill(t.untilTheEnd, { closed: years(holds.afterClosing), unclosed: years(holds.unclosed) })
  return [
    {
      what: t.notes,
      who: t.notesWho,
      until: fill(t.notesUntil, { after: hours(holds.notesAfterMeeting), most: hours(holds.notesAtMost) }),
    },
    { what: t.thoughts, who: t.thoughtsWho, until: t.thoughtsUntil },
    { what: t.sheets, who: t.sheetsWho, until: untilTheEnd },
    { what: t.answers, who: fill(t.answersWho, { n: fewestToCount }), until: t.answersUntil },
    { what: t.box, who: fill(t.boxWho, { n: fewestToCount }), until: untilTheEnd },
    { what: t.person, who: t.personWho, until: fill(t.personUntil, { n: days(holds.names) }) },
    { what: t.mail, who: t.mailWho, until: fill(t.mailUntil, { n: days(holds.contacts) }) },
    { what: t.looks, who: t.looksWho, until: untilTheEnd },
    { what: t.owner, who: t.ownerWho, until: t.ownerUntil },
    { what: t.board, who: t.mailWho, until: t.boardUntil },
    { what: t.standing, who: t.standingWho, until: t.standingUntil },
    { what: t.team, who: t.teamWho, until: `${untilTheEnd} ${fill(t.accountUntil, { n: days(holds.accounts) })}` },
    { what: t.passkey, who: t.passkeyWho, until: t.passkeyUntil },
    { what: t.phone, who: t.phoneWho, until: fill(t.phoneUntil, { n: days(holds.places) }) },
  ]
}
