import { useState } from 'react'
import { speak } from '../../kernel/words.ts'
import { askServer } from '../ask-server.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { useLanguage } from '../words.tsx'
import { type Hitch, signOnDevice } from './passkeys-device.ts'
import { passkeyWords } from './passkeys-words.ts'
import { useAsking } from './use-asking.ts'

/** The way back in with a finger, a face or a PIN of one's own device. */
export function PasskeyIn({ isOnlyWay, onIn }: Readonly<{ isOnlyWay: boolean; onIn: () => void }>) {
  const [language] = useLanguage()
  const t = speak(passkeyWords, language)
  const { ask, isAsking, trouble } = useAsking()
  const [hitch, setHitch] = useState<Hitch | null>(null)
  const comeIn = async () => {
    setHitch(null)
    const isIn = await ask(async () => {
      const signed = await signOnDevice(await askServer('/api/sign-in/passkey/options', {}))
      if ('hitch' in signed) return setHitch(signed.hitch)
      await askServer('/api/sign-in/passkey', signed.answer)
      return true
    })
    if (isIn) onIn()
  }
  return (
    <div className="fl-stack">
      <div>
        <Button variant="outlined" isDisabled={isAsking} onClick={() => void comeIn()}>
          {t.signIn}
        </Button>
      </div>
      {isOnlyWay && <p className="fl-small fl-soft">{t.elseLink}</p>}
      <p role="status" className="fl-small fl-soft">
        {hitch === 'cancelled' ? t.cancelled : ''}
      </p>
      {(trouble || (hitch && hitch !== 'cancelled')) && (
        <Alert tone="warning">
          <p>{trouble ?? t[hitch ?? 'failed']}</p>
        </Alert>
      )}
    </div>
  )
}
