import { dayNumber } from '../../kernel/calendar-days.ts'
import type { Instant } from '../../kernel/values.ts'
import { dayOf } from '../days.ts'
import type { House } from '../http/context.ts'
import type { Mail } from '../mail/mail.ts'
import type { LetterFault, News } from '../mail/post.ts'
import { addressees, linkTo } from './addressees.ts'
import { digestLetter } from './digest.ts'
import { dueFor } from './follow-up.ts'
import { planLetter } from './plan-letter.ts'
import { countryOf, workingDays } from './working-days.ts'

type Round = Pick<House, 'config' | 'clock' | 'processes' | 'people' | 'rooms' | 'post' | 'links' | 'signIn'>
type Written = Readonly<{ to: string; mail: Mail; messageId: string; calendar: null }>

/** When this letter may go out: nobody is written to at night, at the weekend or on a holiday. */
export async function opensAt({ processes, clock }: Round, { process }: News): Promise<Instant> {
  const { nextOpening } = await workingDays(countryOf((await processes.find(process))?.language ?? 'nb'))
  return nextOpening(clock())
}

/** The letter as things stand now, or why it should no longer go out. */
export async function writeNews(letter: News, house: Round): Promise<Written | LetterFault> {
  const { process, person, kind, messageId } = letter
  const card = await house.processes.find(process)
  if (!card) return 'no-address'
  const { state } = await house.rooms.open(process)
  const all = await addressees(house, process, state)
  const to = all.find((one) => one.person === person)
  if (!to) return 'no-address'
  const { published } = state.actionPlan
  if ((await house.post.isOvertaken(letter)) || !published || state.followUp.closedAt !== null) return 'overtaken'
  switch (kind) {
    case 'plan': {
      const mail = planLetter({ card, state, plan: published, name: to.name, link: await linkTo(house, process, to) })
      return { to: to.mail, mail, messageId, calendar: null }
    }
    case 'follow-up': {
      const today = dayOf(house.clock())
      // A letter goes out on its own day; what an older one would have said stands in the next.
      if (letter.sequence !== dayNumber(today)) return 'overtaken'
      const due = dueFor({ state, letters: await house.post.newsOf(process), all, today }, to)
      if (due.length === 0) return 'overtaken'
      const mail = digestLetter({ card, state, to, due, today, link: await linkTo(house, process, to) })
      return { to: to.mail, mail, messageId, calendar: null }
    }
  }
}
