import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Dice } from '../../src/kernel/dice.ts'
import { type Step, steps } from '../../src/method/05-agenda/programme.ts'
import { openDataFolder } from '../../src/server/database.ts'
import { openDrawerFile } from '../../src/server/drawer.ts'
import { sqliteLog } from '../../src/server/log/sqlite-log.ts'

export type Verdict = Readonly<{ acknowledged: number; lost: number; doubled: number; kills: number }>

type Served = Readonly<{ child: ChildProcess; url: string; firstLink: string | null }>
/** What one writer has sent: the numbers from 1 on, each once, and up to which they were acknowledged. */
type Writer = { step: Step; sent: number; acknowledged: number }

/** A step takes 240 minutes at most, so that a writer can count no further. */
const mostNumbers = 240

async function serve(dataDir: string, defect: string): Promise<Served> {
  const child = fork(join(import.meta.dirname, 'server-to-kill.ts'), [dataDir, defect], { stdio: 'inherit' })
  const [told] = (await once(child, 'message')) as [{ url: string; firstLink: string | null }]
  return { child, ...told }
}

const post = async (url: string, cookie: string, body: unknown): Promise<Response> => {
  const headers = { 'content-type': 'application/json', cookie }
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(5_000) })
}

/**
 * Writers send one change after the other, each again and again until it is acknowledged, and now and then an old one
 * once more, while the server is killed and started. What was acknowledged must stand in the log, and once.
 */
export async function killAgainAndAgain(dataDir: string, kills: number, dice: Dice, defect = ''): Promise<Verdict> {
  let served = await serve(dataDir, defect)
  const signedIn = await post(`${served.url}/api/sign-in`, '', {
    token: served.firstLink?.split('#')[1],
    name: 'Turid',
  })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const made = await post(`${served.url}/api/processes`, cookie, { workplace: 'B', language: 'nb' })
  const { process } = (await made.json()) as { process: string }

  let isOver = false
  const writers = steps.map((step): Writer => ({ step, sent: 0, acknowledged: 0 }))
  const send = async (writer: Writer, number: number): Promise<void> => {
    const command = { type: 'plan-minutes', step: writer.step, minutes: number }
    const asked = { id: `${writer.step}-number-${number}`, stage: 'agenda', command }
    while (!isOver) {
      const isTaken = await post(`${served.url}/api/staff/${process}/commands`, cookie, asked).then(
        async (answer) => (await answer.text()).length > 0 && answer.ok,
        () => false,
      )
      if (isTaken) {
        writer.acknowledged = Math.max(writer.acknowledged, number)
        return
      }
      await pause(15)
    }
  }
  const writing = writers.map(async (writer) => {
    while (!isOver && writer.sent < mostNumbers) {
      writer.sent += 1
      await send(writer, writer.sent)
      // A phone that never heard the answer sends it again, after others have gone on.
      if (dice() < 0.3 && writer.sent > 1) await send(writer, writer.sent - 1)
      await pause(10 + dice() * 60)
    }
  })

  for (let kill = 0; kill < kills; kill++) {
    await pause(60 + dice() * 140)
    const gone = once(served.child, 'exit')
    served.child.kill('SIGKILL')
    await gone
    served = await serve(dataDir, defect)
  }
  await pause(100)
  isOver = true
  await Promise.all(writing)
  const gone = once(served.child, 'exit')
  served.child.kill('SIGKILL')
  await gone
  return judge(dataDir, process, writers, kills)
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Holds what stands in the log against what the writers were told. */
async function judge(dataDir: string, process: string, writers: readonly Writer[], kills: number): Promise<Verdict> {
  const folder = openDataFolder(dataDir)
  const recorded = await sqliteLog(folder.main, openDrawerFile(folder.drawer)).read(process)
  folder.close()
  let [acknowledged, lost, doubled] = [0, 0, 0]
  for (const writer of writers) {
    const stands = recorded.flatMap(({ event }) =>
      event.type === 'minutes-planned' && event.step === writer.step ? [event.minutes] : [],
    )
    acknowledged += writer.acknowledged
    for (let number = 1; number <= writer.sent; number++) {
      const times = stands.filter((minutes) => minutes === number).length
      if (times === 0 && number <= writer.acknowledged) lost += 1
      doubled += Math.max(0, times - 1)
    }
  }
  return { acknowledged, lost, doubled, kills }
}
