import type { Viewer } from '../kernel/decider.ts'
import { initial, projectStage, type State, sightOf } from '../process/process.ts'
import { type StageName, stageNames } from '../process/stages.ts'

type Shown = { -readonly [Name in StageName]?: State[Name] }

/**
 * What each may see of a process, stage by stage as it is looked at, and made once for all who see the same: nobody
 * reads the whole of a screen before they do one thing, and a large workplace looks a hundred thousand times.
 */
export class Screens {
  #state: State = initial
  #bySight = new Map<string, State[StageName]>()

  of(state: State, viewer: Viewer): State {
    if (state !== this.#state) {
      this.#state = state
      this.#bySight = new Map()
    }
    return new Screen(state, viewer, this.#bySight) as unknown as State
  }
}

class Screen {
  readonly #state: State
  readonly #viewer: Viewer
  readonly #bySight: Map<string, State[StageName]>
  readonly #shown: Shown = {}

  constructor(state: State, viewer: Viewer, bySight: Map<string, State[StageName]>) {
    this.#state = state
    this.#viewer = viewer
    this.#bySight = bySight
  }

  static {
    for (const name of stageNames) {
      Object.defineProperty(Screen.prototype, name, {
        get(this: Screen) {
          return this.#look(name)
        },
      })
    }
  }

  #look(name: StageName): State[StageName] {
    const before = this.#shown[name]
    if (before !== undefined) return before
    const sight = `${name} ${sightOf(this.#state, name, this.#viewer)}`
    const shown = this.#bySight.get(sight) ?? projectStage(this.#state, name, this.#viewer)
    this.#bySight.set(sight, shown)
    Object.assign(this.#shown, { [name]: shown })
    return shown
  }
}
