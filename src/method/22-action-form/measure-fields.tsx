import type { GroupId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { Measures } from './form-sheet.tsx'
import { levelWords } from './level-words.tsx'
import type { Level } from './levels.ts'
import type { Writing } from './measure-draft.tsx'
import { wordsFrom } from './measure-texts.ts'
import type { Standing } from './rules.ts'
import './screens.css'

/** What, who, what it takes, from when, and the moment at which it is done: only the first must be said (D5). */
export function MeasureFields({ measure }: Readonly<{ measure: Writing }>) {
  const t = useWords('actionForm')
  const { draft, change } = measure
  return (
    <div className="fl-form-fields">
      <TextField
        label={t.what}
        placeholder={t.whatPlaceholder}
        isMultiline
        maxLength={280}
        value={draft.what}
        onChange={(said) => change('what', said)}
      />
      <TextField
        label={t.who}
        placeholder={t.whoPlaceholder}
        maxLength={280}
        value={draft.who}
        onChange={(said) => change('who', said)}
      />
      <TextField
        label={t.resources}
        placeholder={t.resourcesPlaceholder}
        maxLength={280}
        value={draft.resources}
        onChange={(said) => change('resources', said)}
      />
      <TextField
        label={t.from}
        placeholder={t.fromPlaceholder}
        maxLength={280}
        value={draft.from}
        onChange={(said) => change('from', said)}
      />
      <Disclosure summary={t.moment} isOpen={draft.cue !== '' || draft.act !== ''}>
        <div className="fl-form-fields">
          <p className="fl-small fl-soft">{t.momentHelp}</p>
          <TextField
            label={t.cue}
            placeholder={t.cuePlaceholder}
            maxLength={280}
            value={draft.cue}
            onChange={(said) => change('cue', said)}
          />
          <TextField
            label={t.act}
            placeholder={t.actPlaceholder}
            maxLength={280}
            value={draft.act}
            onChange={(said) => change('act', said)}
          />
        </div>
      </Disclosure>
    </div>
  )
}

type Props = Readonly<{ level: Level; measures: readonly Standing[]; measure: Writing; group: GroupId }>

/** What stands on this level already, to correct or strike out; or the question that could fill it. */
export function WrittenHere({ level, measures, measure, group }: Props) {
  const send = useSend()
  const toast = useToast()
  const t = useWords('actionForm')
  const words = levelWords(t)[level]
  const here = measures.filter((one) => one.level === level)

  const strikeOut = async (standing: Standing) => {
    const outcome = await send('actionForm', { type: 'strike-out-measure', group, measure: standing.measure })
    if (!outcome.saved) return
    const again = wordsFrom(standing)
    toast(
      t.struckOut,
      () => void send('actionForm', { type: 'add-measure', group, measure: freshId(), level, ...again }),
    )
  }

  return (
    <section aria-label={words.name}>
      <p className="fl-form-means">
        <strong>{words.name}.</strong> {words.means}.
      </p>
      {here.length === 0 && <p className="fl-soft">{words.empty}</p>}
      <Measures
        measures={here}
        tools={(one) => (
          <div className="fl-form-tools">
            <Button
              variant="text"
              label={fill(t.rewriteThis, { what: one.what ?? '' })}
              onClick={() => measure.edit(one)}
            >
              {t.rewrite}
            </Button>
            <Button
              variant="text"
              label={fill(t.strikeThis, { what: one.what ?? '' })}
              onClick={() => void strikeOut(one)}
            >
              {t.strikeOut}
            </Button>
          </div>
        )}
      />
    </section>
  )
}
