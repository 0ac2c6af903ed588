import type { DatabaseSync } from 'node:sqlite'
import type { PhotoId, ProcessId } from '../kernel/values.ts'
import type { PictureKind } from './picture.ts'

/** Pictures of sheets and forms that were written by hand: beside the log, so that they can truly be taken away (M5). */
export interface Photos {
  /** Keeps a picture. The same once more changes nothing. */
  put(process: ProcessId, photo: PhotoId, kind: PictureKind, bytes: Uint8Array): void
  find(process: ProcessId, photo: PhotoId): Readonly<{ kind: PictureKind; bytes: Uint8Array<ArrayBuffer> }> | null
  /** Deletes every picture of a process that is not among these. */
  keepOnly(process: ProcessId, photos: ReadonlySet<PhotoId>): boolean
}

export function openPhotos(database: DatabaseSync): Photos {
  const insert = database.prepare('INSERT OR IGNORE INTO photos VALUES (?, ?, ?, ?)')
  const one = database.prepare('SELECT kind, bytes FROM photos WHERE process = ? AND photo = ?')
  const all = database.prepare('SELECT photo FROM photos WHERE process = ?')
  const remove = database.prepare('DELETE FROM photos WHERE process = ? AND photo = ?')
  return {
    put: (process, photo, kind, bytes) => void insert.run(process, photo, kind, bytes),
    find(process, photo) {
      const row = one.get(process, photo)
      if (!(row?.bytes instanceof Uint8Array)) return null
      return { kind: row.kind === 'webp' ? 'webp' : 'jpeg', bytes: new Uint8Array(row.bytes) }
    },
    keepOnly(process, photos) {
      const gone = all.all(process).flatMap(({ photo }) => (photos.has(String(photo)) ? [] : [String(photo)]))
      for (const photo of gone) remove.run(process, photo)
      return gone.length > 0
    },
  }
}
