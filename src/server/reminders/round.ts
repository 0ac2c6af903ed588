import type { House } from '../http/context.ts'
import { tellOfPlan } from './tell-of-plan.ts'

/** Looks into every process for letters that are due since the meetings, and writes them down before any is sent. */
export async function writeNewsThatIsDue(house: House): Promise<void> {
  if (!house.mailer) return
  for (const { process } of house.processes.all()) {
    // What cannot be read today hinders nobody else, and is looked at again within the hour.
    await tellOfPlan(house, process).catch((error: unknown) =>
      console.error('Letters could not be written:', error instanceof Error ? error.name : typeof error),
    )
  }
}
