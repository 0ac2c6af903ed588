import { meetings } from '../kernel/values.ts'
import { programmeOf } from '../method/05-agenda/programme.ts'
import type { Command, State } from '../process/process.ts'

/** What one process can take over from another before it has begun: the programme (B3) and what counts as success (B8). */
export function programmeAndAims({ agenda, preparation }: Pick<State, 'agenda' | 'preparation'>): readonly Command[] {
  const { process, result } = preparation.criteria
  const hasCriteria = process !== null || result !== null
  return [
    ...meetings.map((meeting): Command => {
      const lines = programmeOf(agenda.programme, meeting)
      return {
        stage: 'agenda',
        command: {
          type: 'lay-programme',
          meeting,
          minutes: Object.fromEntries(lines.map(({ step, minutes }) => [step, minutes])),
          breaks: agenda.breaks.filter(({ after }) => lines.some(({ step }) => step === after)),
        },
      }
    }),
    ...agenda.leftOut.map(
      (step): Command => ({ stage: 'agenda', command: { type: 'leave-out-step', step, isLeftOut: true } }),
    ),
    ...(hasCriteria
      ? [
          {
            stage: 'preparation',
            command: { type: 'write-criteria', process: process ?? '', result: result ?? '' },
          } as const,
        ]
      : []),
  ]
}
