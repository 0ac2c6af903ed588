import { Fragment, useEffect, useState } from 'react'
import { askServer } from '../ask-server.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useLanguage } from '../words.tsx'
import { Frame } from './frame.tsx'
import { Loading } from './loading.tsx'
import { useAsking } from './use-asking.ts'

type Told = Readonly<{
  title: string
  lead: string
  lines: readonly Readonly<{ label: string; value: string }>[]
  hint: string
  words: Readonly<{
    download: string
    erase: string
    eraseAsk: string
    eraseYes: string
    cancel: string
    erased: string
    back: string
  }>
}>

/** All that is kept about whoever looks, to take along or to have erased (P6). */
export function Mine({ process }: Readonly<{ process: string }>) {
  const [language] = useLanguage()
  const [told, setTold] = useState<Told | null>(null)
  const [isSure, setSure] = useState(false)
  const [isErased, setErased] = useState(false)
  const { ask, isAsking, trouble } = useAsking()
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each language
  useEffect(() => void ask(() => askServer<Told>(`/api/seat/${process}/mine`)).then(setTold), [process, language])
  if (!told) return trouble ? <Frame title="Flippover" lead={trouble} /> : <Loading />
  const { title, lead, lines, hint, words: t } = told
  if (isErased) return <Frame title={t.erased} />
  const erase = async () => {
    const answer = await ask(() => askServer(`/api/seat/${process}/erase-me`, {}))
    setSure(false)
    if (answer !== null) setErased(true)
  }
  return (
    <Frame title={title} lead={lead}>
      {trouble && (
        <Alert tone="warning">
          <p>{trouble}</p>
        </Alert>
      )}
      <dl className="fl-facts">
        {lines.map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="fl-small fl-soft">{hint}</p>
      <p>
        <a className="ds-link" href={`/api/seat/${process}/mine.json`} download>
          {t.download}
        </a>
      </p>
      <div>
        <Button variant="outlined" onClick={() => setSure(true)}>
          {t.erase}
        </Button>
      </div>
      <p>
        <a className="ds-link" href={`/room/${process}`}>
          {t.back}
        </a>
      </p>
      {isSure && (
        <Dialog heading={t.erase} onClose={() => setSure(false)}>
          <div className="fl-stack">
            <p>{t.eraseAsk}</p>
            <div className="fl-row">
              <Button isDisabled={isAsking} onClick={() => void erase()}>
                {t.eraseYes}
              </Button>
              <Button variant="text" onClick={() => setSure(false)}>
                {t.cancel}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </Frame>
  )
}
