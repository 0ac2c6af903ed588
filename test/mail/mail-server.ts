import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { MailSettings } from '../../src/server/config.ts'

/** A mail as it lay in the mailbox. */
export type Arrived = Readonly<{ to: string; messageId: string; raw: string; parsed: () => Promise<ParsedMail> }>

export type MailServer = Readonly<{
  settings: MailSettings
  arrived: readonly Arrived[]
  /** What the server says to an address from now on: a number and a sentence, or null for yes. */
  says: (answer: (to: string) => Readonly<{ code: number; words: string }> | null) => void
  close: () => Promise<void>
}>

/** Whatever says when it is over: a test, or a journey. */
type Ends = Readonly<{ after: (close: () => Promise<void>) => void }>

/** A real mail server on this machine, which keeps what it is given, and thinks before it says yes to anything. */
export async function mailServer(
  test: Ends,
  pauseMs: (before: 'taking' | 'thanking') => number = () => 0,
): Promise<MailServer> {
  const arrived: Arrived[] = []
  let answer: Parameters<MailServer['says']>[0] = () => null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 20,
    onRcptTo({ address }, _session, done) {
      const no = answer(address)
      const said = no ? Object.assign(new Error(no.words), { responseCode: no.code }) : null
      setTimeout(() => done(said), pauseMs('taking'))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const [, messageId = ''] = /^Message-ID:\s*(\S+)/im.exec(raw) ?? []
        for (const { address } of session.envelope.rcptTo) {
          arrived.push({ to: address, messageId, raw, parsed: () => simpleParser(raw) })
        }
        setTimeout(done, pauseMs('thanking'))
      })
    },
  })
  // A client that is killed leaves its connection open in mid-sentence.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await new Promise<void>((resolve) => server.close(() => resolve()))
    isOpen = false
  }
  test.after(close)
  const settings = { url: `smtp://127.0.0.1:${port}`, from: 'Blåbærhaugen <flippover@example.org>' }
  return {
    settings,
    arrived,
    says: (next) => {
      answer = next
    },
    close,
  }
}
