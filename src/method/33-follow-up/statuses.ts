/** How a measure stands (E3): a word, never a score. */
export const statuses = ['agreed', 'under-way', 'done', 'waiting', 'stopped'] as const
export type Status = (typeof statuses)[number]
