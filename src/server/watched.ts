import type { State } from '../process/process.ts'
import { type StageName, stageNames } from '../process/stages.ts'

/** The same state, which says of itself whenever one of its stages is read. */
export function watched(state: State, read: (name: StageName) => void): State {
  const getters = stageNames.map((name) => [
    name,
    {
      enumerable: true,
      get: () => {
        read(name)
        return state[name]
      },
    },
  ])
  return Object.defineProperties({}, Object.fromEntries(getters) as PropertyDescriptorMap) as State
}
