const signs = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A new id, made by the one who asks. Begins with a letter, so that no machine takes it for a number. */
export function freshId(): string {
  const chance = crypto.getRandomValues(new Uint8Array(16))
  return `i${Array.from(chance, (byte) => signs[byte % signs.length]).join('')}`
}
