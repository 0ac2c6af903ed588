/** Signs that no document can hold are left out; every letter stays. */
export const clean = (said: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
  said.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
