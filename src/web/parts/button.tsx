import type { ReactNode } from 'react'

type Props = Readonly<{
  children: ReactNode
  /** Filled is the one thing to do; a screen has one. */
  variant?: 'filled' | 'outlined' | 'text'
  isMain?: boolean
  type?: 'button' | 'submit'
  isDisabled?: boolean
  /** What it is called when the words on it are not enough, out of sight of the line they stand in. */
  label?: string
  onClick?: () => void
}>

const variants = { filled: 'primary', outlined: 'secondary', text: 'tertiary' } as const

export function Button({
  children,
  variant = 'filled',
  isMain = false,
  type = 'button',
  isDisabled = false,
  label,
  onClick,
}: Props) {
  return (
    <button
      type={type}
      className={isMain ? 'ds-button fl-main' : 'ds-button'}
      data-variant={variants[variant]}
      aria-label={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

/** A link that leads to another page and looks like what it is next to. */
export function LinkButton({
  href,
  children,
  variant = 'outlined',
  isMain = false,
  isDownload = false,
  opensNew = false,
}: Readonly<{
  href: string
  children: ReactNode
  variant?: 'filled' | 'outlined' | 'text'
  isMain?: boolean
  isDownload?: boolean
  opensNew?: boolean
}>) {
  return (
    <a
      href={href}
      className={isMain ? 'ds-button fl-main' : 'ds-button'}
      data-variant={variants[variant]}
      {...(isDownload ? { download: '' } : {})}
      {...(opensNew ? { target: '_blank', rel: 'noreferrer' } : {})}
    >
      {children}
    </a>
  )
}
