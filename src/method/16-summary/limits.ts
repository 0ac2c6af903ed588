/** More than this can't be taken in from the back row. */
export const mostThemes = 30

/** The longest minutes that are kept: some eight pages. */
export const longestMinutes = 20_000
