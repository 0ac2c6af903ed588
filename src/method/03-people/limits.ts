/** Hard limit of a roster; said in a sentence where it is met. */
export const mostPeople = 5_000
