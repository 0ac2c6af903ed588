import { accept, type Decision } from './decider.ts'
import type { GroupId, PhotoId } from './values.ts'

/** A picture of what was written by hand: its bytes lie beside the log, under an id that tells nothing (M5). */
export type Photo = Readonly<{ photo: PhotoId; width: number; height: number }>

/** What may be asked of the photo of a sheet or a form; the shapes of it are `photoCommands`. */
export type PhotoCommand = Readonly<
  ({ type: 'attach-photo'; group: GroupId } & Photo) | { type: 'take-photo-away'; group: GroupId }
>
/** "These are storage formats": an event once written must be read for ever. */
export type PhotoEvent = Readonly<
  ({ type: 'photo-attached'; group: GroupId } & Photo) | { type: 'photo-taken-away'; group: GroupId; photo: PhotoId }
>

export const isAboutPhoto = <Command extends { readonly type: string }>(
  command: Command | PhotoCommand,
): command is PhotoCommand => command.type === 'attach-photo' || command.type === 'take-photo-away'

/** One picture at a time: a better one takes the place of the one before. */
export function decidePhoto(hangs: Photo | null, command: PhotoCommand): Decision<PhotoEvent, never> {
  const { group } = command
  if (command.type === 'take-photo-away') {
    return hangs === null ? accept() : accept({ type: 'photo-taken-away', group, photo: hangs.photo })
  }
  const { photo, width, height } = command
  return hangs?.photo === photo ? accept() : accept({ type: 'photo-attached', group, photo, width, height })
}

export const photoAfter = (event: PhotoEvent): Photo | null =>
  event.type === 'photo-attached' ? { photo: event.photo, width: event.width, height: event.height } : null
