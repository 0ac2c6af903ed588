import { fill, speak } from '../../kernel/words.ts'
import type { Due } from '../../method/33-follow-up/due.ts'
import type { State } from '../../process/process.ts'
import type { Line, Mail } from '../mail/mail.ts'
import { words as mailWords } from '../mail/words.ts'
import type { ProcessCard } from '../processes.ts'
import type { Addressee } from './addressees.ts'
import { words } from './digest-words.ts'
import { onDay } from './on-day.ts'
import { words as letterWords } from './words.ts'

/** What a letter of the follow-up is written from: what is due for one person, today. */
export type Digest = Readonly<{
  card: ProcessCard
  state: State
  to: Addressee
  due: readonly Due[]
  today: string
  link: string
}>

/** One letter with all that is due for somebody (E3): what, by when, and one way to say how it goes. No one is blamed. */
export function digestLetter({ card, state, to, due, today, link }: Digest): Mail {
  const { language } = card
  const t = speak(words, language)
  const mail = speak(mailWords, language)
  const workplace = state.preparation.workplace ?? card.workplace
  const text = (said: string): Line => ({ is: 'text', said })
  const small = (said: string): Line => ({ is: 'small', said })
  const lines: readonly Line[] = [
    text(fill(mail.hello, { name: to.name.split(' ')[0] ?? to.name })),
    text(t[`lead-${to.hat}`]),
    ...due.flatMap((one) => linesOf(one)),
    { is: 'button', said: t[`button-${to.hat}`], href: link },
    text(fill(mail.greeting, { workplace })),
    small(to.hat === 'staff' ? t.staffLink : to.hat === 'seat' ? speak(letterWords, language).ownLink : t.boardLink),
    small(mail.noTracking),
  ]
  return { subject: fill(t[`subject-${to.hat}`], { workplace }), language, lines }

  function linesOf(one: Due): readonly Line[] {
    const day = onDay(one.day, language)
    const says = (heading: string | null | undefined, ...said: readonly string[]): readonly Line[] => [
      { is: 'heading', said: heading || t.inThePlan },
      text(said.filter(Boolean).join(' ')),
    ]
    switch (one.what) {
      case 'deadline-ahead':
      case 'deadline-passed':
      case 'look-on-the-way': {
        const isOwn = one.to === 'owner' && one.person === to.person
        const isToday = one.what === 'deadline-ahead' && one.day === today
        const said = isToday ? t['deadline-today'] : fill(t[one.what], { day })
        return says(measureText(one.measure), said, isOwn ? t[`ask-${one.what}`] : t.notReached)
      }
      case 'nobodys':
        return says(measureText(one.measure), fill(t['deadline-passed'], { day }), t.nobodys)
      case 'look-again':
        return says(wishText(one.wish), fill(t['look-again'], { day }))
      case 'unanswered':
        return says(wishText(one.wish), fill(t[`unanswered-${one.to}`], { day }))
      case 'next-look':
        return says(t['next-look'], one.day === today ? t.lookToday : fill(t.lookAhead, { day }))
      case 'time-frame':
        return says(t['time-frame'], fill(one.day > today ? t.frameAhead : t.frameNow, { day }))
    }
  }
  function measureText(measure: string): string | null {
    return state.actionPlan.published?.measures[measure]?.what ?? null
  }
  function wishText(wish: string): string | null {
    return state.actionPlan.published?.wishes[wish]?.text ?? state.escalation[wish]?.text ?? null
  }
}
