export type PictureKind = 'jpeg' | 'webp'
export type PictureFault = 'photo-kind' | 'photo-large' | 'photo-tells' | 'photo-broken'
export type Picture = Readonly<{ kind: PictureKind; width: number; height: number }>

/** What a photo may weigh, and how many dots it may have: enough to read handwriting on a flipchart sheet. */
export const mostPhotoBytes = 1024 * 1024
export const mostDots = 12_000_000

/**
 * Looks at a picture by its bytes and never at its name. What a camera writes beside it - where, when, with what - is
 * refused: the browser that made it smaller has left that out.
 */
export function lookAt(bytes: Uint8Array): Picture | PictureFault {
  if (bytes.length > mostPhotoBytes) return 'photo-large'
  const found = isJpeg(bytes) ? lookAtJpeg(bytes) : isWebp(bytes) ? lookAtWebp(bytes) : 'photo-kind'
  if (typeof found === 'string') return found
  if (found.width < 1 || found.height < 1) return 'photo-broken'
  return found.width * found.height > mostDots ? 'photo-large' : found
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
const isWebp = (bytes: Uint8Array): boolean => letters(bytes, 0) === 'RIFF' && letters(bytes, 8) === 'WEBP'
const letters = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

/** A JPEG is a row of segments, each with its length; the size stands in the one that begins the frame. */
function lookAtJpeg(bytes: Uint8Array): Picture | PictureFault {
  const view = viewOf(bytes)
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return 'photo-broken'
    const marker = bytes[at + 1] ?? 0
    // A marker may be led in by more of the same byte.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return 'photo-broken'
    // Beyond the plain header (JFIF) and colours, an application segment tells of the camera or the place.
    if (isTelling(marker)) return 'photo-tells'
    if (beginsFrame(marker)) {
      if (length < 8) return 'photo-broken'
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return tellsLater(bytes, at + 2 + length) ? 'photo-tells' : { kind: 'jpeg', width, height }
    }
    if (marker === 0xda) return 'photo-broken'
    at += 2 + length
  }
  return 'photo-broken'
}

const beginsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
/** APP1 (Exif, XMP), APP3 to APP13, APP15 and comments; APP0 is JFIF, APP2 the colours, APP14 how they are stored. */
const isTelling = (marker: number): boolean =>
  marker === 0xfe || (marker > 0xe0 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee)

/** Between the frame and the picture itself there may be more segments. */
function tellsLater(bytes: Uint8Array, from: number): boolean {
  const view = viewOf(bytes)
  for (let at = from; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker === 0xda) return false
    if (isTelling(marker)) return true
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return false
}

/** A WebP is a row of chunks, each with a name and a length; they come in pairs of bytes. */
function lookAtWebp(bytes: Uint8Array): Picture | PictureFault {
  const view = viewOf(bytes)
  let size: Readonly<{ width: number; height: number }> | null = null
  for (let at = 12; at + 8 <= bytes.length; ) {
    const [name, length] = [letters(bytes, at), view.getUint32(at + 4, true)]
    const body = at + 8
    if (body + length > bytes.length) return 'photo-broken'
    if (name === 'EXIF' || name === 'XMP ') return 'photo-tells'
    size ??= sizeIn(name, view, body, length)
    at = body + length + (length % 2)
  }
  return size ? { kind: 'webp', ...size } : 'photo-broken'
}

function sizeIn(name: string, view: DataView, at: number, length: number) {
  if (name === 'VP8X' && length >= 10) {
    const three = (from: number): number => view.getUint16(from, true) + (view.getUint8(from + 2) << 16)
    return { width: three(at + 4) + 1, height: three(at + 7) + 1 }
  }
  if (name === 'VP8L' && length >= 5 && view.getUint8(at) === 0x2f) {
    const bits = view.getUint32(at + 1, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (name === 'VP8 ' && length >= 10) {
    return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff }
  }
  return null
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
