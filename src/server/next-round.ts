import { meetings } from '../kernel/values.ts'
import { programmeOf } from '../method/05-agenda/programme.ts'
import { leftovers } from '../method/33-follow-up/leftovers.ts'
import type { Command, State } from '../process/process.ts'

/**
 * What the next round begins with (E3): the wishes that are left, with what was agreed for them and is not done, in a
 * draft that is still empty; the programme as it was; and what was counted as success (B8). Who is to do what and by
 * when was agreed for another time, and is agreed anew. Nobody's name goes along.
 */
export function carriedOver({ actionPlan, agenda, escalation, followUp, preparation }: State): readonly Command[] {
  const left = actionPlan.published ? leftovers(actionPlan.published, followUp, escalation) : []
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
    ...left.flatMap(({ text, measures }, at): readonly Command[] => [
      { stage: 'actionPlan', command: { type: 'add-wish', wish: `left-${at}`, said: text } },
      ...measures.map(
        ({ level, what, resources, cue, act, sign }, n): Command => ({
          stage: 'actionPlan',
          command: {
            type: 'add-measure',
            measure: `left-${at}-${n}`,
            wish: `plan.wish.left-${at}`,
            level,
            what: what ?? '',
            who: '',
            resources: resources ?? '',
            from: '',
            deadline: null,
            cue: cue ?? '',
            act: act ?? '',
            sign: sign ?? '',
            followUpOn: null,
            owner: null,
          },
        }),
      ),
    ]),
  ]
}
