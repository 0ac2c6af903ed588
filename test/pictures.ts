type Size = Readonly<{ width: number; height: number }>

const segment = (marker: number, ...body: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 0xff,
  ...body,
]
const letters = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))

/** As much of a JPEG as tells what it is; with or without the camera's own words, before the frame or after it. */
export function aJpeg({
  width,
  height,
  tells,
}: Size & Readonly<{ tells?: 'before' | 'after' }>): Uint8Array<ArrayBuffer> {
  const exif = segment(0xe1, ...letters('Exif'), 0, 0, ...letters('GPS 59.9 10.7'))
  return new Uint8Array([
    0xff,
    0xd8,
    ...segment(0xe0, ...letters('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0),
    ...(tells === 'before' ? exif : []),
    ...segment(0xc0, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0),
    ...(tells === 'after' ? exif : []),
    ...segment(0xda, 1, 1, 0, 0, 63, 0),
    1,
    2,
    3,
    0xff,
    0xd9,
  ])
}

/** As much of a WebP as tells what it is. */
export function aWebp({ width, height, tells = false }: Size & Readonly<{ tells?: boolean }>): Uint8Array<ArrayBuffer> {
  const little = (value: number, bytes: number): readonly number[] =>
    Array.from({ length: bytes }, (_, at) => (value >> (8 * at)) & 0xff)
  const chunk = (name: string, ...body: readonly number[]): readonly number[] => [
    ...letters(name),
    ...little(body.length, 4),
    ...body,
    ...(body.length % 2 ? [0] : []),
  ]
  const chunks = [
    ...chunk('VP8X', 0, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)),
    ...chunk('VP8L', 0x2f, 0, 0, 0, 0),
    ...(tells ? chunk('EXIF', 1, 2, 3) : []),
  ]
  return new Uint8Array([...letters('RIFF'), ...little(chunks.length + 4, 4), ...letters('WEBP'), ...chunks])
}
