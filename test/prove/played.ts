import type { Instant, ProcessId } from '../../src/kernel/values.ts'
import { configured } from '../../src/server/config.ts'
import { openHouse } from '../../src/server/house.ts'
import { createApp } from '../../src/server/http/app.ts'
import type { House } from '../../src/server/http/context.ts'
import { responsibleGroup } from '../../src/simulation/workplace.ts'
import { smallWorkplace } from '../laws/small-workplace.ts'
import { stretchesOf, writeDown } from '../whole-process.ts'

export const onFolder = (dataDir: string) => configured({ port: 0, host: '127.0.0.1', dataDir })

/** A process in which everything has happened, from the first checklist to the follow-up, with its responsible group. */
export async function playedIn({ log, people, processes }: House, seed: number, at: Instant): Promise<ProcessId> {
  const { process } = await processes.create('Blåbærhaugen', 'nb', at)
  const [turid = ''] = responsibleGroup
  await processes.addToTeam(process, turid)
  const row = { mail: null, isPartTime: false, hasNoPhone: false, needsNearDoor: false, languages: '' }
  await people.write(
    process,
    smallWorkplace.people.map(({ person, name }) => ({ person, name, ...row })),
  )
  for (const stretch of stretchesOf(smallWorkplace, seed, (event) => event)) await writeDown(log, process, stretch)
  return process
}

/** What somebody of the responsible group asks, through the real handler. */
export async function asStaff(house: House) {
  const app = createApp(house, null)
  const { token } = await house.signIn.begin(
    { hat: 'staff', process: null, person: responsibleGroup[0] ?? '' },
    house.clock(),
  )
  const headers = { host: 'localhost', cookie: `flippover_staff=${token}`, 'content-type': 'application/json' }
  return {
    get: (path: string) => app.request(path, { headers }),
    post: (path: string, body: unknown) => app.request(path, { method: 'POST', headers, body: JSON.stringify(body) }),
  }
}

/** A server without a port on this folder, for as long as it is used. */
export async function withHouse<Answer>(
  dataDir: string,
  at: Instant,
  use: (house: House) => Promise<Answer>,
): Promise<Answer> {
  const { house, close } = await openHouse(onFolder(dataDir), () => at)
  try {
    return await use(house)
  } finally {
    await close()
  }
}
