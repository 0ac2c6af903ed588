import { useCallback, useEffect, useState } from 'react'
import type { ProcessId, WishId } from '../../kernel/values.ts'
import { fill, speak } from '../../kernel/words.ts'
import { askServer } from '../ask-server.ts'
import { useAsking } from '../pages/use-asking.ts'
import { Button } from '../parts/button.tsx'
import { CheckBox } from '../parts/check-box.tsx'
import { useToast } from '../parts/toast.tsx'
import { useRoom } from '../room.tsx'
import { useLanguage } from '../words.tsx'
import { organisationWords } from './organisation-words.ts'

type PartOf = Readonly<{ name: string | null; handed: readonly WishId[] }>

/** To which organisation this process has said yes, and what it has handed on; null until that is known, or not ours. */
function usePartOf(process: ProcessId, mayAsk: boolean) {
  const [partOf, setPartOf] = useState<PartOf | null>(null)
  const look = useCallback(async () => {
    if (mayAsk) setPartOf(await askServer<PartOf>(`/api/staff/${process}/organisation`))
  }, [process, mayAsk])
  // Without an answer there is simply nothing to offer: the page does not need it.
  useEffect(() => void look().catch(() => setPartOf(null)), [look])
  return { partOf, look }
}

/** The organisation that sees where we stand, and the way out of it. */
export function PartOfOrganisation() {
  const { process, roles } = useRoom()
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const toast = useToast()
  const { ask, isAsking, trouble } = useAsking()
  const { partOf, look } = usePartOf(process, roles.includes('responsible'))
  if (!partOf?.name) return null
  const leave = async () => {
    const left = await ask(() => askServer(`/api/staff/${process}/organisation/leave`, {}))
    if (!left) return
    toast(t.hasLeft)
    await look()
  }
  return (
    <section className="fl-desk-page fl-stack">
      <h2>{fill(t.partTitle, { name: partOf.name })}</h2>
      <p className="fl-soft">{t.partSees}</p>
      <div>
        <Button variant="outlined" isDisabled={isAsking} onClick={() => void leave()}>
          {t.leave}
        </Button>
      </div>
      {trouble && <p role="alert">{trouble}</p>}
    </section>
  )
}

/** A wish that was taken further may be handed on to the organisation as well; nothing goes there by itself (E2). */
export function HandOn({ wish }: Readonly<{ wish: WishId }>) {
  const { process, roles } = useRoom()
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const { ask, trouble } = useAsking()
  const { partOf, look } = usePartOf(process, roles.includes('responsible'))
  /** What was ticked just now, until the server has said so too. */
  const [ticked, setTicked] = useState<boolean | null>(null)
  if (!partOf?.name) return null
  const hand = async (isHanded: boolean) => {
    setTicked(isHanded)
    await ask(() => askServer(`/api/staff/${process}/organisation/hand`, { wish, isHanded }))
    await look()
    setTicked(null)
  }
  return (
    <>
      <CheckBox
        label={fill(t.handOn, { name: partOf.name })}
        isChecked={ticked ?? partOf.handed.includes(wish)}
        onChange={(isHanded) => void hand(isHanded)}
      />
      {trouble && <p role="alert">{trouble}</p>}
    </>
  )
}
