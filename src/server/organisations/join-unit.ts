import type { ProcessId } from '../../kernel/values.ts'
import { type House, Sorry } from '../http/context.ts'
import { named } from '../people.ts'
import { newSecret } from '../secrets.ts'
import type { Organisation } from './organisations.ts'

/** More units than this is no longer a page that somebody reads. */
const mostUnits = 500

/**
 * A process becomes a unit of the organisation, and of no other. The organisation gets a chair on its board, in its own
 * name: the unit sees it there, and may take it away.
 */
export async function joinUnit(
  { organisations, people, clock }: Pick<House, 'organisations' | 'people' | 'clock'>,
  { organisation, name }: Organisation,
  process: ProcessId,
): Promise<void> {
  const before = await organisations.unitOf(process)
  if (before?.organisation === organisation) return
  if ((await organisations.units(organisation)).length >= mostUnits) throw new Sorry(409, 'organisation-full')
  if (before) await people.forget(process, before.board)
  await organisations.leave(process)
  const board = `b${newSecret().slice(0, 15)}`
  await people.write(process, [named(board, name)])
  await organisations.join(organisation, process, board, clock())
}
