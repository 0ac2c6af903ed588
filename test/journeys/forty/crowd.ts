import { Browser, NotLet } from '../../../scripts/bots-over-http.ts'
import type { PersonId, ProcessId } from '../../../src/kernel/values.ts'
import { proposal } from '../../../src/method/04-groups/propose.ts'
import type { Command, State } from '../../../src/process/process.ts'

/** One phone at the door: what it came for, and when. All times in milliseconds. */
export type Guest = {
  browser: Browser
  person: PersonId
  /** From the moment it knocked to the whole view on its screen. */
  joinedIn: number
  /** When it heard of the step that was opened; 0 while it has not. */
  heardAt: number
  /** How often its stream has begun, and when the last one did. */
  begun: number
  backAt: number
  /** How often the server was there and said no. */
  turnedAway: number
}

export const guestOf = (url: string, person: PersonId): Guest => ({
  browser: new Browser(url),
  person,
  joinedIn: 0,
  heardAt: 0,
  begun: 0,
  backAt: 0,
  turnedAway: 0,
})

export const sleep = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time))

/** A process of so many, who all have a table, in the step that everybody comes in to. */
export async function preparedFor(url: string, firstLink: string, many: number) {
  const staff = new Browser(url)
  await staff.post('/api/sign-in', { token: firstLink.slice(1), name: 'Turid Moen' })
  const { process } = await staff.post<{ process: ProcessId }>('/api/processes', { workplace: 'Huset', language: 'nb' })
  const rows = Array.from({ length: many }, (_, n) => ({ name: `Ansatt ${n + 1}`, unit: `Enhet ${n % 20}` }))
  const { people } = await staff.post<{ people: PersonId[] }>(`/api/staff/${process}/roster`, { rows })
  const view = await staff.get<{ state: State; door: { code: string } }>(`/api/staff/${process}/view`)
  const tables = proposal(view.state.groups, view.state.people, 1, 1)
  if (tables) await ask(staff, process, { stage: 'groups', command: tables })
  await ask(staff, process, { stage: 'people', command: { type: 'open-door', isOpen: true } })
  await ask(staff, process, { stage: 'agenda', command: { type: 'open-step', from: null, to: 'welcome' } })
  return { staff, process, code: view.door.code, people }
}

export async function ask(staff: Browser, process: ProcessId, command: Command): Promise<void> {
  if (!(await staff.command('staff', process, command))) throw new Error(`Not let: ${JSON.stringify(command)}`)
}

/** In by the code, to the whole view. */
export async function comeIn({ browser, person }: Guest, process: ProcessId, code: string): Promise<void> {
  await browser.post('/api/door/enter', { code, person })
  await browser.get(`/api/seat/${process}/view`)
}

/** Holds a stream, and comes back after a jittered while when it is cut, as a page does; or, if so told, never. */
export async function holdStream(guest: Guest, process: ProcessId, signal: AbortSignal, comesBack = true) {
  for (let fails = 0; !signal.aborted; fails++) {
    try {
      const view = await guest.browser.get<{ cursor: string }>(`/api/seat/${process}/view`, signal)
      const path = `/api/seat/${process}/stream?cursor=${encodeURIComponent(view.cursor)}`
      const stream = await guest.browser.open(path, signal)
      guest.begun += 1
      guest.backAt = performance.now()
      fails = 0
      for await (const said of stream.pipeThrough(new TextDecoderStream())) {
        if (said.includes('"ops"') && guest.heardAt === 0) guest.heardAt = performance.now()
      }
    } catch (error) {
      // Cut off, or not up yet: the same again after a while.
      if (error instanceof NotLet) guest.turnedAway += 1
    }
    if (!comesBack) return
    if (!signal.aborted) await sleep(Math.min(6_000, 300 * 2 ** fails) * (0.4 + Math.random()))
  }
}

/** Whether it came so far within so many milliseconds. */
export async function cameSoFar(isSo: () => boolean, most: number): Promise<boolean> {
  for (const end = performance.now() + most; performance.now() < end; await sleep(20)) if (isSo()) return true
  return false
}
