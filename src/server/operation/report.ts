/** What may stand in a line of the log: how much and which kind, never what somebody wrote or who they are (P8). */
export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** One line of JSON on the error output: for a person with `jq` as for whatever gathers logs. */
export function report(level: 'info' | 'warning' | 'error', what: string, facts: Facts = {}): void {
  console.error(JSON.stringify({ at: new Date().toISOString(), level, what, ...facts }))
}

/** What kind of fault, and where in the code; its message may quote what somebody wrote. */
export function faultOf(error: unknown): Facts {
  if (!(error instanceof Error)) return { fault: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const where = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return { fault: error.name, ...code, where: where.map((line) => line.trim()).join(' < ') }
}
