import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Dice } from '../../src/kernel/dice.ts'
import type { MailServer } from './mail-server.ts'

export type Verdict = Readonly<{
  /** People who got nothing. */
  missed: number
  /** People in whose mailbox the letter shows more than once: it came under more than one name. */
  doubled: number
  /** Deliveries beyond one for each person, which a mailbox that knows the name shows once. */
  repeated: number
  kills: number
}>

/** Invites this many people, kills the server again and again while it sends, and counts what lies in the mailboxes. */
export async function killThePostman(
  dataDir: string,
  mail: MailServer,
  people: number,
  kills: number,
  dice: Dice,
  defect = '',
): Promise<Verdict> {
  const start = async (): Promise<ChildProcess> => {
    const script = join(import.meta.dirname, 'postman-to-kill.ts')
    const settings = [mail.settings.url, mail.settings.from]
    const child = fork(script, [dataDir, ...settings, String(people), defect], { stdio: 'inherit' })
    await once(child, 'message')
    return child
  }
  const killed = async (child: ChildProcess): Promise<void> => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  for (let kill = 0; kill < kills; kill++) {
    const before = mail.arrived.length
    const child = await start()
    await pause(20 + dice() * 120)
    // At least one letter further each time, so that every kill falls into the sending.
    for (let waited = 0; mail.arrived.length === before && waited < 200; waited++) await pause(5)
    await pause(dice() * 40)
    await killed(child)
  }
  const last = await start()
  const [done] = await once(last, 'message')
  if (done !== 'done') throw new Error('The postman did not finish.')
  await killed(last)
  return judge(mail, people, kills)
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

function judge({ arrived }: MailServer, people: number, kills: number): Verdict {
  const names = new Map<string, Set<string>>()
  for (const { to, messageId } of arrived) names.set(to, (names.get(to) ?? new Set()).add(messageId))
  return {
    missed: people - names.size,
    doubled: [...names.values()].filter(({ size }) => size > 1).length,
    repeated: arrived.length - names.size,
    kills,
  }
}
