import { crc32, inflateRawSync } from 'node:zlib'

/** The files of an archive by name. */
export type Files = ReadonlyMap<string, Uint8Array>

const [localFile, centralFile, endOfFiles] = [0x04034b50, 0x02014b50, 0x06054b50] as const
const mostFiles = 1_000

/** The archive holds more than may be unpacked. */
export class TooMuch extends Error {}

/** Unpacks what `wanted` names, and never more than so many bytes, whatever the archive says of itself. */
export function unzip(archive: Buffer, wanted: (name: string) => boolean, mostBytes: number): Files {
  const files = new Map<string, Uint8Array>()
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || archive.readUInt32LE(end) !== endOfFiles) throw new Error('no end')
  let at = archive.readUInt32LE(end + 16)
  let left = mostBytes
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    if (archive.readUInt32LE(at) !== centralFile) throw new Error('no entry')
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)]
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    if (wanted(name)) {
      const from = archive.readUInt32LE(at + 42)
      const begins = from + 30 + archive.readUInt16LE(from + 26) + archive.readUInt16LE(from + 28)
      const unpacked = unpack(archive.subarray(begins, begins + size), method, left)
      left -= unpacked.length
      files.set(name, unpacked)
      if (files.size > mostFiles) throw new TooMuch()
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

function unpack(packed: Buffer, method: number, mostBytes: number): Uint8Array {
  if (method !== 0 && method !== 8) throw new Error('unknown method')
  if (packed.length === 0 && method === 0) return packed
  if (mostBytes < 1 || (method === 0 && packed.length > mostBytes)) throw new TooMuch()
  if (method === 0) return packed
  try {
    return inflateRawSync(packed, { maxOutputLength: mostBytes })
  } catch (error) {
    if (error instanceof RangeError) throw new TooMuch()
    throw error
  }
}

/** An archive in which nothing is packed: whoever opens it meets no surprise. */
export function zipPlainly(files: Files): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, file] of files) {
    const called = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt32LE(crc32(file), 10)
    common.writeUInt32LE(file.length, 14)
    common.writeUInt32LE(file.length, 18)
    common.writeUInt16LE(called.length, 22)
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    centrals.push(word(centralFile), half(20), common, where, called)
    locals.push(word(localFile), common, called, Buffer.from(file))
    offset += 30 + called.length + file.length
  }
  const central = Buffer.concat(centrals)
  const counts = [half(0), half(0), half(files.size), half(files.size)]
  return Buffer.concat([...locals, central, word(endOfFiles), ...counts, word(central.length), word(offset), half(0)])
}

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const half = (value: number): Buffer => word(value).subarray(0, 2)
