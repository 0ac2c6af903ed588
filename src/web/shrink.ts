/** What the server takes: a megabyte, and twelve million dots. */
const mostBytes = 1024 * 1024
const longestEdge = 3_000

/** Smaller step by step, until it fits: handwriting is read long before colours are. */
const tries = [
  { edge: longestEdge, quality: 0.82 },
  { edge: 2_600, quality: 0.72 },
  { edge: 2_000, quality: 0.65 },
  { edge: 1_600, quality: 0.55 },
  { edge: 1_200, quality: 0.5 },
] as const

/**
 * A photo drawn anew: turned as it was held, small enough to send, and without a word of where, when and with what it was
 * taken. Null when the browser cannot read it.
 */
export async function shrink(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!picture) return null
  for (const { edge, quality } of tries) {
    const scale = Math.min(1, edge / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (blob && blob.size <= mostBytes) return blob
  }
  return null
}
