import { useRef, useState } from 'react'
import type { Photo } from '../../kernel/photo.ts'
import type { GroupId } from '../../kernel/values.ts'
import { askServer, sendFile } from '../ask-server.ts'
import { freshId } from '../ids.ts'
import { useAsking } from '../pages/use-asking.ts'
import { useRoom } from '../room.tsx'
import { shrink } from '../shrink.ts'
import { useShellWords } from '../words.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

type PhotoProps = Readonly<{ photo: Photo; alt: string }>

/** What was written by hand, as it looks; a tap shows it as large as the screen. */
export function PhotoOf({ photo: { photo, width, height }, alt }: PhotoProps) {
  const { hat, process } = useRoom()
  const t = useShellWords()
  const [isLarge, setLarge] = useState(false)
  const picture = <img src={`/api/${hat}/${process}/photos/${photo}`} width={width} height={height} alt={alt} />
  return (
    <>
      <button type="button" className="fl-photo" aria-label={`${t.photoLarger}: ${alt}`} onClick={() => setLarge(true)}>
        {picture}
      </button>
      {isLarge && (
        <Dialog heading={t.photo} onClose={() => setLarge(false)} isWide>
          <div className="fl-photo-large">{picture}</div>
          <Button onClick={() => setLarge(false)}>{t.photoClose}</Button>
        </Dialog>
      )}
    </>
  )
}

type TakeProps = Readonly<{ stage: 'wishes' | 'actionForm'; group: GroupId; photo: Photo | null; alt: string }>

/** The paper is photographed, made small here, and sent; it can be taken again, or away (M5). */
export function TakePhoto({ stage, group, photo, alt }: TakeProps) {
  const { hat, process } = useRoom()
  const t = useShellWords()
  const input = useRef<HTMLInputElement>(null)
  const { ask, isAsking, trouble } = useAsking()
  const [isUnread, setUnread] = useState(false)
  const path = `/api/${hat}/${process}`

  const send = async (file: File | undefined) => {
    if (!file) return
    setUnread(false)
    const small = await shrink(file)
    if (!small) return setUnread(true)
    await ask(() => sendFile(`${path}/photos/${stage}/${group}/${freshId()}`, small))
  }
  const takeAway = async () => {
    const command = { id: freshId(), stage, command: { type: 'take-photo-away', group } }
    const answer = await ask(() => askServer(`${path}/commands`, command))
    if (answer !== null) await ask(() => askServer(`${path}/photos/sweep`, {}))
  }
  return (
    <div className="fl-stack">
      {photo && <PhotoOf photo={photo} alt={alt} />}
      <input
        ref={input}
        className="fl-hidden"
        type="file"
        accept="image/*"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          void send(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <div className="fl-row">
        <Button variant="outlined" isDisabled={isAsking} onClick={() => input.current?.click()}>
          {photo ? t.photoAgain : t.takePhoto}
        </Button>
        {photo && (
          <Button variant="text" isDisabled={isAsking} onClick={() => void takeAway()}>
            {t.photoAway}
          </Button>
        )}
      </div>
      <p className="fl-small fl-soft" role="status">
        {isAsking ? t.photoOnItsWay : t.photoHow}
      </p>
      {(trouble || isUnread) && <p role="alert">{trouble ?? t.photoUnread}</p>}
    </div>
  )
}
