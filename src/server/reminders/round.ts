import type { ProcessId } from '../../kernel/values.ts'
import type { House } from '../http/context.ts'
import { faultOf, report } from '../operation/report.ts'
import { followUpsToWrite } from './follow-up.ts'
import { tellOfPlan } from './tell-of-plan.ts'

/** Looks into every process for letters that are due since the meetings, and writes them down before any is sent. */
export async function writeNewsThatIsDue(house: House): Promise<void> {
  if (!house.mailer) return
  for (const { process } of await house.processes.all()) {
    // What cannot be read today hinders nobody else, and is looked at again within the hour.
    await writeNewsOf(house, process).catch((error: unknown) =>
      report('error', 'Letters could not be written', faultOf(error)),
    )
  }
}

async function writeNewsOf(house: House, process: ProcessId): Promise<void> {
  await tellOfPlan(house, process)
  const { mailer, post, clock } = house
  const letters = await followUpsToWrite(house, process, clock())
  if (mailer && letters.length > 0) await post.add(letters, mailer.host, clock())
}
