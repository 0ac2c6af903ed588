import { useEffect, useState } from 'react'
import type { Spoken } from '../../kernel/words.ts'
import type { Group } from '../../method/04-groups/tables.ts'
import type { Step } from '../../method/05-agenda/programme.ts'
import type { State } from '../../process/process.ts'
import type { StageWords } from '../../process/words.ts'
import { useStageWords } from '../words.tsx'
import type { TableLine } from './table-line.ts'

type Line = ReturnType<TableLine<StageWords['wishes']>>
type AllWords = { readonly [Name in keyof StageWords]: Spoken<StageWords[Name]> }
type Says = (view: State, group: Group, words: AllWords) => Line

const of =
  <Name extends keyof StageWords>(stage: Name, load: () => Promise<TableLine<StageWords[Name]>>) =>
  async (): Promise<Says> => {
    const says = await load()
    return (view, group, words) => says(view, group, words[stage])
  }

/** What each step can say of a table; fetched with the step. */
const lines: Readonly<Record<Step, () => Promise<Says>>> = {
  welcome: of('welcome', async () => (await import('../../method/11-welcome/cockpit.tsx')).tableLine),
  interviews: of('interviews', async () => (await import('../../method/12-interviews/cockpit.tsx')).tableLine),
  'story-round': of('storyRound', async () => (await import('../../method/13-story-round/cockpit.tsx')).tableLine),
  wishes: of('wishes', async () => (await import('../../method/14-wishes/cockpit.tsx')).tableLine),
  exhibition: of('exhibition', async () => (await import('../../method/15-exhibition/cockpit.tsx')).tableLine),
  summary: of('summary', async () => (await import('../../method/16-summary/cockpit.tsx')).tableLine),
  'look-again': of('exhibition', async () => (await import('../../method/15-exhibition/cockpit.tsx')).tableLine),
  reflection: of('reflection', async () => (await import('../../method/21-reflection/cockpit.tsx')).tableLine),
  'action-form': of('actionForm', async () => (await import('../../method/22-action-form/cockpit.tsx')).tableLine),
  presentations: of('presentations', async () => (await import('../../method/23-presentations/cockpit.tsx')).tableLine),
  'what-next': of('presentations', async () => (await import('../../method/23-presentations/cockpit.tsx')).tableLine),
  evaluation: of('evaluation', async () => (await import('../../method/24-evaluation/cockpit.tsx')).tableLine),
}

/** The sentence that the open step says of a table; null until it has been fetched. */
export function useTableLine(step: Step): (view: State, group: Group) => Line | null {
  const words = useStageWords()
  const [fetched, setFetched] = useState<{ step: Step; says: Says } | null>(null)
  useEffect(() => {
    let isOld = false
    lines[step]().then(
      (says) => !isOld && setFetched({ step, says }),
      () => undefined,
    )
    return () => {
      isOld = true
    }
  }, [step])
  return (view, group) => (fetched?.step === step ? fetched.says(view, group, words) : null)
}
