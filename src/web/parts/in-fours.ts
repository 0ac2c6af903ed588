/** `4827 1936`: easier to read aloud. */
export const inFours = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ')
