import { rmSync } from 'node:fs'
import { startChild } from './child.ts'
import type { Crowd, Plan } from './crowd.ts'
import { folderWith } from './long-log.ts'
import { sleep } from './rounds.ts'
import { joinBareStream } from './subjects/bare-stream.ts'
import { joinFlippover } from './subjects/flippover.ts'

/** Rooms are let go at the second look, and the server looks once a minute. */
const untilLetGo = 130_000

const [few, many] = [100, 1_000]

/** h) What a phone costs beyond its socket, and what is left of a process when everybody has gone home. */
export async function benchMemory(): Promise<void> {
  const ours = await perPhone('flippover', joinFlippover)
  const bare = await perPhone('bare-stream', joinBareStream)
  console.log(`h) memory of the server, from ${few} to ${many} phones with a stream each`)
  console.log('| | heap per phone | resident per phone |')
  console.log('| --- | --- | --- |')
  console.log(`| bare event stream | ${kB(bare.heap)} | ${kB(bare.resident)} |`)
  console.log(`| Flippover | ${kB(ours.heap)} | ${kB(ours.resident)} |`)
  console.log(`| beyond the socket | ${kB(ours.heap - bare.heap)} | ${kB(ours.resident - bare.resident)} |`)
  await benchIdle(10, 50)
}

type Join = (child: Awaited<ReturnType<typeof startChild>>, plan: Plan) => Promise<Crowd>

async function perPhone(script: string, join: Join): Promise<{ heap: number; resident: number }> {
  const measure = async (phones: number) => {
    const child = await startChild(script, script === 'flippover')
    try {
      await join(child, { work: 'plenary', meetings: 1, groups: phones / 4, seats: 4 })
      // What joining left behind is no part of it.
      await sleep(3_000)
      return await child.usage('rubbish')
    } finally {
      await child.close()
    }
  }
  const [low, high] = [await measure(few), await measure(many)]
  const each = (what: 'heap' | 'resident'): number => (high[what] - low[what]) / (many - few)
  return { heap: each('heap'), resident: each('resident') }
}

async function benchIdle(warming: number, processes: number): Promise<void> {
  const { folder, prepared } = await folderWith(Array.from({ length: warming + processes }, () => 0))
  const child = await startChild('flippover', true, folder)
  const heap = async (): Promise<number> => (await child.usage('rubbish')).heap
  const wake = async (some: typeof prepared): Promise<void> => {
    for (const { process, staff } of some) {
      const answer = await fetch(`${child.url}/api/staff/${process}/view`, { headers: { cookie: staff } })
      if (!answer.ok) throw new Error(`The view was not shown: ${answer.status}`)
      await answer.text()
    }
  }
  try {
    // What the server learns with its first visitors it keeps once, and not for each process.
    await wake(prepared.slice(0, warming))
    await sleep(untilLetGo)
    const before = await heap()
    await wake(prepared.slice(warming))
    const awake = await heap()
    await sleep(untilLetGo)
    const asleep = await heap()
    console.log(`${processes} processes more, heap of each: awake ${kB((awake - before) / processes)}, `)
    console.log(`two minutes after everybody has gone ${kB((asleep - before) / processes)}`)
  } finally {
    await child.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`
