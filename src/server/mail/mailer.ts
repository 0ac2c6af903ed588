import { createTransport } from 'nodemailer'
import { addressOf, type MailSettings } from '../config.ts'
import { asHtml, asText, type Mail } from './mail.ts'
import type { LetterFault } from './post.ts'

/** A mail on its way to one address. */
export type Envelope = Readonly<{
  to: string
  mail: Mail
  messageId: string
  calendar: Readonly<{ method: 'REQUEST' | 'CANCEL'; content: string }> | null
}>

/** What became of it. `later` is about this letter; `nobody` is about the mail server, and then nothing goes out. */
export type Delivery = Readonly<
  { is: 'sent' } | { is: 'later' } | { is: 'failed'; reason: LetterFault } | { is: 'nobody'; trouble: MailTrouble }
>
/** Why no mail goes out at all just now. */
export type MailTrouble = 'unreachable' | 'sign-in-refused' | 'sender-refused'

/** The way to the workplace's own mail server: one connection, one letter at a time. */
export interface Mailer {
  readonly host: string
  readonly from: string
  /** Why the last mail did not go out; null while all is well. */
  readonly trouble: MailTrouble | null
  send(envelope: Envelope): Promise<Delivery>
  close(): void
}

export function openMailer({ url, from }: MailSettings): Mailer {
  // One at a time: whatever happens, at most one letter is neither known to be sent nor known to wait.
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    logger: false,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  })
  const { name, address } = addressOf(from) ?? { name: '', address: from }
  let trouble: MailTrouble | null = null
  const heard = (delivery: Delivery): Delivery => {
    trouble = delivery.is === 'nobody' ? delivery.trouble : null
    return delivery
  }
  return {
    get trouble() {
      return trouble
    },
    host: address.split('@')[1] ?? 'flippover',
    from,
    async send({ to, mail, messageId, calendar }) {
      try {
        await transport.sendMail({
          from: { name, address },
          to: { name: '', address: to },
          messageId,
          subject: mail.subject,
          text: asText(mail),
          html: asHtml(mail),
          headers: { 'auto-submitted': 'auto-generated', 'content-language': mail.language },
          disableFileAccess: true,
          disableUrlAccess: true,
          ...(calendar ? { icalEvent: { ...calendar, filename: 'mote.ics' } } : {}),
        })
        return heard({ is: 'sent' })
      } catch (error) {
        return heard(whatHappened(error))
      }
    },
    close: () => transport.close(),
  }
}

/** Would the mail server let us in just now? Nothing is sent. Null: it would. */
export async function probeMail({ url }: MailSettings): Promise<MailTrouble | null> {
  const transport = createTransport({
    url,
    logger: false,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 5_000,
  })
  try {
    await transport.verify()
    return null
  } catch (error) {
    const delivery = whatHappened(error)
    return delivery.is === 'nobody' ? delivery.trouble : 'unreachable'
  } finally {
    transport.close()
  }
}

/** A mail server's answer, as far as it helps somebody; what it said is not kept, because it quotes addresses (P8). */
export function whatHappened(error: unknown): Delivery {
  const { code, responseCode, command, response } = told(error)
  if (code === 'EAUTH' || responseCode === 530 || responseCode === 535) {
    return { is: 'nobody', trouble: 'sign-in-refused' }
  }
  if (responseCode === null || responseCode === 421) return { is: 'nobody', trouble: 'unreachable' }
  if (responseCode < 500) return { is: 'later' }
  if (command === 'MAIL FROM') return { is: 'nobody', trouble: 'sender-refused' }
  if (responseCode === 552 || /\b5\.2\.2\b/.test(response)) return { is: 'failed', reason: 'mailbox-full' }
  const isUnknown =
    /\b5\.1\.\d+\b/.test(response) || ([550, 551, 553].includes(responseCode) && !/\b5\.7\./.test(response))
  return { is: 'failed', reason: isUnknown ? 'no-such-address' : 'refused' }
}

function told(error: unknown) {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Readonly<Record<string, unknown>>
  const { code, responseCode, command, response } = fields
  return {
    code: typeof code === 'string' ? code : '',
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    command: typeof command === 'string' ? command : '',
    response: typeof response === 'string' ? response : '',
  }
}
