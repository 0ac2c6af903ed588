import type { ProcessId } from '../../kernel/values.ts'
import { eachProcess } from '../each-process.ts'
import type { House } from '../http/context.ts'
import { followUpsToWrite } from './follow-up.ts'
import { tellOfPlan } from './tell-of-plan.ts'

/** Looks into every process for letters that are due since the meetings, and writes them down before any is sent. */
export async function writeNewsThatIsDue(house: House): Promise<void> {
  if (!house.mailer) return
  await eachProcess(house, 'Letters could not be written', ({ process }) => writeNewsOf(house, process))
}

async function writeNewsOf(house: House, process: ProcessId): Promise<void> {
  await tellOfPlan(house, process)
  const { mailer, post, clock } = house
  const letters = await followUpsToWrite(house, process, clock())
  if (mailer && letters.length > 0) await post.add(letters, mailer.host, clock())
}
