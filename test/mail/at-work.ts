import type { TestContext } from 'node:test'
import type { Instant } from '../../src/kernel/values.ts'
import type { Letter } from '../../src/server/mail/post.ts'
import { deliverWaiting } from '../../src/server/mail/postman.ts'
import { openWorkplace, type TestHouse, testHouse, type Workplace } from '../house.ts'
import { type Arrived, type MailServer, mailServer } from './mail-server.ts'

export type AtWork = Readonly<{
  test: TestHouse
  mail: MailServer
  place: Workplace
  book: (meeting: 1 | 2, startsAt: Instant | null, where?: string) => Promise<void>
  /** Presses the button, and lets the postman walk. Answers what arrived by it. */
  send: (occasion: 'invitation' | 'changes' | 'reminder', meeting?: 1 | 2) => Promise<readonly Arrived[]>
  deliver: () => Promise<readonly Arrived[]>
  letters: () => Promise<readonly Letter[]>
}>

/** A workplace with a mail server, a time that is booked, and employees who have been told. */
export async function atWork(context: TestContext, people = 3, isInformed = true): Promise<AtWork> {
  const mail = await mailServer(context)
  const test = await testHouse(context, { publicUrl: 'https://f.example.org', mail: mail.settings })
  const place = await openWorkplace(test, people)
  const { process, staff } = place
  const ask = (command: Parameters<typeof staff.command>[2]) => staff.command('staff', process, command)
  if (isInformed) {
    await ask({
      stage: 'preparation',
      command: { type: 'inform-employees', text: 'Ingen ser hva den enkelte har sagt.', discussedOn: '2026-12-01' },
    })
  }
  const purpose = 'Vi vil ha mer tid ute.\n\nOg færre møter.'
  await ask({ stage: 'preparation', command: { type: 'describe-workplace', workplace: 'Blåbærhaugen', purpose } })
  const book: AtWork['book'] = async (meeting, startsAt, where = 'Allrommet') => {
    const when = { type: 'book-meeting', meeting, startsAt, minutes: 120, place: where } as const
    await ask({ stage: 'preparation', command: when })
  }
  const deliver: AtWork['deliver'] = async () => {
    const before = mail.arrived.length
    if (test.house.mailer) await deliverWaiting(test.house, test.house.mailer)
    return mail.arrived.slice(before)
  }
  return {
    test,
    mail,
    place,
    book,
    deliver,
    letters: () => test.house.post.of(process),
    async send(occasion, meeting = 1) {
      const { status, text } = await staff.post(`/api/staff/${process}/invitations/send`, { meeting, occasion })
      if (status !== 200) throw new Error(text)
      return deliver()
    },
  }
}
