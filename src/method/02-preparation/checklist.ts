/** What has to be done before the first meeting, in the order of real preparation (B1-B9). */
export const tasks = [
  'decide-who',
  'invite',
  'form-groups',
  'book-room',
  'get-things',
  'make-programme',
  'choose-facilitator',
  'choose-scribe',
  'write-criteria',
  'agree-follow-up',
] as const
export type Task = (typeof tasks)[number]

/** The three headings under which the list stands. */
export const chapters = ['people', 'room', 'roles'] as const
export type Chapter = (typeof chapters)[number]

/** Under which heading a task stands. */
export const chapterOf: Readonly<Record<Task, Chapter>> = {
  'decide-who': 'people',
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
