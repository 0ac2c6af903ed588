import type { PhotoId, ProcessId } from '../kernel/values.ts'
import type { PictureKind } from './picture.ts'
import type { Tables } from './store/tables.ts'

/** Pictures of sheets and forms that were written by hand: beside the log, so that they can truly be taken away (M5). */
export interface Photos {
  /** Keeps a picture. The same once more changes nothing. */
  put(process: ProcessId, photo: PhotoId, kind: PictureKind, bytes: Uint8Array): Promise<void>
  find(
    process: ProcessId,
    photo: PhotoId,
  ): Promise<Readonly<{ kind: PictureKind; bytes: Uint8Array<ArrayBuffer> }> | null>
  /** Deletes every picture of a process that is not among these. */
  keepOnly(process: ProcessId, photos: ReadonlySet<PhotoId>): Promise<boolean>
}

export function openPhotos(tables: Tables): Photos {
  return {
    async put(process, photo, kind, bytes) {
      await tables.run(
        'INSERT INTO photos (process, photo, kind, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        process,
        photo,
        kind,
        bytes,
      )
    },
    async find(process, photo) {
      const row = await tables.get('SELECT kind, bytes FROM photos WHERE process = ? AND photo = ?', process, photo)
      if (!(row?.bytes instanceof Uint8Array)) return null
      return { kind: row.kind === 'webp' ? 'webp' : 'jpeg', bytes: new Uint8Array(row.bytes) }
    },
    async keepOnly(process, photos) {
      const all = await tables.all('SELECT photo FROM photos WHERE process = ?', process)
      const gone = all.flatMap(({ photo }) => (photos.has(String(photo)) ? [] : [String(photo)]))
      for (const photo of gone) await tables.run('DELETE FROM photos WHERE process = ? AND photo = ?', process, photo)
      return gone.length > 0
    },
  }
}
