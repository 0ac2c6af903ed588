import type { Instant } from '../../kernel/values.ts'
import { fill, type Language } from '../../kernel/words.ts'
import type { House } from '../http/context.ts'
import type { ProcessCard } from '../processes.ts'
import { newSecret } from '../secrets.ts'
import type { Mail } from './mail.ts'
import { words } from './words.ts'

type Word = keyof typeof words
type Colleague = Readonly<{ name: string; mail: string; from: string; link: string }>

/** The link into the responsible group, by mail. False: it did not go out, and is handed over in another way. */
/** Whose letter it is, and in which language. */
type Where = Pick<ProcessCard, 'language' | 'workplace'>

export const mailColleague = (house: Pick<House, 'mailer'>, card: Where, to: Colleague): Promise<boolean> =>
  mailLink(house, card, to, ['subject-colleague', 'lead-colleague', 'button-sign-in', 'colleagueLink'])

/** The board's own link to what it is asked (E2), by mail. False: it did not go out. */
export const mailBoard = (house: Pick<House, 'mailer'>, card: Where, to: Colleague): Promise<boolean> =>
  mailLink(house, card, to, ['subject-board', 'lead-board', 'button-board', 'boardLink'])

async function mailLink(
  { mailer }: Pick<House, 'mailer'>,
  { language, workplace }: Where,
  { name, mail: to, from, link }: Colleague,
  [subject, lead, button, aboutLink]: readonly [Word, Word, Word, Word],
): Promise<boolean> {
  if (!mailer) return false
  const t = (key: keyof typeof words, blanks: Record<string, string> = {}): string =>
    fill(words[key][language], { workplace, from, ...blanks })
  const mail: Mail = {
    subject: t(subject),
    language,
    lines: [
      { is: 'text', said: t('hello', { name: name.split(' ')[0] ?? name }) },
      { is: 'text', said: t(lead) },
      { is: 'button', said: t(button), href: link },
      { is: 'small', said: t(aboutLink) },
    ],
  }
  const delivery = await mailer.send({ to, mail, messageId: `<${newSecret()}@${mailer.host}>`, calendar: null })
  return delivery.is === 'sent'
}

/** A way back in for whoever has this address; silence for an address that nobody has. */
export async function mailWayIn(
  { mailer, signIn, config }: Pick<House, 'mailer' | 'signIn' | 'config'>,
  to: string,
  language: Language,
  at: Instant,
): Promise<void> {
  const cut = mailer ? await signIn.cutForMail(to, at) : null
  if (!mailer || !cut) return
  const { link, code } = cut
  const t = (key: keyof typeof words, blanks: Record<string, string> = {}): string => fill(words[key][language], blanks)
  const name = ((await signIn.nameOf(cut.person)) ?? '').split(' ')[0] ?? ''
  const mail: Mail = {
    subject: t('subject-sign-in', { code }),
    language,
    lines: [
      { is: 'text', said: t('hello', { name }) },
      { is: 'text', said: t('lead-sign-in', { code }) },
      { is: 'button', said: t('button-sign-in'), href: `${config.publicUrl ?? ''}/in#${link}` },
      { is: 'small', said: t('notAsked') },
    ],
  }
  await mailer.send({ to, mail, messageId: `<${newSecret()}@${mailer.host}>`, calendar: null })
}
