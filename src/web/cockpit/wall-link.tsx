import { useEffect, useState } from 'react'
import { askServer, Trouble } from '../ask-server.ts'
import { Alert } from '../parts/alert.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useToast } from '../parts/toast.tsx'
import { useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'

type Link = Readonly<{ url: string; path: string }>

/** A link that opens the wall once, on the machine by the projector. */
export function WallLink({ onClose }: Readonly<{ onClose: () => void }>) {
  const { process } = useRoom()
  const toast = useToast()
  const t = useShellWords()
  const [link, setLink] = useState<Link | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    askServer<Link>(`/api/staff/${process}/wall-link`, {}).then(setLink, (error: unknown) =>
      setTrouble((error instanceof Trouble && error.message) || t.noNetwork),
    )
  }, [process, t])

  const copy = async (url: string) => {
    await navigator.clipboard?.writeText(url)
    toast(t.cockpitCopied)
  }
  return (
    <Dialog heading={t.cockpitOpenWall} onClose={onClose}>
      <p>{t.cockpitWallHow}</p>
      {trouble && (
        <Alert tone="warning">
          <p>{trouble}</p>
        </Alert>
      )}
      {link && (
        <>
          <p className="fl-wall-url">{link.url}</p>
          <div className="fl-dialog-buttons">
            {'clipboard' in navigator && (
              <Button variant="outlined" onClick={() => void copy(link.url)}>
                {t.cockpitCopy}
              </Button>
            )}
            <LinkButton href={link.path} variant="filled" opensNew>
              {t.cockpitWallHere}
            </LinkButton>
          </div>
        </>
      )}
    </Dialog>
  )
}
