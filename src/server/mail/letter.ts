import { fill } from '../../kernel/words.ts'
import type { State as Preparation } from '../../method/02-preparation/rules.ts'
import { clock, longDay } from '../days.ts'
import type { ProcessCard } from '../processes.ts'
import { type Line, type Mail, paragraphs } from './mail.ts'
import type { LetterKind, Told } from './post.ts'
import { span } from './when.ts'
import { words } from './words.ts'

/** What a letter about a meeting is written from: what everybody may know, and who it is for. */
export type Writing = Readonly<{
  card: ProcessCard
  kind: LetterKind
  meeting: 1 | 2
  told: Told
  preparation: Preparation
  /** When the other meeting is, for this person. */
  nextAt: number | null
  name: string
  link: string
  isSample: boolean
}>

/** The letter in the process's language: what, why, when, where, what was told to everybody, and the own link. */
export function writeLetter(writing: Writing): Mail {
  const { card, kind, meeting: n, told, preparation, nextAt, name, link, isSample } = writing
  const { language } = card
  const workplace = preparation.workplace ?? card.workplace
  const t = (key: keyof typeof words): string => words[key][language]
  const text = (said: string): Line => ({ is: 'text', said })
  const small = (said: string): Line => ({ is: 'small', said })
  const under = (heading: string, said: string | null): readonly Line[] =>
    said === null ? [] : [{ is: 'heading', said: heading }, ...paragraphs(said)]

  const { startsAt, minutes, place } = told
  const day = startsAt === null ? '' : longDay(startsAt, language)
  const time = startsAt === null ? '' : clock(startsAt, language)
  const isInvitation = kind === 'invitation'
  const isOff = kind === 'cancelled'
  const lead = isInvitation ? (n === 1 ? t('lead-invitation-1') : t('lead-invitation-2')) : t(`lead-${kind}`)
  const facts: readonly Line[] = [
    ...(startsAt === null
      ? []
      : [{ is: 'fact', label: isOff ? t('whenItWas') : t('when'), said: span(startsAt, minutes, language) } as const]),
    ...(place === null || isOff ? [] : [{ is: 'fact', label: t('where'), said: place } as const]),
  ]
  const lines: readonly Line[] = [
    ...(isSample ? [small(t('sample'))] : []),
    text(fill(t('hello'), { name: name.split(' ')[0] ?? name })),
    text(fill(lead, { n, workplace })),
    ...facts,
    ...(isInvitation && n === 1 && nextAt !== null ? [text(fill(t('next'), { day: longDay(nextAt, language) }))] : []),
    ...(isInvitation ? under(t('why'), preparation.purpose) : []),
    ...(isInvitation ? under(t('goodToKnow'), preparation.information.text) : []),
    ...(isOff ? [] : [text(t('phone')), { is: 'button', said: t('button'), href: link } as const]),
    text(fill(t('greeting'), { workplace })),
    ...(isOff ? [] : [small(t('ownLink'))]),
    small(t('noTracking')),
  ]
  return { subject: fill(t(`subject-${kind}`), { n, day, time, workplace }), language, lines }
}
