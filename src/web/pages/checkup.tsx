import { useEffect, useState } from 'react'
import { askServer } from '../ask-server.ts'
import { Button } from '../parts/button.tsx'
import { Status } from '../parts/status.tsx'
import { fill, useLanguage } from '../words.tsx'
import { Frame } from './frame.tsx'
import { type FromHere, fromHere } from './from-here.ts'
import { Loading } from './loading.tsx'
import { useAsking } from './use-asking.ts'

type Finding = Readonly<{ about: string; is: 'good' | 'mind' | 'bad'; sentence: string }>
type Words = Readonly<
  Record<FromHere['about'] | FromHere['says'] | 'page' | 'lead' | 'again' | 'looking' | 'good' | 'mind' | 'bad', string>
>
type Told = Readonly<{ words: Words; findings: readonly Finding[]; publicUrl: string | null; now: number }>

const dots = { good: 'full', mind: 'half', bad: 'empty' } as const
const order = ['bad', 'mind', 'good'] as const

/** The installation, for whoever set it up: what the server sees of itself, and what this browser sees of the server. */
export function Checkup() {
  const [language] = useLanguage()
  const [told, setTold] = useState<Told | null>(null)
  const [here, setHere] = useState<readonly FromHere[] | null>(null)
  const { ask, isAsking, trouble } = useAsking()

  const look = async (): Promise<void> => {
    setHere(null)
    const answer = await ask(() => askServer<Told>('/api/checkup'))
    if (!answer) return
    const apart = Date.now() - answer.now
    setTold(answer)
    setHere(await fromHere(answer.publicUrl, apart))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew in each language
  useEffect(() => void look(), [language])

  if (!told) return trouble ? <Frame title="Flippover" lead={trouble} /> : <Loading />
  const { words: t } = told
  const seen = (here ?? []).map(
    ({ about, is, says, blanks }): Finding => ({ about: t[about], is, sentence: fill(t[says], blanks) }),
  )
  const findings = [...seen, ...told.findings].sort((one, other) => order.indexOf(one.is) - order.indexOf(other.is))
  return (
    <Frame title={t.page} lead={t.lead}>
      <ul className="fl-lines">
        {findings.map(({ about, is, sentence }) => (
          <li key={`${about} ${sentence}`} className="fl-stored">
            <strong>{about}</strong> <Status filled={dots[is]}>{t[is]}</Status>
            <p>{sentence}</p>
          </li>
        ))}
      </ul>
      <p role="status" className="fl-soft">
        {here === null ? t.looking : ''}
      </p>
      {trouble && <p>{trouble}</p>}
      <div>
        <Button isDisabled={isAsking || here === null} onClick={() => void look()}>
          {t.again}
        </Button>
      </div>
    </Frame>
  )
}
