import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'

type Props = Readonly<{ heading: string; onClose: () => void; children: ReactNode; isWide?: boolean }>

/** Something to decide or to look at, in front of all else. Escape and a tap outside leave it as it was. */
export function Dialog({ heading, onClose, children, isWide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  // At the end of the page, so that no list or table that it was opened from lays it out.
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape, which the dialog itself understands
    <dialog
      ref={dialog}
      className="fl-dialog"
      data-wide={isWide}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="fl-dialog-inside">
        <h2 id={id}>{heading}</h2>
        {children}
      </div>
    </dialog>,
    document.body,
  )
}
