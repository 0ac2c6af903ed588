import { fill, speak } from '../../kernel/words.ts'
import { type Plan, standingWishes, wishesWith } from '../../method/31-action-plan/plan.ts'
import type { State } from '../../process/process.ts'
import type { Line, Mail } from '../mail/mail.ts'
import { words as mailWords } from '../mail/words.ts'
import type { ProcessCard } from '../processes.ts'
import { onDay } from './on-day.ts'
import { words } from './words.ts'

/** What the letter about the plan is written from: what everybody may read, and who it is for. */
export type PlanWriting = Readonly<{ card: ProcessCard; state: State; plan: Plan; name: string; link: string }>

/** The plan is ready (D8, E1): how many wishes are answered, what is done now, where to read it, and when we look again. */
export function planLetter({ card, state, plan, name, link }: PlanWriting): Mail {
  const { language } = card
  const [t, mail] = [speak(words, language), speak(mailWords, language)]
  const workplace = state.preparation.workplace ?? card.workplace
  const { version } = state.actionPlan
  const { nextLook } = state.followUp
  const text = (said: string): Line => ({ is: 'text', said })
  const small = (said: string): Line => ({ is: 'small', said })
  const listed = (heading: string, fate: 'now' | 'at-once'): readonly Line[] => {
    const said = wishesWith(plan, fate).flatMap(({ text: wish }) => (wish ? [`• ${wish}`] : []))
    return said.length === 0 ? [] : [{ is: 'heading', said: heading }, text(said.join('\n'))]
  }
  const counted = (phrase: string, n: number): readonly string[] => (n === 0 ? [] : [fill(phrase, { n })])
  const others = [
    ...counted(t.planLater, wishesWith(plan, 'later').length),
    ...counted(t.planEscalated, wishesWith(plan, 'escalated').length),
  ]
  const lines: readonly Line[] = [
    text(fill(mail.hello, { name: name.split(' ')[0] ?? name })),
    text(`${version > 1 ? t.planLeadAgain : t.planLead} ${fill(t.planAnswered, { n: standingWishes(plan).length })}`),
    ...listed(t.planNow, 'now'),
    ...listed(t.planAtOnce, 'at-once'),
    ...(others.length > 0 ? [text(others.join(' '))] : []),
    ...(nextLook === null ? [] : [text(fill(t.planNextLook, { day: onDay(nextLook, language) }))]),
    { is: 'button', said: t.planButton, href: link },
    text(fill(mail.greeting, { workplace })),
    small(t.ownLink),
    small(mail.noTracking),
  ]
  return { subject: fill(version > 1 ? t.planSubjectAgain : t.planSubject, { workplace }), language, lines }
}
