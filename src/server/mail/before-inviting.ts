import type { State as Preparation } from '../../method/02-preparation/rules.ts'

type Informed = Preparation & { information?: { text: string | null; discussedOn: string | null } }

/** What employees have been told in writing before anyone is invited. */
export const informationOf = (preparation: Informed): string | null => preparation.information?.text ?? null

export const mayInvite = (preparation: Informed): boolean =>
  preparation.information === undefined ||
  (preparation.information.text !== null && preparation.information.discussedOn !== null)
