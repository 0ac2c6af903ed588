/**
 * What is noted beside the plan while it is followed up: what changed around it, such as a reorganisation or a new
 * manager, and what the workplace has learned for the next time (E3, E4).
 */
export const noteKinds = ['context', 'lesson'] as const
export type NoteKind = (typeof noteKinds)[number]
