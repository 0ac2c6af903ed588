import { leftovers } from '../method/33-follow-up/leftovers.ts'
import type { Command, State } from '../process/process.ts'
import { programmeAndAims } from './programme-and-aims.ts'

/**
 * What the next round begins with (E3): the wishes that are left, with what was agreed for them and is not done, in a
 * draft that is still empty; the programme as it was; and what was counted as success (B8). Who is to do what and by
 * when was agreed for another time, and is agreed anew. Nobody's name goes along.
 */
export function carriedOver({ actionPlan, agenda, escalation, followUp, preparation }: State): readonly Command[] {
  const left = actionPlan.published ? leftovers(actionPlan.published, followUp, escalation) : []
  return [
    ...programmeAndAims({ agenda, preparation }),
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
