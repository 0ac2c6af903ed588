/** What bytes turned out to be. */
export type Kind = 'workbook' | 'old-workbook' | 'text' | 'binary'

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

/** A file is known by what is in it: names of files tell little and lie often. */
export function kindOf(bytes: Uint8Array): Kind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'workbook'
  // The files of Excel before 2007, and newer ones that are locked with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-workbook'
  if (encodingOf(bytes).startsWith('utf-16')) return 'text'
  const strange = bytes.reduce((count, byte) => count + (isStrange(byte) ? 1 : 0), 0)
  return bytes.includes(0) || strange > bytes.length / 100 ? 'binary' : 'text'
}

/** A byte that no list is written with: below the space, and neither a tab nor the end of a line or page. */
const isStrange = (byte: number): boolean => byte < 0x20 && (byte < 0x09 || byte > 0x0d)

/** Text from a file, whether it says how it is written or not. Old Windows programs write Windows-1252. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
