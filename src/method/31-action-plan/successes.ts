/** What may count as success: how the process goes, and what comes of it (B8). */
export const successes = ['process', 'result'] as const
export type Success = (typeof successes)[number]
