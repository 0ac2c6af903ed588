/** What has to be done before the first meeting, in the order of real preparation (B1-B9). */
export const tasks = [
  'book-room',
  'choose-facilitator',
  'choose-scribe',
  'write-criteria',
  'agree-follow-up',
  'decide-who',
  'inform-employees',
  'make-programme',
  'invite',
  'form-groups',
  'get-things',
] as const
export type Task = (typeof tasks)[number]

/** The three headings under which the list stands. */
export const chapters = ['roles', 'people', 'room'] as const
export type Chapter = (typeof chapters)[number]

/** Under which heading a task stands. */
export const chapterOf: Readonly<Record<Task, Chapter>> = {
  'decide-who': 'people',
  'inform-employees': 'people',
  invite: 'people',
  'form-groups': 'people',
  'book-room': 'room',
  'get-things': 'room',
  'make-programme': 'room',
  'choose-facilitator': 'roles',
  'choose-scribe': 'roles',
  'write-criteria': 'roles',
  'agree-follow-up': 'roles',
}

/** How many days before meeting 1 each task should be done, so that nobody is invited in a hurry. */
export const daysBefore: Readonly<Record<Task, number>> = {
  'choose-facilitator': 42,
  'choose-scribe': 42,
  'write-criteria': 35,
  'agree-follow-up': 35,
  'book-room': 42,
  'decide-who': 35,
  'inform-employees': 28,
  'make-programme': 24,
  invite: 21,
  'form-groups': 7,
  'get-things': 3,
}
