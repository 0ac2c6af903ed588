import { DatabaseSync } from 'node:sqlite'

/** What a store is told when it is opened and when it is emptied, and what it is told instead. */
export type Instead = readonly (readonly [what: RegExp, instead: string])[]
export const doesNotOverwrite: Instead = [[/secure_delete = ON/g, 'secure_delete = OFF']]
export const isNotWrittenAnew: Instead = [[/^VACUUM$/, 'SELECT 1']]

/**
 * While `doing`, what every store is told is changed on its way: so a setting that keeps a promise can be left out on
 * purpose, and nothing else.
 */
export async function leavingOut<Answer>(instead: Instead, doing: () => Promise<Answer>): Promise<Answer> {
  const { exec } = DatabaseSync.prototype
  DatabaseSync.prototype.exec = function changed(this: DatabaseSync, sql: string) {
    exec.call(
      this,
      instead.reduce((said, [what, other]) => said.replace(what, other), sql),
    )
  }
  try {
    return await doing()
  } finally {
    DatabaseSync.prototype.exec = exec
  }
}
