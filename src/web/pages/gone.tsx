import { Redirect, useLocation } from 'wouter'
import type { Hat } from '../../process/roles.ts'
import { LinkButton } from '../parts/button.tsx'
import { useShellWords } from '../words.tsx'
import { Frame } from './frame.tsx'
import { rememberWanted } from './wanted.ts'

/** This browser has no place here (any more): says so, and shows the way in. */
export function Gone({ sentence, hat }: Readonly<{ sentence: string; hat: Hat }>) {
  const t = useShellWords()
  const [path] = useLocation()
  // Whoever scans the code of a sheet and is not in yet comes in first, and lands at that sheet.
  if (hat === 'seat' && rememberWanted(path)) return <Redirect to="/j" replace />
  return (
    <Frame title={t.notInHere} lead={sentence}>
      <LinkButton href={hat === 'seat' ? '/j' : '/'} variant="filled" isMain>
        {hat === 'seat' ? t.joinAgain : t.toFront}
      </LinkButton>
    </Frame>
  )
}
