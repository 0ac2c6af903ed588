import type { PersonId } from '../../kernel/values.ts'
import { groupOf } from '../../method/04-groups/tables.ts'
import { meetingOf } from '../../method/05-agenda/programme.ts'
import { myTurn } from '../../method/12-interviews/my-turn.ts'
import { tellingOf } from '../../method/13-story-round/rules.ts'
import { sheetOf } from '../../method/14-wishes/rules.ts'
import { reflectionOf } from '../../method/21-reflection/rules.ts'
import { formOf } from '../../method/22-action-form/rules.ts'
import type { State } from '../../process/process.ts'

/** Whose the phone should be at this table just now: the one who speaks, asks or holds the pen; null for anybody. */
export function whoseNow(view: State, me: PersonId): PersonId | null {
  const step = view.agenda.open?.step
  if (!step || view.agenda.pause) return null
  const group = groupOf(view.groups, me, meetingOf(step))?.group
  if (!group) return null
  switch (step) {
    case 'interviews':
      return myTurn(view.interviews, view.groups, group, me).turn?.interviewer ?? null
    case 'story-round':
      return tellingOf(view.storyRound, group).round.speaker
    case 'reflection':
      return reflectionOf(view.reflection, group).round.speaker
    case 'wishes':
      return sheetOf(view.wishes, group).pen.holder
    case 'action-form':
      return formOf(view.actionForm, group).pen.holder
    default:
      return null
  }
}
