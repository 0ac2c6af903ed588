/** Where a number reaches the screens: groups write on sheets of their own, or one leads and all look on. */
export type Plan = Readonly<{ work: 'groups' | 'plenary'; meetings: number; groups: number; seats: number }>

/** One screen, and when it knew of which number. Numbers only rise. */
export class Ear {
  #heard: { number: number; at: number }[] = []

  hears(number: number): void {
    this.#heard.push({ number, at: performance.now() })
  }

  /** When it first knew of this one; null: never. */
  knew(number: number): number | null {
    return this.#heard.find((one) => one.number >= number)?.at ?? null
  }

  forget(): void {
    this.#heard = []
  }
}

/** One meeting as it is followed and worked in, whatever the server. */
export type Meeting = Readonly<{
  /** Does the next thing: `turn` counts from 0 for each group (in the plenary for the leader). Answers its number. */
  act: (group: number, turn: number) => Promise<number>
  /** All screens to which this thing goes. */
  hearers: (group: number, turn: number) => readonly Ear[]
}>

/** A server under test with everybody connected. */
export type Crowd = Readonly<{ meetings: readonly Meeting[]; ears: readonly Ear[] }>

/** Whether this thing is one that the cockpit is shown as well: the words on a sheet are its table's alone. */
export const isForCockpit = (turn: number): boolean => turn % 2 === 1

/** What the bare servers are told: the same screens hear of the same things as of ours. */
export const channelsOf = (plan: Plan, group: number, turn: number): readonly string[] =>
  plan.work === 'plenary' ? ['all'] : [`table-${group}`, ...(isForCockpit(turn) ? ['cockpit'] : [])]

/** The screens of one meeting that follow by channels: each seat, the cockpit and the wall. */
export type Listeners = Readonly<{ seats: readonly (readonly Ear[])[]; cockpit: Ear; wall: Ear }>

export const earsOf = (plan: Plan): Listeners => ({
  seats: Array.from({ length: plan.groups }, () => Array.from({ length: plan.seats }, () => new Ear())),
  cockpit: new Ear(),
  wall: new Ear(),
})

export const allEars = ({ seats, cockpit, wall }: Listeners): readonly Ear[] => [...seats.flat(), cockpit, wall]

export const hearersIn =
  (plan: Plan, ears: Listeners) =>
  (group: number, turn: number): readonly Ear[] =>
    plan.work === 'plenary'
      ? allEars(ears)
      : [...(ears.seats[group] ?? []), ...(isForCockpit(turn) ? [ears.cockpit] : [])]

/** The numbers from 0 on. */
export const upTo = (many: number): readonly number[] => Array.from({ length: many }, (_, index) => index)

/** One after the other in so many lanes: a server is to be filled, not to be stormed. */
export async function inLanes<Item>(items: readonly Item[], lanes: number, does: (item: Item) => Promise<void>) {
  let next = 0
  await Promise.all(
    upTo(lanes).map(async () => {
      for (let item = items[next++]; item !== undefined; item = items[next++]) await does(item)
    }),
  )
}
