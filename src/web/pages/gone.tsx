import type { Hat } from '../../process/roles.ts'
import { LinkButton } from '../parts/button.tsx'
import { useShellWords } from '../words.tsx'
import { Frame } from './frame.tsx'

/** This browser has no place here (any more): says so, and shows the way in. */
export function Gone({ sentence, hat }: Readonly<{ sentence: string; hat: Hat }>) {
  const t = useShellWords()
  return (
    <Frame title={t.notInHere} lead={sentence}>
      <LinkButton href={hat === 'seat' ? '/j' : '/'} variant="filled" isMain>
        {hat === 'seat' ? t.joinAgain : t.toFront}
      </LinkButton>
    </Frame>
  )
}
